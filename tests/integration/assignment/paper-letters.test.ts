import { beforeEach, describe, expect, it } from 'vitest'
import { findWorkAtCutOff } from '#data/period.server.ts'
import { EnterReportSchema, EnterResultSchema } from '#domain/assignment/forms.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { enterReport } from '#services/assignment/enter-report.server.ts'
import { enterResult } from '#services/assignment/enter-result.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`
const coordinator = (when = at('2024-12-02')) => commandBy(province.actor('dic', 'coordinator'), when)
const officer = (when: string) => commandBy(province.actor('construction', 'officer'), when)
const clerk = (when: string) => commandBy(province.actor('office', 'office'), when)
const row = () => db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
const issue = async (leadId: string) => {
  const [issued] = await seedIssued([guidanceDraft(leadId)], { actor: province.actor('dic', 'coordinator') })
  if (!issued) throw new Error('nothing was issued')
  assignmentId = issued.id
}

beforeEach(async () => {
  province = await seedProvince(db)
  await issue(province.organisationId.construction)
})

const LETTER = { letterNumber: '512/BC-SXD', letterOn: '27/11/2024', arrivedOn: '28/11/2024' }

async function scanOf({ actor, now }: CommandContext): Promise<string> {
  const bytes = new TextEncoder().encode('bản chụp')
  return (await keepFile({ bytes, name: '512.txt', mediaType: 'text/plain', actor, now })).id
}

async function report(context: CommandContext, changes: object = {}) {
  const form = EnterReportSchema.parse({ percent: '60', text: 'Đã lấy ý kiến 6 huyện.', ...LETTER, ...changes })
  return enterReport({ assignmentId, ...form, fileIds: [await scanOf(context)] }, context)
}

async function result(context: CommandContext, changes: object = {}) {
  const form = EnterResultSchema.parse({ text: 'Đã ban hành hướng dẫn.', ...LETTER, ...changes })
  return enterResult({ assignmentId, ...form, fileIds: [await scanOf(context)] }, context)
}

describe('a report entered from a paper letter', () => {
  it('counts as the agency’s own from the day the letter arrived, and takes the work on where nobody had', async () => {
    await done(report(coordinator()))
    const arrivedAt = new Date('2024-11-28T16:59:59.999Z')
    expect(await row()).toMatchObject({
      state: 'in-progress',
      percent: 60,
      acceptedAt: arrivedAt,
      activityAt: arrivedAt,
    })
  })

  it('says who entered it, for whom and by which letter, with the scan of it', async () => {
    const { actor } = coordinator()
    await done(report(coordinator()))
    const read = await readAssignment(db, { id: assignmentId, actor, now: new Date(at('2024-12-02', '10:00')) })
    const entered = read?.page.reports[0]
    expect(entered?.letter).toMatchObject({
      number: '512/BC-SXD',
      datedOn: '2024-11-27',
      arrivedOn: '2024-11-28',
      enteredByName: actor.personName,
      enteredByAgency: actor.organisationShortName,
    })
    expect(read?.record.files).toMatchObject([{ name: '512.txt', purpose: `report:${entered?.id}` }])
    expect(read?.record.history.find(({ type }) => type === 'ReportEntered')).toMatchObject({
      personName: actor.personName,
      onBehalfOf: 'Sở Xây dựng',
      payload: { letter: { number: '512/BC-SXD', arrivedOn: '2024-11-28' } },
    })
  })

  it('is told to the agency, which can object', async () => {
    await done(report(coordinator()))
    const told = await db.notification.findMany({ where: { subjectId: assignmentId, kind: 'assignment-entered' } })
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [province.actor('construction', 'officer').personId, province.actor('construction', 'head').personId].sort(),
    )
  })

  it('does not put back what the agency has reported itself since the letter', async () => {
    await done(acceptAssignment({ assignmentId }, officer(at('2024-10-29'))))
    const own = { percent: 90, text: 'Đã trình ký.', product: null, documentNumber: null, fileIds: [] }
    await done(reportProgress({ assignmentId, ...own }, officer(at('2024-11-29'))))
    await done(report(coordinator()))
    expect(await row()).toMatchObject({ percent: 90, activityAt: new Date(at('2024-11-29')) })
    expect(await db.progressReport.count({ where: { assignmentId } })).toBe(2)
  })

  it('needs the scan of the letter, and is entered once', async () => {
    const form = EnterReportSchema.parse({ percent: '60', text: 'Đã lấy ý kiến.', ...LETTER })
    const bare = await enterReport({ assignmentId, ...form, fileIds: [] }, coordinator())
    expect(bare).toMatchObject({ ok: false, reason: 'letter-file-missing', field: 'files' })
    await done(report(coordinator()))
    expect(await report(coordinator())).toMatchObject({ ok: false, reason: 'letter-already-entered' })
  })
})

