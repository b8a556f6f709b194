import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { insistOnAssignment } from '#services/assignment/insist-on-assignment.server.ts'
import { reopenAssignment } from '#services/assignment/reopen-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { rerouteAssignment } from '#services/assignment/reroute-assignment.server.ts'
import { resumeAssignment } from '#services/assignment/resume-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`
const officer = (when = at('2024-10-29')) => commandBy(province.actor('construction', 'officer'), when)
const coordinator = (when = at('2024-11-05')) => commandBy(province.actor('dic', 'coordinator'), when)
const clerk = (when = at('2024-11-06')) => commandBy(province.actor('office', 'office'), when)
const leader = (when = at('2024-11-06')) => commandBy(province.actor('committee', 'leadership'), when)

const REPORT = {
  text: 'Đã gửi dự thảo lấy ý kiến 6 huyện.',
  product: null,
  documentNumber: '412/SXD-QH',
  fileIds: [] as string[],
}

const row = (id = assignmentId) => db.assignment.findUniqueOrThrow({ where: { id } })
const eventTypes = async () =>
  (await db.event.findMany({ where: { subjectId: assignmentId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(
    (event) => event.type,
  )
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { subjectId: assignmentId, kind } })).map((one) => one.personId).sort()
const peopleOf = (...actors: Actor[]) => actors.map((actor) => actor.personId).sort()

const accept = () => done(acceptAssignment({ assignmentId }, officer()))
const submit = (when = at('2024-11-04')) => done(submitAssignment({ assignmentId, ...REPORT }, officer(when)))

beforeEach(async () => {
  province = await seedProvince(db)
  const [issued] = await seedIssued([guidanceDraft(province.organisationId.construction)], {
    actor: province.actor('dic', 'coordinator'),
  })
  if (!issued) throw new Error('nothing was issued')
  assignmentId = issued.id
})

describe('from acceptance to confirmation', () => {
  it('goes through report, submission, one return and confirmation, and counts at the day of submission', async () => {
    await accept()
    await done(reportProgress({ assignmentId, percent: 60, ...REPORT }, officer(at('2024-10-31'))))
    await submit()
    await done(
      sendBackAssignment({ assignmentId, reason: 'Thiếu phần cấp phép trạm BTS', redoDueOn: null }, coordinator()),
    )
    expect(await row()).toMatchObject({ state: 'in-progress', isReturned: true, returnedCount: 1, submittedAt: null })
    await submit(at('2024-11-29', '23:30'))
    await done(confirmAssignment({ assignmentId, grade: 'good', note: null }, coordinator(at('2024-12-03'))))
    const completed = await row()
    expect(completed).toMatchObject({
      state: 'completed',
      isReturned: false,
      grade: 'good',
      percent: 100,
      nextStepAt: null,
    })
    expect(completed.completedOn).toEqual(new Date('2024-11-29T00:00:00Z'))
    expect((await eventTypes()).filter((type) => type !== 'ClockStepTaken')).toEqual([
      'AssignmentIssued',
      'AssignmentAccepted',
      'ProgressReported',
      'AssignmentSubmitted',
      'AssignmentSentBack',
      'AssignmentSubmitted',
      'AssignmentConfirmed',
    ])
  })

  it('tells the contact and the head of the lead agency that it was given, and the coordinator that it was submitted', async () => {
    expect(await toldOf('assignment-issued')).toEqual(
      peopleOf(province.actor('construction', 'officer'), province.actor('construction', 'head')),
    )
    await accept()
    await submit()
    expect(await toldOf('assignment-submitted')).toEqual(peopleOf(province.actor('dic', 'coordinator')))
  })

  it('asks for a file or a document number when the result is submitted without any evidence', async () => {
    await accept()
    const bare = { ...REPORT, documentNumber: null }
    const refused = await submitAssignment({ assignmentId, ...bare }, officer())
    expect(refused).toMatchObject({ ok: false, reason: 'evidence-missing', field: 'files' })
    await done(reportProgress({ assignmentId, percent: 90, ...REPORT }, officer(at('2024-10-30'))))
    expect(await submitAssignment({ assignmentId, ...bare }, officer(at('2024-10-31')))).toMatchObject({ ok: true })
  })

  it('keeps the evidence file with its report, and refuses a file of somebody else', async () => {
    await accept()
    const own = await seedUpload(province.actor('construction', 'officer'))
    const foreign = await seedUpload(province.actor('finance', 'officer'))
    await done(reportProgress({ assignmentId, percent: 30, ...REPORT, fileIds: [own] }, officer(at('2024-10-30'))))
    const report = await db.progressReport.findFirstOrThrow({ where: { assignmentId } })
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
      subjectId: assignmentId,
      purpose: `report:${report.id}`,
    })
    const refused = await reportProgress(
      { assignmentId, percent: 40, ...REPORT, fileIds: [foreign] },
      officer(at('2024-10-31')),
    )
    expect(refused).toMatchObject({ ok: false, reason: 'file-unknown' })
    expect(await row()).toMatchObject({ percent: 30 })
  })

  it('begins a new version of the date when it is sent back with a date for redoing', async () => {
    await accept()
    await submit()
    await done(
      sendBackAssignment({ assignmentId, reason: 'Làm lại', redoDueOn: plainDate('2024-12-10') }, coordinator()),
    )
    expect(await row()).toMatchObject({
      dueVersion: 2,
      dueOn: new Date('2024-12-10T00:00:00Z'),
      originalDueOn: new Date('2024-11-29T00:00:00Z'),
    })
  })

  it('can be reopened after a mistaken confirmation, with a reason', async () => {
    await accept()
    await submit()
    await done(confirmAssignment({ assignmentId, grade: 'adequate', note: null }, coordinator()))
    await done(reopenAssignment({ assignmentId, reason: 'Xác nhận nhầm' }, coordinator(at('2024-11-06'))))
    expect(await row()).toMatchObject({ state: 'in-progress', completedOn: null, grade: null })
  })
})

