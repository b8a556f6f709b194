import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { findFile } from '#platform/files.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { sweepUploads } from '#services/file/sweep-uploads.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const YESTERDAY = at('2024-11-04', '08:00')
const NOW = at('2024-11-05', '08:01')
let province: Province

beforeEach(async () => {
  province = await seedProvince(db)
})

const officer = () => province.actor('construction', 'officer')

async function upload(now = YESTERDAY) {
  const bytes = new TextEncoder().encode('Biên bản kiểm tra')
  const { id } = await keepFile({ bytes, name: 'bien-ban.txt', mediaType: 'text/plain', actor: officer(), now })
  const { storageKey } = await db.storedFile.findUniqueOrThrow({ where: { id } })
  return { id, storageKey }
}

const hang = (id: string) =>
  db.$transaction((tx) =>
    attachFiles(tx, {
      fileIds: [id],
      actor: officer(),
      subjectType: 'assignment',
      subjectId: newId(),
      purpose: 'evidence',
    }),
  )

describe('an upload that no form has used', () => {
  it('is kept for a day and then removed, file and row', async () => {
    const { id, storageKey } = await upload()
    expect(await sweepUploads(at('2024-11-05', '07:59'))).toBe(0)
    expect(await findFile(storageKey)).not.toBeNull()
    expect(await sweepUploads(NOW)).toBe(1)
    expect(await findFile(storageKey)).toBeNull()
    expect(await db.storedFile.findUnique({ where: { id } })).toBeNull()
  })

  it('is refused to a form that comes too late', async () => {
    const { id } = await upload()
    await sweepUploads(NOW)
    expect(await hang(id)).toMatchObject({ ok: false, reason: 'file-unknown' })
  })
})

describe('an upload that is used', () => {
  it('stays', async () => {
    const { id, storageKey } = await upload()
    await hang(id)
    expect(await sweepUploads(NOW)).toBe(0)
    expect(await findFile(storageKey)).not.toBeNull()
  })

  it('while the sweep goes is either used or removed, never used without its file', async () => {
    const uploads = await Promise.all(Array.from({ length: 20 }, () => upload()))
    const [used] = await Promise.all([Promise.all(uploads.map(({ id }) => hang(id))), sweepUploads(NOW)])
    for (const [place, { storageKey }] of uploads.entries())
      expect((await findFile(storageKey)) !== null).toBe(used[place]?.ok)
  })
})
