import { beforeEach, describe, expect, it } from 'vitest'
import { findListFrame } from '#data/assignment-list.server.ts'
import type { Role } from '#domain/access/roles.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { decideExtension } from '#services/assignment/decide-extension.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { enterResult } from '#services/assignment/enter-result.server.ts'
import { giveAssignmentOn } from '#services/assignment/give-assignment-on.server.ts'
import { insistOnAssignment } from '#services/assignment/insist-on-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
/** V.6.2 of Kim Bảng, due on Friday 29/11/2024. */
let parentId: string

const at = (day: string, time = '09:00') => `2024-${day}T${time}:00+07:00`
const by = (key: OrganisationKey, role: Role, when: string) => commandBy(province.actor(key, role), when)
const district = (when: string, role: Role = 'officer') => by('kimBang', role, when)
const commune = (when: string, role: Role = 'officer') => by('thiSon', role, when)
const coordinator = (when: string) => by('dic', 'coordinator', when)

const PIECE = {
  title: 'Giới thiệu vị trí đặt trạm',
  text: 'Giới thiệu vị trí thay thế, gửi UBND huyện.',
  product: null,
  dueOn: plainDate('2024-11-15'),
}
const piece = (changes: object = {}) => ({
  assignmentId: parentId,
  leadIds: [province.organisationId.thiSon],
  ...PIECE,
  ...changes,
})
/** Given on 01/11 to both communes; the id of Thi Sơn's. */
async function givePiece(changes: object = {}): Promise<string> {
  const { thiSon, que } = province.organisationId
  await done(giveAssignmentOn(piece({ leadIds: [thiSon, que], ...changes }), district(at('11-01'))))
  const { id } = await db.assignment.findFirstOrThrow({ where: { parentId, leadId: thiSon } })
  return id
}
const result = (assignmentId: string) => ({
  assignmentId,
  text: 'Đã giới thiệu 2 vị trí.',
  product: null,
  documentNumber: '15/BC-UBND',
  fileIds: [],
})
const state = async (id: string) => (await db.assignment.findUniqueOrThrow({ where: { id } })).state

beforeEach(async () => {
  province = await seedProvince(db)
  const { kimBang } = province.organisationId
  const [parent] = await seedIssued([guidanceDraft(kimBang, { anchor: 'V.6.2', dueSetBy: 'plan' })], {
    actor: province.actor('dic', 'coordinator'),
  })
  parentId = parent?.id ?? ''
  await done(acceptAssignment({ assignmentId: parentId }, district(at('10-29'))))
})

describe('a district that gives a part of its work to its communes', () => {
  it('makes one work a commune, told at once, with the district as the one who gave it', async () => {
    await givePiece()
    const pieces = await db.assignment.findMany({ where: { parentId } })
    expect(pieces).toHaveLength(2)
    for (const one of pieces)
      expect(one).toMatchObject({ givenById: province.organisationId.kimBang, state: 'issued', dueSetBy: 'giver' })
    const told = await db.notification.findMany({ where: { subjectId: { in: pieces.map(({ id }) => id) } } })
    expect(told.map(({ personId }) => personId)).toContain(province.actor('thiSon', 'officer').personId)
    expect(await state(parentId)).toBe('in-progress')
  })

  it('is refused a date after its own, beside the field, and an agency that is not below it', async () => {
    const late = await giveAssignmentOn(piece({ dueOn: plainDate('2024-11-30') }), district(at('11-01')))
    expect(late).toMatchObject({ reason: 'date-after-parent', field: 'dueOn', params: { latest: '2024-11-29' } })
    const other = await giveAssignmentOn(
      piece({ leadIds: [province.organisationId.construction] }),
      district(at('11-01')),
    )
    expect(other).toMatchObject({ reason: 'agency-not-below', field: 'leadIds' })
  })

  it('is not open to an agency without agencies below, nor to anybody but the lead', async () => {
    await givePiece()
    expect(await giveAssignmentOn(piece(), coordinator(at('11-02')))).toMatchObject({ reason: 'not-yours' })
    expect(await giveAssignmentOn(piece(), commune(at('11-02')))).toMatchObject({ reason: 'not-found' })
  })
})

