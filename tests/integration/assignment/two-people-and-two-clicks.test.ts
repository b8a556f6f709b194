import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const officer = (when: string) => commandBy(province.actor('construction', 'officer'), when)
const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), when)
const RESULT = { text: 'Đã ban hành hướng dẫn', product: null, documentNumber: '500/SXD', fileIds: [] }

beforeEach(async () => {
  province = await seedProvince(db)
  const [issued] = await seedIssued([guidanceDraft(province.organisationId.construction)], {
    actor: province.actor('dic', 'coordinator'),
  })
  if (!issued) throw new Error('nothing was issued')
  assignmentId = issued.id
})

describe('two people at once', () => {
  it('one confirms, the other who sends back at the same moment sees that it is confirmed and since when', async () => {
    await done(acceptAssignment({ assignmentId }, officer('2024-10-29T09:00:00+07:00')))
    await done(submitAssignment({ assignmentId, ...RESULT }, officer('2024-11-04T08:02:00+07:00')))
    const now = '2024-11-05T09:00:00+07:00'
    const outcomes = await Promise.all([
      confirmAssignment({ assignmentId, grade: 'good', note: null }, coordinator(now)),
      sendBackAssignment({ assignmentId, reason: 'Thiếu phụ lục', redoDueOn: null }, coordinator(now)),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const [refused] = outcomes.filter((outcome) => !outcome.ok)
    expect(refused).toMatchObject({
      ok: false,
      reason: 'action-not-open',
      params: { since: new Date(now).toISOString() },
    })
    const judged = await db.event.count({
      where: { subjectId: assignmentId, type: { in: ['AssignmentConfirmed', 'AssignmentSentBack'] } },
    })
    expect(judged).toBe(1)
  })

  it('says what is open instead to who comes too late', async () => {
    await done(acceptAssignment({ assignmentId }, officer('2024-10-29T09:00:00+07:00')))
    await done(submitAssignment({ assignmentId, ...RESULT }, officer('2024-11-04T08:02:00+07:00')))
    const late = await confirmAndConfirmAgain()
    expect(late).toMatchObject({ ok: false, reason: 'action-not-open', params: { state: 'completed', open: 'reopen' } })
  })

  const confirmAndConfirmAgain = async () => {
    await done(confirmAssignment({ assignmentId, grade: 'good', note: null }, coordinator('2024-11-05T09:00:00+07:00')))
    return confirmAssignment({ assignmentId, grade: 'good', note: null }, coordinator('2024-11-05T09:01:00+07:00'))
  }
})

describe('the same form sent twice', () => {
  const REPORT = { percent: 40, ...RESULT }

  it('has one effect and gives the same answer', async () => {
    await done(acceptAssignment({ assignmentId }, officer('2024-10-29T09:00:00+07:00')))
    const context = officer('2024-10-30T09:00:00+07:00')
    const first = await reportProgress({ assignmentId, ...REPORT }, context)
    const second = await reportProgress({ assignmentId, ...REPORT }, context)
    expect(second).toEqual(first)
    expect(await db.progressReport.count({ where: { assignmentId } })).toBe(1)
  })

  it('is refused with other content under the same id', async () => {
    await done(acceptAssignment({ assignmentId }, officer('2024-10-29T09:00:00+07:00')))
    const context = officer('2024-10-30T09:00:00+07:00')
    await done(reportProgress({ assignmentId, ...REPORT }, context))
    expect(await reportProgress({ assignmentId, ...REPORT, percent: 50 }, context)).toMatchObject({
      ok: false,
      reason: 'command-reused',
    })
  })
})

describe('somebody else’s work', () => {
  const accept = (context: ReturnType<typeof commandBy>) => acceptAssignment({ assignmentId }, context)

  it('does not exist for another agency or another enterprise', async () => {
    for (const actor of [province.actor('finance', 'officer'), province.actor('viettel', 'carrier')]) {
      expect(await accept(commandBy(actor, '2024-10-29T09:00:00+07:00'))).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('is seen but not acted upon by the auditor and the leadership', async () => {
    const refused = await accept(commandBy(province.actor('committee', 'leadership'), '2024-10-29T09:00:00+07:00'))
    expect(refused).toMatchObject({ ok: false, reason: 'not-yours' })
    expect(await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).toMatchObject({
      state: 'issued',
      version: 1,
    })
  })
})
