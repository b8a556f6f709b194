import { db } from '#platform/db.server.ts'
import { env } from '#platform/env.server.ts'
import { seedCalendar } from './calendar.ts'
import { openDemo } from './clock.ts'
import { seedOrganisations } from './organisations.ts'
import { seedPeople } from './people.ts'

if (!env.isDemo) throw new Error('the seed makes a demo province: set DEMO=1')

const organisations = await seedOrganisations()
await seedPeople(organisations)
await seedCalendar()
await openDemo()
await db.$disconnect()