describe('a result entered from a paper letter', () => {
  it('of work that is due at an hour is judged by the hour it arrived, in the record and in the figures', async () => {
    await db.assignment.update({
      where: { id: assignmentId },
      data: { dueOn: new Date('2024-11-28'), dueTime: '17:00', originalDueOn: new Date('2024-11-28') },
    })
    await done(result(coordinator(), { arrivedTime: '16h20' }))
    const arrivedAt = new Date(at('2024-11-28', '16:20'))
    expect(await row()).toMatchObject({ state: 'submitted', submittedAt: arrivedAt })
    const now = new Date(at('2024-12-03'))
    const read = await readAssignment(db, { id: assignmentId, actor: coordinator().actor, now })
    expect(read?.page.reports[0]?.letter).toMatchObject({ arrivedOn: '2024-11-28', arrivedTime: '16:20' })
    const [counted] = await findWorkAtCutOff(db, { cutOff: plainDate('2024-12-02'), knownAt: now })
    expect(counted?.submittedAt).toEqual(arrivedAt)
    expect(counted?.held.transitions.at(-1)).toMatchObject({ at: arrivedAt, to: 'submitted' })
  })

  it('that arrived in time is in time, however late it was entered and confirmed', async () => {
    await done(result(coordinator()))
    expect(await row()).toMatchObject({ state: 'submitted', percent: 100 })
    await done(confirmAssignment({ assignmentId, grade: 'good', note: null }, coordinator(at('2024-12-03'))))
    expect((await row()).completedOn).toEqual(new Date('2024-11-28T00:00:00Z'))
  })

  it('is still chased until it is confirmed', async () => {
    await done(result(coordinator(at('2024-12-05'))))
    expect((await row()).nextStepAt).toEqual(new Date(at('2024-12-06', '07:30')))
  })

  it('that was sent back is not entered again from the same days', async () => {
    await done(result(coordinator()))
    await done(sendBackAssignment({ assignmentId, reason: 'Thiếu phụ lục', redoDueOn: null }, coordinator()))
    const again = await result(coordinator(at('2024-12-04')), { letterNumber: '513/BC-SXD' })
    expect(again).toMatchObject({ ok: false, reason: 'arrival-before-return', params: { sentBackOn: '2024-12-02' } })
  })
})

describe('who enters', () => {
  it('is the one who judges it: not the agency, not the Office', async () => {
    expect(await report(officer(at('2024-12-02')))).toMatchObject({ ok: false, reason: 'not-yours' })
    expect(await report(clerk(at('2024-12-02')))).toMatchObject({ ok: false, reason: 'not-yours' })
  })

  it('is the Office for what the coordinator’s own organisation leads', async () => {
    await issue(province.organisationId.dic)
    expect(await report(coordinator())).toMatchObject({ ok: false, reason: 'not-yours' })
    expect(await report(clerk(at('2024-12-02')))).toMatchObject({ ok: true })
  })

  it('is nobody of the agency itself, in whatever other role: its own work is not entered and judged by one person', async () => {
    const context = coordinator()
    await db.membership.create({
      data: {
        id: newId(),
        personId: context.actor.personId,
        organisationId: province.organisationId.construction,
        role: 'officer',
        title: 'Chuyên viên',
      },
    })
    expect(await result(context)).toMatchObject({ ok: false, reason: 'enters-for-own-agency' })
    expect((await row()).state).toBe('issued')
  })
})