describe('declined as not our remit', () => {
  const decline = (when = at('2024-10-29')) =>
    done(declineAssignment({ assignmentId, reason: 'Thuộc Sở TT&TT' }, officer(when)))

  it('is re-routed by the coordinator: the new agency is told, the date stays, acceptance is asked for anew', async () => {
    await decline()
    expect(await row()).toMatchObject({ state: 'declined', declinedCount: 1 })
    expect(await toldOf('assignment-declined')).toEqual(peopleOf(province.actor('dic', 'coordinator')))
    const kimBang = province.organisationId.kimBang
    await done(
      rerouteAssignment(
        { assignmentId, leadId: kimBang, reason: 'Huyện quản lý quy hoạch' },
        coordinator(at('2024-10-30')),
      ),
    )
    expect(await row()).toMatchObject({
      state: 'issued',
      leadId: kimBang,
      leadBasis: 'chosen',
      waitingDecisionAt: null,
      dueVersion: 1,
    })
    expect(await toldOf('assignment-issued')).toContain(province.actor('kimBang', 'officer').personId)
    expect(await toldOf('assignment-rerouted')).toEqual(
      peopleOf(province.actor('construction', 'officer'), province.actor('construction', 'head')),
    )
  })

  it('is not re-routed to the agency that declined it, nor to one that does not exist', async () => {
    await decline()
    const to = (leadId: string) => rerouteAssignment({ assignmentId, leadId, reason: 'x' }, coordinator())
    expect(await to(province.organisationId.construction)).toMatchObject({
      ok: false,
      reason: 'reroute-same-lead',
      field: 'leadId',
    })
    expect(await to(newId())).toMatchObject({ ok: false, reason: 'lead-unknown', field: 'leadId' })
  })

  it('is decided by the Office when it is declined a second time', async () => {
    await decline()
    await done(insistOnAssignment({ assignmentId, reason: 'Đúng chức năng' }, coordinator(at('2024-10-30'))))
    await decline(at('2024-10-31'))
    expect(await insistOnAssignment({ assignmentId, reason: 'x' }, coordinator())).toMatchObject({
      ok: false,
      reason: 'not-yours',
    })
    expect(await insistOnAssignment({ assignmentId, reason: 'UBND tỉnh đã giao' }, clerk())).toMatchObject({ ok: true })
  })
})

