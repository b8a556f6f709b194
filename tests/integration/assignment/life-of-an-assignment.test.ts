import { describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { insistOnAssignment } from '#services/assignment/insist-on-assignment.server.ts'
import { reopenAssignment } from '#services/assignment/reopen-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { rerouteAssignment } from '#services/assignment/reroute-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { done } from '#tests/factories/filing.ts'
import { at, useIssuedAssignment } from './issued-assignment.ts'

const desk = useIssuedAssignment()
const { accept, clerk, coordinator, officer, row } = desk

const REPORT = {
  text: 'Đã gửi dự thảo lấy ý kiến 6 huyện.',
  product: null,
  documentNumber: '412/SXD-QH',
  fileIds: [] as string[],
}

const eventTypes = async () =>
  (await db.event.findMany({ where: { subjectId: desk.assignmentId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(
    (event) => event.type,
  )
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { subjectId: desk.assignmentId, kind } })).map((one) => one.personId).sort()
const peopleOf = (...actors: Actor[]) => actors.map((actor) => actor.personId).sort()

const submit = (when = at('2024-11-04')) =>
  done(submitAssignment({ assignmentId: desk.assignmentId, ...REPORT }, officer(when)))

describe('from acceptance to confirmation', () => {
  it('goes through report, submission, one return and confirmation, and counts at the day of submission', async () => {
    await accept()
    await done(reportProgress({ assignmentId: desk.assignmentId, percent: 60, ...REPORT }, officer(at('2024-10-31'))))
    await submit()
    await done(
      sendBackAssignment(
        { assignmentId: desk.assignmentId, reason: 'Thiếu phần cấp phép trạm BTS', redoDueOn: null },
        coordinator(),
      ),
    )
    expect(await row()).toMatchObject({ state: 'in-progress', isReturned: true, returnedCount: 1, submittedAt: null })
    await submit(at('2024-11-29', '23:30'))
    await done(
      confirmAssignment({ assignmentId: desk.assignmentId, grade: 'good', note: null }, coordinator(at('2024-12-03'))),
    )
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
      peopleOf(desk.province.actor('construction', 'officer'), desk.province.actor('construction', 'head')),
    )
    await accept()
    await submit()
    expect(await toldOf('assignment-submitted')).toEqual(peopleOf(desk.province.actor('dic', 'coordinator')))
  })

  it('asks for a file or a document number when the result is submitted without any evidence', async () => {
    await accept()
    const bare = { ...REPORT, documentNumber: null }
    const refused = await submitAssignment({ assignmentId: desk.assignmentId, ...bare }, officer())
    expect(refused).toMatchObject({ ok: false, reason: 'evidence-missing', field: 'files' })
    await done(reportProgress({ assignmentId: desk.assignmentId, percent: 90, ...REPORT }, officer(at('2024-10-30'))))
    expect(
      await submitAssignment({ assignmentId: desk.assignmentId, ...bare }, officer(at('2024-10-31'))),
    ).toMatchObject({ ok: true })
  })

  it('keeps the evidence file with its report, and refuses a file of somebody else', async () => {
    await accept()
    const own = await seedUpload(desk.province.actor('construction', 'officer'))
    const foreign = await seedUpload(desk.province.actor('finance', 'officer'))
    await done(
      reportProgress(
        { assignmentId: desk.assignmentId, percent: 30, ...REPORT, fileIds: [own] },
        officer(at('2024-10-30')),
      ),
    )
    const report = await db.progressReport.findFirstOrThrow({ where: { assignmentId: desk.assignmentId } })
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
      subjectId: desk.assignmentId,
      purpose: `report:${report.id}`,
    })
    const refused = await reportProgress(
      { assignmentId: desk.assignmentId, percent: 40, ...REPORT, fileIds: [foreign] },
      officer(at('2024-10-31')),
    )
    expect(refused).toMatchObject({ ok: false, reason: 'file-unknown' })
    expect(await row()).toMatchObject({ percent: 30 })
  })

  it('begins a new version of the date when it is sent back with a date for redoing', async () => {
    await accept()
    await submit()
    await done(
      sendBackAssignment(
        { assignmentId: desk.assignmentId, reason: 'Làm lại', redoDueOn: plainDate('2024-12-10') },
        coordinator(),
      ),
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
    await done(confirmAssignment({ assignmentId: desk.assignmentId, grade: 'adequate', note: null }, coordinator()))
    await done(
      reopenAssignment({ assignmentId: desk.assignmentId, reason: 'Xác nhận nhầm' }, coordinator(at('2024-11-06'))),
    )
    expect(await row()).toMatchObject({ state: 'in-progress', completedOn: null, grade: null })
  })
})

describe('declined as not our remit', () => {
  const decline = (when = at('2024-10-29')) =>
    done(declineAssignment({ assignmentId: desk.assignmentId, reason: 'Thuộc Sở TT&TT' }, officer(when)))

  it('is re-routed by the coordinator: the new agency is told, the date stays, acceptance is asked for anew', async () => {
    await decline()
    expect(await row()).toMatchObject({ state: 'declined', declinedCount: 1 })
    expect(await toldOf('assignment-declined')).toEqual(peopleOf(desk.province.actor('dic', 'coordinator')))
    const kimBang = desk.province.organisationId.kimBang
    await done(
      rerouteAssignment(
        { assignmentId: desk.assignmentId, leadId: kimBang, reason: 'Huyện quản lý quy hoạch' },
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
    expect(await toldOf('assignment-issued')).toContain(desk.province.actor('kimBang', 'officer').personId)
    expect(await toldOf('assignment-rerouted')).toEqual(
      peopleOf(desk.province.actor('construction', 'officer'), desk.province.actor('construction', 'head')),
    )
  })

  it('is not re-routed to the agency that declined it, nor to one that does not exist', async () => {
    await decline()
    const to = (leadId: string) =>
      rerouteAssignment({ assignmentId: desk.assignmentId, leadId, reason: 'x' }, coordinator())
    expect(await to(desk.province.organisationId.construction)).toMatchObject({
      ok: false,
      reason: 'reroute-same-lead',
      field: 'leadId',
    })
    expect(await to(newId())).toMatchObject({ ok: false, reason: 'lead-unknown', field: 'leadId' })
  })

  it('is decided by the Office when it is declined a second time', async () => {
    await decline()
    await done(
      insistOnAssignment({ assignmentId: desk.assignmentId, reason: 'Đúng chức năng' }, coordinator(at('2024-10-30'))),
    )
    await decline(at('2024-10-31'))
    expect(await insistOnAssignment({ assignmentId: desk.assignmentId, reason: 'x' }, coordinator())).toMatchObject({
      ok: false,
      reason: 'not-yours',
    })
    expect(
      await insistOnAssignment({ assignmentId: desk.assignmentId, reason: 'UBND tỉnh đã giao' }, clerk()),
    ).toMatchObject({ ok: true })
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
