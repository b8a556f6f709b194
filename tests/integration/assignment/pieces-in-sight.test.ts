import { describe, expect, it } from 'vitest'
import { findListFrame } from '#data/assignment-list.server.ts'
import type { Role } from '#domain/access/roles.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { done } from '#tests/factories/filing.ts'
import type { OrganisationKey } from '#tests/factories/province.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { at, result, state, useWorkOfDistrict } from './work-of-district.ts'

const desk = useWorkOfDistrict()
const { commune, coordinator, district, givePiece } = desk

describe('what is seen of a piece', () => {
  const open = (id: string, key: OrganisationKey, role: Role) =>
    readAssignment(db, { id, actor: desk.province.actor(key, role), now: new Date(at('11-20')) })

  it('the district reads together on its own page, the coordinator too, another agency not', async () => {
    const id = await givePiece()
    const own = await open(desk.parentId, 'kimBang', 'officer')
    expect(own?.known).toMatchObject({ total: 2, done: 0, kind: 'commune' })
    expect(own?.known?.late.map(({ lead }) => lead)).toEqual(['UBND xã Thi Sơn', 'UBND thị trấn Quế'])
    expect((await open(id, 'kimBang', 'officer'))?.actions).toContain('urge')
    expect((await open(id, 'dic', 'coordinator'))?.actions).toEqual([])
    expect(await open(id, 'construction', 'officer')).toBeUndefined()
    expect(await open(desk.parentId, 'thiSon', 'officer')).toBeUndefined()
  })

  it('is counted by the agency that gave it and not once more by the province', async () => {
    await givePiece()
    const boundaries = classBoundaries({ now: new Date(at('11-04')), calendar, policy: DEFAULT_CLOCK_POLICY })
    const sum = async (key: OrganisationKey, role: Role, filter: object) => {
      const scope = assignmentScope(desk.province.actor(key, role))
      const { counts } = await findListFrame(db, { scope, filter, boundaries })
      return Object.values(counts).reduce((all, one) => all + one, 0)
    }
    expect(await sum('dic', 'coordinator', {})).toBe(1)
    expect(await sum('dic', 'coordinator', { level: 'given-on' })).toBe(2)
    expect(await sum('kimBang', 'officer', {})).toBe(1)
    expect(await sum('kimBang', 'officer', { containerId: desk.parentId })).toBe(2)
    expect(await sum('thiSon', 'officer', {})).toBe(1)
  })

  it('waits on the district’s first page when the commune has handed it in', async () => {
    const id = await givePiece()
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    await done(submitAssignment(result(id), commune(at('11-05'))))
    const home = await readAgencyHome(db, {
      organisationId: desk.province.organisationId.kimBang,
      isEnterprise: false,
      now: new Date(at('11-06')),
      rules: await loadClockRules(db),
    })
    expect(home.pieces.map(({ id: one, duty }) => [one, duty])).toEqual([[id, 'submitted']])
    expect(home.items[0]?.below).toMatchObject({ total: 2, done: 0 })
  })
})

describe('the end of the parent', () => {
  it('is not held up by open pieces when its result is submitted', async () => {
    const id = await givePiece()
    await done(submitAssignment(result(desk.parentId), district(at('11-05'))))
    expect([await state(desk.parentId), await state(id)]).toEqual(['submitted', 'issued'])
  })

  it('asks what becomes of the pieces when it is withdrawn', async () => {
    const id = await givePiece()
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    const withdraw = (pieces: 'withdraw' | 'keep' | null, when: string) =>
      withdrawAssignment({ assignmentId: desk.parentId, reason: 'Kế hoạch thay đổi.', pieces }, coordinator(when))
    expect(await withdraw(null, at('11-05'))).toMatchObject({ reason: 'pieces-undecided', field: 'pieces' })
    await done(withdraw('withdraw', at('11-05')))
    expect([await state(desk.parentId), await state(id)]).toEqual(['withdrawn', 'withdrawn'])
    const told = await db.notification.findMany({ where: { subjectId: id, kind: 'assignment-withdrawn' } })
    expect(told.map(({ personId }) => personId)).toContain(desk.province.actor('thiSon', 'officer').personId)
  })

  it('leaves the pieces with the district where that is said', async () => {
    const id = await givePiece()
    const kept = { assignmentId: desk.parentId, reason: 'Kế hoạch thay đổi.', pieces: 'keep' as const }
    await done(withdrawAssignment(kept, coordinator(at('11-05'))))
    expect([await state(desk.parentId), await state(id)]).toEqual(['withdrawn', 'issued'])
    await done(urgeAssignment({ assignmentId: id, note: 'Tiếp tục.' }, district(at('11-06'))))
  })
})
