import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { exportRegister } from '#services/obstacle/export-register.server.ts'
import { seedManyFilings } from '#tests/factories/many-filings.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const FILINGS = 6_001
const HEAD = 1
/** What the rows of one batch take; far below what all of them would. */
const MOST_CHUNK_BYTES = 256 * 1024

let province: Province

useTestDatabase()
beforeEach(async () => {
  province = await seedProvince(db)
})

describe('the export of the register', () => {
  it('holds every filing of the list once, the newest first, and is written while it is read', async () => {
    await seedManyFilings(db, { province, all: FILINGS, open: 10 })
    const chunks = await readExport()
    const codes = codesOf(Buffer.concat(chunks))
    expect(codes[0]).toBe('Mã')
    expect(codes.slice(HEAD, 3)).toEqual([`VM-${FILINGS}`, `VM-${FILINGS - 1}`])
    expect(new Set(codes).size).toBe(FILINGS + HEAD)
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(MOST_CHUNK_BYTES)
  })

  it.each([0, 1, 3])('comes to its end with %i filings, too few for a first portion of their own', async (all) => {
    if (all > 0) await seedManyFilings(db, { province, all, open: 1 })
    const chunks = await readExport()
    expect(codesOf(Buffer.concat(chunks))).toHaveLength(all + HEAD)
  })
})

/** The register with the codes alone, in the portions in which it was written. */
async function readExport(): Promise<Uint8Array[]> {
  const sheet = exportRegister(db, {
    scope: 'all',
    filter: {},
    bounds: [],
    name: 'Vướng mắc',
    columns: [{ label: 'Mã', of: ({ code }) => code }],
  })
  const chunks: Uint8Array[] = []
  for await (const chunk of sheet) chunks.push(chunk)
  return chunks
}

const codesOf = (bytes: Uint8Array): string[] => {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = '']) => text)
}
