import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { giveSignOffBack } from '#services/sign-off/return-sign-off.server.ts'
import { signForAgency } from '#services/sign-off/sign-for-agency.server.ts'
import { actingFor, seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { onlyPaper, seedAgencyThatSigns, seedUpload } from '#tests/factories/sign-off.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string
let officer: Actor
let head: Actor

const by = (actor: Actor, day = '2024-11-04', time = '09:00') => commandBy(actor, `${day}T${time}:00+07:00`)
const work = () => db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
const result = { text: 'Đã ban hành hướng dẫn.', product: 'Hướng dẫn', documentNumber: '12/HD-SXD' }
const submit = (actor = officer, day?: string, changes: Partial<typeof result> & { fileIds?: string[] } = {}) =>
  submitAssignment({ assignmentId, fileIds: [], ...result, ...changes }, by(actor, day))
const sign = (actor = head, day = '2024-11-06', time?: string) =>
  onlyPaper().then(({ id }) => signForAgency({ signOffId: id }, by(actor, day, time)))
const giveBack = (reason = 'Thiếu phụ lục.', day = '2024-11-05') =>
  onlyPaper().then(({ id }) => giveSignOffBack({ signOffId: id, reason }, by(head, day)))
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { kind }, include: { person: true }, orderBy: { createdAt: 'asc' } })).map(
    ({ person }) => person.displayName,
  )
const eventsOf = (type: string) => db.event.findMany({ where: { type }, orderBy: { at: 'asc' } })

beforeEach(async () => {
  ;({ province, officer, head, assignmentId } = await seedAgencyThatSigns())
})
const accept = () => done(acceptAssignment({ assignmentId }, by(officer, '2024-10-29')))

describe('what an officer sends', () => {
  it('stays in the agency with everything typed and its files; the work and its clock go on', async () => {
    await accept()
    const before = await work()
    const fileId = await seedUpload(officer)
    const sent = await done(submit(officer, '2024-11-04', { fileIds: [fileId] }))
    const paper = await onlyPaper()
    expect(sent).toMatchObject({ signOffId: paper.id })
    expect(paper).toMatchObject({ state: 'pending', action: 'submit', input: result, preparedById: officer.personId })
    const { state, submittedAt, nextStepAt } = await work()
    expect({ state, submittedAt, nextStepAt }).toEqual({
      state: 'in-progress',
      submittedAt: null,
      nextStepAt: before.nextStepAt,
    })
    expect(await db.progressReport.count()).toBe(0)
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
      subjectType: 'sign-off',
      subjectId: paper.id,
    })
    expect(await toldOf('sign-off-asked')).toEqual(['Giám đốc Sở Xây dựng'])
    expect(await toldOf('assignment-submitted')).toEqual([])
  })

  it('is shown to its agency and to nobody else, in the page, the history and the files', async () => {
    await accept()
    const fileId = await seedUpload(officer)
    await done(submit(officer, '2024-11-04', { fileIds: [fileId] }))
    const readBy = (actor: Actor) => readAssignment(db, { id: assignmentId, actor, now: at('2024-11-05') })
    const own = await readBy(officer)
    expect(own?.page.signOffs).toMatchObject([{ state: 'pending', preparedBy: 'Chuyên viên Sở Xây dựng' }])
    expect(own?.record.history.map(({ type }) => type)).toContain('SignOffAsked')
    expect(own?.actions).not.toContain('submit')
    const file = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })
    const opens = (actor: Actor) => canReadFile(db, { file: { ...file, subjectType: 'sign-off' }, actor })
    expect(await opens(head)).toBe(true)
    for (const other of [province.actor('dic', 'coordinator'), province.actor('committee', 'leadership')]) {
      const read = await readBy(other)
      expect(read?.page.state).toBe('in-progress')
      expect(JSON.stringify(read)).not.toMatch(/SignOff|Đã ban hành hướng dẫn|pending/)
      expect(await opens(other)).toBe(false)
    }
  })

  it('gives itself away by no time: who is refused an act reads since when the work stands, not when the paper was sent', async () => {
    await accept()
    await done(submit(officer, '2024-11-04'))
    const coordinator = province.actor('dic', 'coordinator')
    const refused = await confirmAssignment({ assignmentId, grade: 'good', note: null }, by(coordinator, '2024-11-05'))
    expect(refused).toMatchObject({ params: { since: new Date('2024-10-29T09:00:00+07:00').toISOString() } })
  })

  it('is refused as it would be without the head: without proof, or with a date that is not later', async () => {
    await accept()
    expect(await submit(officer, undefined, { documentNumber: null as never })).toMatchObject({
      reason: 'evidence-missing',
    })
    const words = { reason: 'Chờ ý kiến.', doneSoFar: 'Dự thảo.' }
    const asked = { assignmentId, askedDueOn: plainDate('2024-11-29'), ...words }
    expect(await requestExtension(asked, by(officer))).toMatchObject({ reason: 'extension-not-later' })
    expect(await db.signOff.count()).toBe(0)
  })

  it('is one paper of a kind: a second waits for the first, one of another kind does not', async () => {
    await accept()
    await done(submit())
    expect(await submit(province.actor('construction', 'officer'), '2024-11-05')).toMatchObject({
      reason: 'sign-off-pending',
      params: { by: 'Chuyên viên Sở Xây dựng' },
    })
    const words = { reason: 'Chờ ý kiến.', doneSoFar: 'Dự thảo.' }
    await done(requestExtension({ assignmentId, askedDueOn: plainDate('2024-12-20'), ...words }, by(officer)))
    expect(await db.signOff.count()).toBe(2)
    expect(await db.extensionRequest.count()).toBe(0)
  })

  it('is the same paper when the form is sent twice', async () => {
    await accept()
    const context = by(officer)
    const input = { assignmentId, fileIds: [], ...result }
    const first = await done(submitAssignment(input, context))
    expect(await done(submitAssignment(input, context))).toEqual(first)
    expect(await db.signOff.count()).toBe(1)
  })

  it('is not taken where nobody is there to sign it', async () => {
    await accept()
    await db.membership.update({ where: { id: head.membershipId }, data: { endedAt: new Date() } })
    expect(await submit()).toMatchObject({ reason: 'sign-off-no-head' })
  })

  it('leaves at once from the head', async () => {
    await accept()
    await done(submit(head))
    expect((await work()).state).toBe('submitted')
    expect(await db.signOff.count()).toBe(0)
  })
})

