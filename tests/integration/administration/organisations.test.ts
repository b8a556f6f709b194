import { beforeEach, describe, expect, it } from 'vitest'
import { findOrganisation, listOrganisations } from '#data/organisation-register.server.ts'
import type { AddOrganisation } from '#domain/organisation/forms.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { addOrganisation } from '#services/organisation/add-organisation.server.ts'
import { changeOrganisation } from '#services/organisation/change-organisation.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})
const by = () => commandBy(province.actor('dic', 'head'), '2024-11-04T08:00:00+07:00')

const carrier = (changes: Partial<AddOrganisation> = {}): AddOrganisation => ({
  kind: 'enterprise',
  name: 'MobiFone tỉnh Hà Nam',
  shortName: 'MobiFone Hà Nam',
  nameEn: 'MobiFone Hà Nam',
  isTelecom: true,
  validFrom: plainDate('2024-11-01'),
  parentId: null,
  ...changes,
})

describe('the register of organisations', () => {
  it('takes in a new one from a day on, at the end of its kind', async () => {
    const { organisationId } = await done(addOrganisation(carrier(), by()))
    expect(await findOrganisation(db, organisationId)).toMatchObject({
      isTelecom: true,
      validFrom: '2024-11-01',
      validTo: null,
    })
    expect((await listOrganisations(db, { filter: { kind: 'enterprise' } })).at(-1)?.id).toBe(organisationId)
  })

  it('holds a name once', async () => {
    expect(await addOrganisation(carrier({ name: 'Viettel Hà Nam' }), by())).toMatchObject({ reason: 'name-taken' })
  })

  it('places a commune under a district', async () => {
    const commune = carrier({ kind: 'commune', name: 'UBND xã Nhật Tân', isTelecom: false })
    expect(await addOrganisation(commune, by())).toMatchObject({ reason: 'commune-needs-district', field: 'parentId' })
    expect(await addOrganisation({ ...commune, parentId: province.organisationId.kimBang }, by())).toMatchObject({
      ok: true,
    })
  })

  it('keeps what happened under the old name when a name changes', async () => {
    const organisationId = province.organisationId.dic
    await done(addOrganisation(carrier(), by()))
    const change = {
      name: 'Sở Khoa học và Công nghệ',
      shortName: 'Sở KH&CN',
      nameEn: 'Department',
      isTelecom: false,
      validFrom: null,
      validTo: null,
    }
    await done(changeOrganisation({ ...change, organisationId, version: 1 }, by()))
    const added = await db.event.findFirst({ where: { type: 'OrganisationAdded' } })
    expect(added?.organisationName).toBe('Sở Thông tin và Truyền thông')
    expect(await changeOrganisation({ ...change, organisationId, version: 1 }, by())).toMatchObject({
      reason: 'conflict',
    })
  })

  it('is found by full and short name, with or without diacritics', async () => {
    const found = async (search: string) =>
      (await listOrganisations(db, { filter: { search } })).map((row) => row.shortName)
    expect(await found('kim bang')).toEqual(['UBND huyện Kim Bảng'])
    expect(await found('Sở TT&TT')).toEqual(['Sở TT&TT'])
    expect(await found('%')).toEqual([])
  })
})
