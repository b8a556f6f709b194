import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { enterResult } from '#services/assignment/enter-result.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { rerouteAssignment } from '#services/assignment/reroute-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readInbox } from '#services/home/read-inbox.server.ts'
import { handOnWork } from '#services/person/hand-on-work.server.ts'
import { readSignOff } from '#services/sign-off/read-sign-off.server.ts'
import { giveSignOffBack } from '#services/sign-off/return-sign-off.server.ts'
import { signForAgency } from '#services/sign-off/sign-for-agency.server.ts'
import { switchHeadSigns } from '#services/sign-off/switch-head-signs.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { letHeadSign, onlyPaper, seedAgencyThatSigns, seedUpload } from '#tests/factories/sign-off.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string
let officer: Actor
let head: Actor
let coordinator: Actor

const by = (actor: Actor, day = '2024-11-04') => commandBy(actor, `${day}T09:00:00+07:00`)
const submit = (actor = officer, day?: string) =>
  submitAssignment(
    { assignmentId, fileIds: [], text: 'Đã ban hành.', product: null, documentNumber: '12/HD-SXD' },
    by(actor, day),
  )
const askForTime = (actor = officer, day?: string) =>
  requestExtension(
    { assignmentId, askedDueOn: plainDate('2024-12-20'), reason: 'Chờ ý kiến.', doneSoFar: 'Dự thảo.' },
    by(actor, day),
  )
const accept = () => done(acceptAssignment({ assignmentId }, by(officer, '2024-10-29')))
const toldStoodDown = async () =>
  (await db.notification.findMany({ where: { kind: 'sign-off-stood-down' }, include: { person: true } })).map(
    ({ person, params }) => [person.displayName, (params as { why: string }).why],
  )
async function seedWork(leadId: string) {
  const [issued] = await seedIssued([guidanceDraft(leadId)], { actor: coordinator })
  return issued?.id ?? ''
}

beforeEach(async () => {
  ;({ province, officer, head, assignmentId } = await seedAgencyThatSigns())
  coordinator = province.actor('dic', 'coordinator')
})

describe('a paper stands down, and its officer is told', () => {
  it('when the work is withdrawn', async () => {
    await accept()
    await done(submit())
    await done(withdrawAssignment({ assignmentId, reason: 'Nhập vào nhiệm vụ khác.', pieces: null }, by(coordinator)))
    expect(await onlyPaper()).toMatchObject({ state: 'stood-down', reason: 'moved-on' })
    expect(await toldStoodDown()).toEqual([['Chuyên viên Sở Xây dựng', 'moved-on']])
  })

  it('when the work goes to another agency, which sees nothing of it', async () => {
    await done(declineAssignment({ assignmentId, reason: 'Không đúng chức năng.' }, by(officer, '2024-10-29')))
    const leadId = province.organisationId.finance
    await done(rerouteAssignment({ assignmentId, leadId, reason: 'Đúng chức năng hơn.' }, by(coordinator)))
    const { id, state, reason } = await onlyPaper()
    expect([state, reason]).toEqual(['stood-down', 'rerouted'])
    const actor = province.actor('finance', 'head')
    expect(await readSignOff(db, { id, actor, now: at('2024-11-05') })).toBeUndefined()
  })

  it('when the work is accepted after all, for a decline', async () => {
    await done(declineAssignment({ assignmentId, reason: 'Không đúng chức năng.' }, by(officer, '2024-10-29')))
    await accept()
    expect(await onlyPaper()).toMatchObject({ state: 'stood-down', reason: 'moved-on' })
  })

  it('when the result has come on paper: a letter of the agency has been signed', async () => {
    await accept()
    await done(submit())
    const letter = {
      number: '15/BC-SXD',
      datedOn: plainDate('2024-11-04'),
      arrivedOn: plainDate('2024-11-05'),
      arrivedTime: null,
    }
    const fileIds = [await seedUpload(coordinator)]
    const entry = { assignmentId, text: 'Đã ban hành.', product: null, letter, fileIds }
    await done(enterResult(entry, by(coordinator, '2024-11-06')))
    expect(await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).toMatchObject({ state: 'submitted' })
    expect(await onlyPaper()).toMatchObject({ state: 'stood-down' })
  })

  it('when the head asks for time alone; the one of another kind waits on', async () => {
    await accept()
    await done(submit())
    await done(askForTime())
    await done(askForTime(head, '2024-11-05'))
    const papers = await db.signOff.findMany({ orderBy: { action: 'asc' } })
    expect(papers.map(({ action, state }) => [action, state])).toEqual([
      ['request-extension', 'stood-down'],
      ['submit', 'pending'],
    ])
  })
})