describe('the signature', () => {
  it('lets the result leave in the name of the head, on the day it is signed, with its files and who prepared it', async () => {
    await accept()
    const fileId = await seedUpload(officer)
    await done(submit(officer, '2024-11-04', { fileIds: [fileId] }))
    await done(sign(head, '2024-11-06'))
    expect(await work()).toMatchObject({ state: 'submitted', submittedAt: new Date('2024-11-06T09:00:00+07:00') })
    const [event] = await eventsOf('AssignmentSubmitted')
    expect(event).toMatchObject({
      personName: 'Giám đốc Sở Xây dựng',
      payload: { preparedBy: 'Chuyên viên Sở Xây dựng', text: result.text },
    })
    const report = await db.progressReport.findFirstOrThrow()
    expect(report).toMatchObject({ isSubmission: true, reportedById: head.personId, documentNumber: '12/HD-SXD' })
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
      subjectType: 'assignment',
      subjectId: assignmentId,
      purpose: `report:${report.id}`,
    })
    expect(await onlyPaper()).toMatchObject({ state: 'signed', decidedById: head.personId })
    expect(await toldOf('assignment-submitted')).toEqual(['Chuyên viên điều phối Sở TT&TT'])
    expect(await toldOf('sign-off-signed')).toEqual(['Chuyên viên Sở Xây dựng'])
    expect(await toldOf('sign-off-stood-down')).toEqual([])
  })

  it('lets a decline and a request for time leave as if the head had sent them', async () => {
    await done(declineAssignment({ assignmentId, reason: 'Không đúng chức năng.' }, by(officer, '2024-10-29')))
    expect((await work()).state).toBe('issued')
    await done(sign(head, '2024-10-30'))
    expect(await work()).toMatchObject({ state: 'declined', declinedCount: 1 })
    expect(await toldOf('assignment-declined')).toEqual(['Chuyên viên điều phối Sở TT&TT'])
  })

  it('asks for time on its own day: late where the date has passed meanwhile', async () => {
    await accept()
    const words = { reason: 'Chờ ý kiến.', doneSoFar: 'Dự thảo.' }
    const asked = { assignmentId, askedDueOn: plainDate('2024-12-20'), ...words }
    await done(requestExtension(asked, by(officer, '2024-11-28')))
    await done(sign(head, '2024-12-02'))
    expect(await db.extensionRequest.findFirstOrThrow()).toMatchObject({
      isLate: true,
      requestedById: head.personId,
      requestedAt: new Date('2024-12-02T09:00:00+07:00'),
    })
  })

  it('is given by who stands for the head, with both names in the audit', async () => {
    await accept()
    await done(submit())
    const deputy = await seedColleague(head, { name: 'Phó Giám đốc', role: 'officer', title: 'Phó Giám đốc' })
    const acting = actingFor(deputy, { giver: head, delegationId: newId(), untilOn: plainDate('2024-11-30') })
    await done(sign(acting))
    const [event] = await eventsOf('AssignmentSubmitted')
    expect(event).toMatchObject({ personName: 'Phó Giám đốc', role: 'head', onBehalfOf: 'Giám đốc Sở Xây dựng' })
    expect(await onlyPaper()).toMatchObject({ decidedById: deputy.personId, decidedFor: 'Giám đốc Sở Xây dựng' })
  })

  it('is not given by an officer, nor by the head of another agency, who is not told that there is a paper', async () => {
    await accept()
    await done(submit())
    expect(await sign(officer)).toMatchObject({ reason: 'sign-off-not-yours' })
    expect(await sign(province.actor('finance', 'head'))).toMatchObject({ reason: 'not-found' })
    expect(await sign(province.actor('dic', 'coordinator'))).toMatchObject({ reason: 'not-found' })
  })

  it('is given once: of two heads one signs, the other sees that it was signed', async () => {
    await accept()
    await done(submit())
    const second = await seedColleague(head, { name: 'Quyền Giám đốc', role: 'head', title: 'Quyền Giám đốc' })
    const both = await Promise.all([sign(head), sign(second)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'sign-off-not-open', params: { state: 'signed' } })
    expect(await db.progressReport.count()).toBe(1)
  })

  it('is refused with the reason while the work is suspended; the paper waits, and can be given back', async () => {
    await accept()
    await done(submit())
    const coordinator = province.actor('dic', 'coordinator')
    await done(suspendAssignment({ assignmentId, reason: 'Chờ quy hoạch.' }, by(coordinator, '2024-11-05')))
    expect(await sign()).toMatchObject({ reason: 'action-not-open', params: { state: 'suspended' } })
    expect(await onlyPaper()).toMatchObject({ state: 'pending' })
    await done(giveBack('Việc đang tạm dừng.', '2024-11-06'))
    expect(await onlyPaper()).toMatchObject({ state: 'given-back' })
  })
})
