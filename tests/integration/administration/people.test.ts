import { beforeEach, describe, expect, it } from 'vitest'
import { listPeople } from '#data/person-register.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { addPerson } from '#services/person/add-person.server.ts'
import { changePerson } from '#services/person/change-person.server.ts'
import { enablePerson } from '#services/person/enable-person.server.ts'
import { giveRole } from '#services/person/give-role.server.ts'
import { handOnWork } from '#services/person/hand-on-work.server.ts'
import { takeBackRole } from '#services/person/take-back-role.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const AT = '2024-11-04T08:00:00+07:00'
const realNow = new Date()

let province: Province
let administrator: Actor
const by = () => commandBy(administrator, AT)
beforeEach(async () => {
  province = await seedProvince(db)
  const head = province.actor('dic', 'head')
  const membershipId = crypto.randomUUID()
  await db.membership.create({
    data: {
      id: membershipId,
      personId: head.personId,
      organisationId: head.organisationId,
      role: 'administrator',
      title: 'Quản trị',
    },
  })
  administrator = { ...head, role: 'administrator', membershipId }
})

/** The account is closed, with who takes over what. */
const close = (personId: string, chosen: Record<string, string> = {}) =>
  handOnWork({ personId, chosen, closes: true, realNow }, by())

const newOfficer = (
  changes: { email?: string; organisationId?: string; role?: 'officer' | 'coordinator' | 'carrier' } = {},
) => ({
  displayName: 'Chuyên viên Sở Tài chính',
  email: 'moi@hanam.example',
  organisationId: province.organisationId.finance,
  role: 'officer' as const,
  title: 'Chuyên viên',
  ...changes,
})

describe('people', () => {
  it('are added with a first role, and every change says who made it', async () => {
    const { personId } = await done(addPerson(newOfficer(), by()))
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({
      email: 'moi@hanam.example',
      passwordHash: null,
    })
    expect(await db.event.findMany()).toMatchObject([
      { type: 'PersonAdded', subjectId: personId, role: 'administrator' },
    ])
  })

  it('have an address that nobody else has', async () => {
    await done(addPerson(newOfficer(), by()))
    expect(await addPerson(newOfficer(), by())).toMatchObject({ reason: 'email-taken', field: 'email' })
  })

  it('hold roles that the kind of their organisation has', async () => {
    const inEnterprise = newOfficer({ organisationId: province.organisationId.viettel, role: 'officer' })
    expect(await addPerson(inEnterprise, by())).toMatchObject({ reason: 'role-not-of-kind' })
  })

  it('of one organisation at a time hold the role of the DIC', async () => {
    const second = newOfficer({ role: 'coordinator' })
    expect(await addPerson(second, by())).toMatchObject({
      reason: 'role-elsewhere',
      params: { organisation: 'Sở TT&TT' },
    })
  })

  it('may hold several roles, each once, and take one up again that was taken back', async () => {
    const { personId, membershipId } = province.actor('finance', 'officer')
    const held = {
      personId,
      organisationId: province.organisationId.finance,
      role: 'officer' as const,
      title: 'Chuyên viên',
    }
    expect(await giveRole(held, by())).toMatchObject({ reason: 'role-held' })
    await done(takeBackRole({ personId, membershipId }, by()))
    await done(giveRole({ ...held, title: 'Chuyên viên chính' }, by()))
    expect(await db.membership.findUnique({ where: { id: membershipId } })).toMatchObject({
      endedAt: null,
      title: 'Chuyên viên chính',
    })
  })

  it('are changed by one at a time: who comes second sees that somebody was first', async () => {
    const { personId } = province.actor('finance', 'officer')
    const change = { personId, displayName: 'Chuyên viên tổng hợp', email: 'tonghop@hanam.example', version: 1 }
    const results = await Promise.all([
      changePerson(change, by()),
      changePerson({ ...change, displayName: 'Khác' }, by()),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'conflict' })
  })

  it('are disabled and enabled, never deleted', async () => {
    const { personId } = province.actor('finance', 'officer')
    await done(close(personId))
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ disabledAt: new Date(AT) })
    await done(enablePerson({ personId }, by()))
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ disabledAt: null })
  })

  it('come back with the roles that ended when they left', async () => {
    const { personId, membershipId } = province.actor('finance', 'officer')
    await done(close(personId))
    const ended = () => db.membership.findUniqueOrThrow({ where: { id: membershipId } })
    expect((await ended()).endedAt).toEqual(new Date(AT))
    await done(enablePerson({ personId }, by()))
    expect((await ended()).endedAt).toBeNull()
  })

  it('cannot lock themselves out, nor leave the province without an administrator', async () => {
    const self = administrator.personId
    expect(await close(self)).toMatchObject({ reason: 'own-account' })
    expect(await takeBackRole({ personId: self, membershipId: administrator.membershipId }, by())).toMatchObject({
      reason: 'last-administrator',
    })
  })

  it('are found by name, address and organisation, with or without diacritics', async () => {
    const names = async (search: string) =>
      (await listPeople(db, { filter: { search } })).map((person) => person.displayName)
    expect(await names('dieu phoi')).toEqual(['Chuyên viên điều phối Sở TT&TT'])
    expect(await names('ĐIỀU PHỐI')).toEqual(['Chuyên viên điều phối Sở TT&TT'])
    expect(await names('kim bang')).toEqual(['Chuyên viên UBND huyện Kim Bảng', 'Giám đốc UBND huyện Kim Bảng'])
    expect(await names('100%')).toEqual([])
  })
})
