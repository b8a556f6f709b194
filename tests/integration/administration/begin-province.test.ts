import { describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { checkCredentials } from '#services/access/check-credentials.server.ts'
import { beginProvince } from '#services/province/begin-province.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const NOW = new Date('2024-11-04T08:00:00+07:00')
const input = {
  province: 'tỉnh Hà Nam',
  provinceEn: 'Ha Nam Province',
  administrator: { displayName: 'Nguyễn Văn An', email: 'an@hanam.example' },
}

describe('a new installation', () => {
  it('lets its first administrator in with a password for once, who finds the committee and its Office', async () => {
    const { password } = await done(beginProvince(input, { now: NOW }))
    const credentials = { email: 'an@hanam.example', password, address: '127.0.0.1' }
    const checked = await checkCredentials(credentials, NOW)
    expect(checked.ok && checked.person.oneTimePasswordUntil).toBeInstanceOf(Date)
    const organisations = await db.organisation.findMany({
      orderBy: { kind: 'asc' },
      select: { kind: true, name: true },
    })
    expect(organisations).toEqual([
      { kind: 'committee', name: 'Ủy ban nhân dân tỉnh Hà Nam' },
      { kind: 'office', name: 'Văn phòng UBND tỉnh Hà Nam' },
    ])
  })

  it('is not begun a second time', async () => {
    await done(beginProvince(input, { now: NOW }))
    const again = { ...input, administrator: { displayName: 'Người lạ', email: 'la@hanam.example' } }
    expect(await beginProvince(again, { now: NOW })).toMatchObject({ ok: false, reason: 'already-begun' })
    expect(await db.person.count()).toBe(1)
  })
})
