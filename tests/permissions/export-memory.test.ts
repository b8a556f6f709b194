import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { seedManyFilings } from '#tests/factories/many-filings.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser } from './browser.ts'
import { seedSignedInProvince } from './signed-in.ts'

const database = useTestDatabase()
const { url, pid } = await startTestWeb()
const browser = createBrowser(url)

const FEW = 10_000
const MANY = 100_000
const MOST_RATIO = 1.3
const FEW_PATH = '/vuong-mac/xuat?nguyen-nhan=power-supply'

const status = async (field: 'VmHWM' | 'VmRSS'): Promise<number> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(text)?.[1] ?? Number.NaN) / 1024
}

/** From here on the kernel tells the most memory that the process has; starting took more than any page does. */
const forgetPeak = () => writeFile(`/proc/${pid}/clear_refs`, '5')

it('an export of 100,000 filings takes hardly more memory than one of 10,000', async ({ annotate }) => {
  const province = await seedSignedInProvince()
  await seedManyFilings(db, { province, all: MANY, open: 1_500 })
  await database.analyze('obstacle')
  await db.$executeRaw`UPDATE obstacle SET cause_class = 'power-supply' WHERE code IN (SELECT code FROM obstacle ORDER BY filed_at LIMIT ${FEW})`
  const bytesOf = async (path: string) => {
    const response = await browser.get(path, province.holders.coordinator.cookie)
    expect(response.status).toBe(200)
    let bytes = 0
    for await (const chunk of response.body ?? []) bytes += chunk.length
    return bytes
  }
  const measure = async (path: string) => {
    await forgetPeak()
    const before = await status('VmRSS')
    return { bytes: await bytesOf(path), megabytes: (await status('VmHWM')) - before, peak: await status('VmHWM') }
  }
  // The first one warms what every export needs.
  await measure(FEW_PATH)
  const few = await measure(FEW_PATH)
  const many = await measure('/vuong-mac/xuat')
  await annotate(JSON.stringify({ few, many }))
  expect(many.bytes).toBeGreaterThan(5 * few.bytes)
  expect(many.peak / few.peak).toBeLessThan(MOST_RATIO)
})