describe('while a paper waits', () => {
  it('the steps of the date fire as if it were not there', async () => {
    await accept()
    await done(submit())
    await setProvinceTime(db, at('2024-12-02'))
    await advanceAgency({ organisationId: officer.organisationId, now: new Date() })
    const steps = await db.clockStep.findMany({ where: { subjectId: assignmentId } })
    expect(steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['remind-7', 'remind-3', 'remind-1', 'overdue']),
    )
  })

  it('it can still be signed when the agency has switched the signature off', async () => {
    await accept()
    await done(submit())
    const { organisationId } = head
    await done(switchHeadSigns({ organisationId, headSigns: false }, by(head, '2024-11-05')))
    const { id } = await onlyPaper()
    await done(signForAgency({ signOffId: id }, by(head, '2024-11-06')))
    expect(await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).toMatchObject({ state: 'submitted' })
  })

  it('it goes to a colleague when its officer leaves, and comes back to that one', async () => {
    await accept()
    await done(submit())
    const { id } = await onlyPaper()
    const colleague = await seedColleague(officer, { name: 'Đồng nghiệp', role: 'officer', title: 'Chuyên viên' })
    const administrator = await seedColleague(coordinator, { name: 'QT', role: 'administrator', title: 'Quản trị' })
    const leave = (chosen: Record<string, string>, closes: boolean) =>
      handOnWork({ personId: officer.personId, chosen, closes, realNow: new Date() }, by(administrator, '2024-11-05'))
    expect(await leave({}, true)).toMatchObject({ reason: 'person-work-left', params: { count: 1 } })
    await done(leave({ [`to:sign-off:${id}`]: colleague.personId }, true))
    await done(giveSignOffBack({ signOffId: id, reason: 'Thiếu phụ lục.' }, by(head, '2024-11-06')))
    const told = await db.notification.findMany({ where: { kind: 'sign-off-given-back' } })
    expect(told.map(({ personId }) => personId)).toEqual([colleague.personId])
    expect(await onlyPaper()).toMatchObject({ preparedById: officer.personId, officerId: colleague.personId })
  })
})

describe('a paper whose officer has left the agency without handing it on', () => {
  it('comes back to those who do the work of the agency, and not to who has left', async () => {
    await accept()
    const leaver = await seedColleague(officer, { name: 'Người cũ', role: 'officer', title: 'Chuyên viên' })
    await done(submit(leaver))
    await db.membership.update({ where: { id: leaver.membershipId }, data: { endedAt: new Date() } })
    const { id } = await onlyPaper()
    await done(giveSignOffBack({ signOffId: id, reason: 'Thiếu phụ lục.' }, by(head, '2024-11-05')))
    const told = await db.notification.findMany({ where: { kind: 'sign-off-given-back' } })
    expect(told.map(({ personId }) => personId)).toEqual([officer.personId])
  })
})

describe('in the organisation that coordinates', () => {
  it('a coordinator finds what its head gave back in the inbox', async () => {
    const director = province.actor('dic', 'head')
    await letHeadSign(director)
    assignmentId = await seedWork(coordinator.organisationId)
    await done(acceptAssignment({ assignmentId }, by(coordinator, '2024-10-29')))
    await done(submit(coordinator))
    const { id } = await onlyPaper()
    await done(giveSignOffBack({ signOffId: id, reason: 'Thiếu phụ lục.' }, by(director, '2024-11-05')))
    const { calendar } = await loadClockRules(db)
    const duties = await readInbox(db, { actor: coordinator, today: plainDate('2024-11-05'), calendar })
    expect(duties.filter(({ kind }) => kind === 'sign-off-returned')).toMatchObject([
      { subjectId: id, quote: 'Thiếu phụ lục.' },
    ])
  })
})

describe('the setting', () => {
  const set = (actor: Actor, organisationId: string, headSigns = true) =>
    switchHeadSigns({ organisationId, headSigns }, by(actor))

  it('is set by the head of the agency or an administrator, and by nobody else', async () => {
    const { finance } = province.organisationId
    const administrator = await seedColleague(coordinator, { name: 'QT', role: 'administrator', title: 'Quản trị' })
    for (const other of [province.actor('finance', 'officer'), head, coordinator])
      expect(await set(other, finance)).toMatchObject({ reason: 'not-found' })
    await done(set(administrator, finance))
    await done(set(province.actor('finance', 'head'), finance, false))
    const events = await db.event.findMany({ where: { subjectId: finance }, orderBy: { at: 'asc' } })
    expect(events.map(({ type, personName }) => [type, personName])).toEqual([
      ['HeadSignsSwitchedOn', 'QT'],
      ['HeadSignsSwitchedOff', 'Giám đốc Sở Tài chính'],
    ])
    expect(await set(administrator, finance, false)).toMatchObject({ reason: 'head-signs-unchanged' })
  })

  it('is not switched on where nobody heads the agency', async () => {
    const administrator = await seedColleague(coordinator, { name: 'QT', role: 'administrator', title: 'Quản trị' })
    expect(await set(administrator, province.organisationId.que)).toMatchObject({ reason: 'head-signs-no-head' })
  })

  it('holds for an enterprise whose director has it on: the contact’s result waits, the director’s leaves', async () => {
    const director: Actor = { ...province.actor('viettel', 'head'), role: 'carrier', heads: true }
    await done(set(director, director.organisationId))
    assignmentId = await seedWork(director.organisationId)
    const contact = province.actor('viettel', 'carrier')
    await done(acceptAssignment({ assignmentId }, by(contact, '2024-10-29')))
    await done(submit(contact))
    const { id } = await onlyPaper()
    expect(await signForAgency({ signOffId: id }, by(contact))).toMatchObject({ reason: 'sign-off-not-yours' })
    await done(signForAgency({ signOffId: id }, by(director, '2024-11-05')))
    expect(await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).toMatchObject({ state: 'submitted' })
  })
})