describe('the district as the judge of its pieces', () => {
  it('urges, sends back and confirms; the coordinator does none of it', async () => {
    const id = await givePiece()
    const refused = await urgeAssignment({ assignmentId: id, note: 'Khẩn trương.' }, coordinator(at('11-04')))
    expect(refused).toMatchObject({ reason: 'not-yours' })
    await done(urgeAssignment({ assignmentId: id, note: 'Khẩn trương.' }, district(at('11-04'))))
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04', '10:00'))))
    await done(submitAssignment(result(id), commune(at('11-05'))))
    const judgement = { assignmentId: id, grade: 'good' as const, note: null }
    expect(await confirmAssignment(judgement, coordinator(at('11-06')))).toMatchObject({ reason: 'not-yours' })
    await done(
      sendBackAssignment({ assignmentId: id, reason: 'Thiếu bản đồ.', redoDueOn: null }, district(at('11-06'))),
    )
    await done(submitAssignment(result(id), commune(at('11-07'))))
    expect(await confirmAssignment(judgement, commune(at('11-08')))).toMatchObject({ reason: 'not-yours' })
    await done(confirmAssignment(judgement, district(at('11-08'))))
    expect(await state(id)).toBe('completed')
    expect(await state(parentId)).toBe('in-progress')
  })

  it('extends within its own date and no further', async () => {
    const id = await givePiece()
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    const request = { reason: 'Chờ dân họp.', doneSoFar: 'Đã khảo sát.' }
    const asked = { assignmentId: id, askedDueOn: plainDate('2024-12-06'), ...request }
    await done(requestExtension(asked, commune(at('11-05'))))
    const grant = (grantedDueOn: string | null) =>
      decideExtension(
        {
          assignmentId: id,
          isGranted: true,
          note: null,
          grantedDueOn: grantedDueOn === null ? null : plainDate(grantedDueOn),
        },
        district(at('11-06')),
      )
    expect(await grant(null)).toMatchObject({ reason: 'date-after-parent', field: 'grantedDueOn' })
    await done(grant('2024-11-29'))
    const later = setDueDate(
      { assignmentId: id, dueOn: plainDate('2024-12-02'), reason: 'Lùi.' },
      district(at('11-07')),
    )
    expect(await later).toMatchObject({ reason: 'date-after-parent', field: 'dueOn' })
  })

  it('enters the letter of a commune that has no account', async () => {
    const { que, thiSon } = province.organisationId
    await done(giveAssignmentOn(piece({ leadIds: [thiSon, que] }), district(at('11-01'))))
    const { id } = await db.assignment.findFirstOrThrow({ where: { parentId, leadId: que } })
    const context = district(at('11-08'))
    const bytes = new TextEncoder().encode('bản chụp')
    const scan = await keepFile({
      bytes,
      name: 'a.txt',
      mediaType: 'text/plain',
      actor: context.actor,
      now: context.now,
    })
    const letter = {
      number: '7/BC-UBND',
      datedOn: plainDate('2024-11-06'),
      arrivedOn: plainDate('2024-11-07'),
      arrivedTime: null,
    }
    const entry = { assignmentId: id, text: 'Đã giới thiệu 1 vị trí.', product: null, letter, fileIds: [scan.id] }
    await done(enterResult(entry, context))
    await done(confirmAssignment({ assignmentId: id, grade: 'good', note: null }, district(at('11-09'))))
    expect(await db.assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'completed',
      completedOn: new Date('2024-11-07'),
    })
  })

  it('has a piece that was declined twice decided by its head', async () => {
    const id = await givePiece()
    const decline = { assignmentId: id, reason: 'Không thuộc địa bàn.' }
    const insist = { assignmentId: id, reason: 'Có thuộc.' }
    await done(declineAssignment(decline, commune(at('11-04'))))
    await done(insistOnAssignment(insist, district(at('11-05'))))
    await done(declineAssignment(decline, commune(at('11-06'))))
    expect(await insistOnAssignment(insist, district(at('11-07')))).toMatchObject({ reason: 'not-yours' })
    await done(insistOnAssignment(insist, district(at('11-07'), 'head')))
  })
})

