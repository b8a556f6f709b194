import { db } from '#platform/db.server.ts'
import { env } from '#platform/env.server.ts'
import { seedDemoProvince } from './province.ts'

if (!env.isDemo) throw new Error('the seed makes a demo province: set DEMO=1')

await seedDemoProvince()
await db.$disconnect()