describe('a pause', () => {
  it('stops the clock, keeps a ledger and leaves the date as it is', async () => {
    await accept()
    await done(suspendAssignment({ assignmentId, reason: 'Chờ vị trí đặt trạm' }, coordinator(at('2024-11-04'))))
    expect(await row()).toMatchObject({ state: 'suspended', nextStepAt: null })
    await done(
      resumeAssignment({ assignmentId, reason: 'Đã có vị trí', newDueOn: null }, coordinator(at('2024-11-08'))),
    )
    expect(await row()).toMatchObject({ state: 'in-progress', dueVersion: 1 })
    expect(await db.suspension.findMany({ where: { assignmentId } })).toMatchObject([
      { reason: 'Chờ vị trí đặt trạm', endReason: 'Đã có vị trí' },
    ])
  })

  it('asks for a new date when the date has passed meanwhile, and offers the old one plus the pause', async () => {
    await accept()
    await done(suspendAssignment({ assignmentId, reason: 'Chờ' }, coordinator(at('2024-11-25'))))
    const resume = (newDueOn: string | null) =>
      resumeAssignment(
        { assignmentId, reason: 'Xong', newDueOn: newDueOn ? plainDate(newDueOn) : null },
        coordinator(at('2024-12-02')),
      )
    expect(await resume(null)).toMatchObject({
      ok: false,
      reason: 'resume-date-missing',
      field: 'newDueOn',
      params: { offered: '2024-12-06' },
    })
    await done(resume('2024-12-06'))
    expect(await row()).toMatchObject({ state: 'in-progress', dueVersion: 2, dueOn: new Date('2024-12-06T00:00:00Z') })
  })

  it('of a date of the province puts the new date to the leadership', async () => {
    await db.assignment.update({ where: { id: assignmentId }, data: { dueSetBy: 'province' } })
    await done(suspendAssignment({ assignmentId, reason: 'Chờ' }, coordinator(at('2024-11-25'))))
    await done(
      resumeAssignment(
        { assignmentId, reason: 'Xong', newDueOn: plainDate('2024-12-06') },
        coordinator(at('2024-12-02')),
      ),
    )
    expect(await row()).toMatchObject({ state: 'issued', dueOn: new Date('2024-11-29T00:00:00Z'), dueVersion: 1 })
    expect(await db.extensionRequest.findMany({ where: { assignmentId } })).toMatchObject([
      { state: 'open', decider: 'leadership' },
    ])
  })

  it('of a date of the province lasts ten working days by the coordinator, then the leadership decides', async () => {
    await db.assignment.update({
      where: { id: assignmentId },
      data: { dueSetBy: 'province', dueOn: new Date('2024-12-31T00:00:00Z') },
    })
    await done(suspendAssignment({ assignmentId, reason: 'Chờ' }, coordinator(at('2024-11-04'))))
    await done(resumeAssignment({ assignmentId, reason: 'Xong', newDueOn: null }, coordinator(at('2024-11-18'))))
    const again = { assignmentId, reason: 'Lại chờ' }
    expect(await suspendAssignment(again, coordinator(at('2024-11-19')))).toMatchObject({
      ok: false,
      reason: 'suspension-needs-leadership',
    })
    expect(await suspendAssignment(again, leader(at('2024-11-19')))).toMatchObject({ ok: true })
  })
})

describe('what steers it', () => {
  it('gives an undated work its first date, which becomes the original one', async () => {
    await db.assignment.update({
      where: { id: assignmentId },
      data: { dueOn: null, originalDueOn: null, dueSetBy: null, undatedReason: 'Chưa rõ' },
    })
    await done(
      setDueDate({ assignmentId, dueOn: plainDate('2024-12-20'), reason: 'Theo tiến độ dự án' }, coordinator()),
    )
    const date = new Date('2024-12-20T00:00:00Z')
    expect(await row()).toMatchObject({
      dueOn: date,
      originalDueOn: date,
      dueSetBy: 'dic',
      undatedReason: null,
      dueVersion: 2,
    })
  })

  it('does not let the coordinator move a date of the plan by hand, or set one that has passed', async () => {
    const set = (day: string) => setDueDate({ assignmentId, dueOn: plainDate(day), reason: 'x' }, coordinator())
    expect(await set('2024-11-01')).toMatchObject({ ok: false, reason: 'date-in-past', field: 'dueOn' })
    await db.assignment.update({ where: { id: assignmentId }, data: { dueSetBy: 'plan' } })
    expect(await set('2024-12-20')).toMatchObject({ ok: false, reason: 'action-not-open' })
  })

  it('sends the words of who urges to the lead agency, by name', async () => {
    await done(urgeAssignment({ assignmentId, note: 'Đề nghị báo cáo trước thứ Sáu' }, leader()))
    const [told] = await db.notification.findMany({ where: { subjectId: assignmentId, kind: 'assignment-urged' } })
    expect(told?.params).toMatchObject({ by: 'Phó Chủ tịch UBND tỉnh', note: 'Đề nghị báo cáo trước thứ Sáu' })
  })

  it('ends the clock when it is withdrawn', async () => {
    await done(withdrawAssignment({ assignmentId, reason: 'Đã gộp vào việc khác' }, coordinator()))
    expect(await row()).toMatchObject({ state: 'withdrawn', nextStepAt: null })
  })
})

async function seedUpload(actor: Actor): Promise<string> {
  const id = newId()
  await db.storedFile.create({
    data: {
      id,
      storageKey: id,
      name: 'Dự thảo lần 3.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 412_000,
      sha256: 'a'.repeat(64),
      uploadedById: actor.personId,
      organisationId: actor.organisationId,
      uploadedAt: new Date('2024-10-29T02:00:00Z'),
    },
  })
  return id
}