describe('the clock of a piece', () => {
  it('escalates to the agency that gave it where others escalate to the DIC, then upwards', async () => {
    const id = await givePiece({ dueOn: plainDate('2024-11-08') })
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    const settle = (when: string) =>
      db.$transaction((tx) => settleAssignment(tx, { assignmentId: id, now: new Date(when) }))
    await settle(at('11-13', '08:00'))
    const escalations = () => db.escalation.findMany({ where: { assignmentId: id }, orderBy: { raisedAt: 'asc' } })
    expect((await escalations()).map(({ level }) => level)).toEqual(['giver'])
    const told = await db.notification.findMany({ where: { subjectId: id, kind: 'escalation' } })
    const people = (key: OrganisationKey) =>
      (['officer', 'head'] as const).map((role) => province.actor(key, role).personId)
    expect(told.map(({ personId }) => personId).sort()).toEqual(people('kimBang').sort())
    await settle(at('11-15', '08:00'))
    expect((await escalations()).map(({ level }) => level)).toEqual(['giver', 'office'])
  })

  it('spares the Office what the giver has taken in hand', async () => {
    const id = await givePiece({ dueOn: plainDate('2024-11-08') })
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    await done(acknowledgeEscalation({ assignmentId: id, note: 'Huyện xuống làm việc.' }, district(at('11-13'))))
    await db.$transaction((tx) => settleAssignment(tx, { assignmentId: id, now: new Date(at('11-16')) }))
    const levels = (await db.escalation.findMany({ where: { assignmentId: id } })).map(({ level }) => level)
    expect(levels).toEqual(['giver'])
  })

  it('leaves the ladder of the parent as it was', async () => {
    const before = await db.assignment.findUniqueOrThrow({ where: { id: parentId } })
    await givePiece()
    const after = await db.assignment.findUniqueOrThrow({ where: { id: parentId } })
    expect(after.nextStepAt).toEqual(before.nextStepAt)
  })
})

describe('what is seen of a piece', () => {
  const open = (id: string, key: OrganisationKey, role: Role) =>
    readAssignment(db, { id, actor: province.actor(key, role), now: new Date(at('11-20')) })

  it('the district reads together on its own page, the coordinator too, another agency not', async () => {
    const id = await givePiece()
    const own = await open(parentId, 'kimBang', 'officer')
    expect(own?.known).toMatchObject({ total: 2, done: 0, kind: 'commune' })
    expect(own?.known?.late.map(({ lead }) => lead)).toEqual(['UBND xã Thi Sơn', 'UBND thị trấn Quế'])
    expect((await open(id, 'kimBang', 'officer'))?.actions).toContain('urge')
    expect((await open(id, 'dic', 'coordinator'))?.actions).toEqual([])
    expect(await open(id, 'construction', 'officer')).toBeUndefined()
    expect(await open(parentId, 'thiSon', 'officer')).toBeUndefined()
  })

  it('is counted by the agency that gave it and not once more by the province', async () => {
    await givePiece()
    const boundaries = classBoundaries({ now: new Date(at('11-04')), calendar, policy: DEFAULT_CLOCK_POLICY })
    const sum = async (key: OrganisationKey, role: Role, filter: object) => {
      const scope = assignmentScope(province.actor(key, role))
      const { counts } = await findListFrame(db, { scope, filter, boundaries })
      return Object.values(counts).reduce((all, one) => all + one, 0)
    }
    expect(await sum('dic', 'coordinator', {})).toBe(1)
    expect(await sum('dic', 'coordinator', { level: 'given-on' })).toBe(2)
    expect(await sum('kimBang', 'officer', {})).toBe(1)
    expect(await sum('kimBang', 'officer', { containerId: parentId })).toBe(2)
    expect(await sum('thiSon', 'officer', {})).toBe(1)
  })

  it('waits on the district’s first page when the commune has handed it in', async () => {
    const id = await givePiece()
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    await done(submitAssignment(result(id), commune(at('11-05'))))
    const home = await readAgencyHome(db, {
      organisationId: province.organisationId.kimBang,
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
    await done(submitAssignment(result(parentId), district(at('11-05'))))
    expect([await state(parentId), await state(id)]).toEqual(['submitted', 'issued'])
  })

  it('asks what becomes of the pieces when it is withdrawn', async () => {
    const id = await givePiece()
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    const withdraw = (pieces: 'withdraw' | 'keep' | null, when: string) =>
      withdrawAssignment({ assignmentId: parentId, reason: 'Kế hoạch thay đổi.', pieces }, coordinator(when))
    expect(await withdraw(null, at('11-05'))).toMatchObject({ reason: 'pieces-undecided', field: 'pieces' })
    await done(withdraw('withdraw', at('11-05')))
    expect([await state(parentId), await state(id)]).toEqual(['withdrawn', 'withdrawn'])
    const told = await db.notification.findMany({ where: { subjectId: id, kind: 'assignment-withdrawn' } })
    expect(told.map(({ personId }) => personId)).toContain(province.actor('thiSon', 'officer').personId)
  })

  it('leaves the pieces with the district where that is said', async () => {
    const id = await givePiece()
    const kept = { assignmentId: parentId, reason: 'Kế hoạch thay đổi.', pieces: 'keep' as const }
    await done(withdrawAssignment(kept, coordinator(at('11-05'))))
    expect([await state(parentId), await state(id)]).toEqual(['withdrawn', 'issued'])
    await done(urgeAssignment({ assignmentId: id, note: 'Tiếp tục.' }, district(at('11-06'))))
  })
})
