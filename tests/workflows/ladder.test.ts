import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getProvinceNow } from '#data/province-clock.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { startTestWorker } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { moveProvinceTo, stepsOf, useMailbox, waitFor, waitForQuiet, waitForSteps } from './engine.ts'
import { useOwnTemporal } from './own-temporal.ts'

/*
 * The ladder of a date through the whole engine: a worker process, Temporal, PostgreSQL and a mail server. Due on Friday
 * 08/11/2024, which was a working day.
 */
const LADDER = [
  { step: 'remind-7', on: '2024-10-30' },
  { step: 'remind-3', on: '2024-11-05' },
  { step: 'remind-1', on: '2024-11-07' },
  { step: 'overdue', on: '2024-11-11' },
  { step: 'escalate-dic', on: '2024-11-13' },
  { step: 'escalate-office', on: '2024-11-15' },
  { step: 'escalate-leadership', on: '2024-11-22' },
]

useTestDatabase()
const mailbox = useMailbox()
const temporal = useOwnTemporal()
let province: Province
let assignmentId: string

beforeAll(async () => {
  await temporal.start()
  await startTestWorker({ TEMPORAL_ADDRESS: temporal.address(), SMTP_URL: mailbox.url() })
})

beforeEach(async () => {
  province = await seedProvince(db)
  await setProvinceTime(db, at('2024-10-28'))
  assignmentId = await seedWorkInProgress(db, {
    leadId: province.organisationId.construction,
    dueOn: plainDate('2024-11-08'),
  })
})

const goThrough = async (days: readonly { on: string }[]) => {
  for (const [index, { on }] of days.entries()) {
    await moveProvinceTo(at(on))
    await waitForSteps(assignmentId, index + 1)
    await waitForQuiet()
  }
}
const commandNow = async (actor: Actor) => commandBy(actor, (await getProvinceNow(db)).toISOString())
const mailsTo = async (personId: string) =>
  (await mailbox.read()).filter(({ to }) => to.includes(`${personId}@hanam.example`))

describe('from seven working days before a date to ten after it', () => {
  it('every step is taken on its day at 7:30, once, and reaches whom it is for', async () => {
    await goThrough(LADDER)
    expect(await stepsOf(assignmentId)).toEqual(LADDER.map(({ step, on }) => ({ step, dueAt: at(on, '07:30') })))
    const levels = await db.escalation.findMany({
      where: { assignmentId },
      orderBy: { raisedAt: 'asc' },
      select: { level: true },
    })
    expect(levels.map(({ level }) => level)).toEqual(['dic', 'office', 'leadership'])
    expect(await mailsTo(province.actor('construction', 'officer').personId)).toHaveLength(3)
    expect(await mailsTo(province.actor('construction', 'head').personId)).toHaveLength(1)
    expect(await mailsTo(province.actor('dic', 'coordinator').personId)).toHaveLength(1)
    expect(await mailsTo(province.actor('committee', 'leadership').personId)).toHaveLength(1)
  })

  it('what the DIC has acknowledged does not go to the Office, but to the leadership all the same', async () => {
    await goThrough(LADDER.slice(0, 5))
    const dic = await commandNow(province.actor('dic', 'coordinator'))
    await done(acknowledgeEscalation({ assignmentId, note: 'Đã làm việc với Sở.' }, dic))
    await moveProvinceTo(at('2024-11-22'))
    await waitForSteps(assignmentId, 6)
    expect((await stepsOf(assignmentId)).map(({ step }) => step)).toEqual([
      'remind-7',
      'remind-3',
      'remind-1',
      'overdue',
      'escalate-dic',
      'escalate-leadership',
    ])
  })

  it('submitting stands the escalation down, tells the DIC, and nothing more is escalated', async () => {
    await goThrough(LADDER.slice(0, 5))
    const officer = await commandNow(province.actor('construction', 'head'))
    const report = { assignmentId, text: 'Đã rà soát xong.', product: null, documentNumber: '512/BC-SXD', fileIds: [] }
    await done(submitAssignment(report, officer))
    const dic = province.actor('dic', 'coordinator').personId
    await waitFor(
      'the notice to the DIC',
      async () =>
        (await db.notification.count({
          where: { personId: dic, kind: 'escalation-stood-down', mail: { state: 'sent' } },
        })) === 1,
    )
    expect(await db.escalation.findFirstOrThrow({ where: { assignmentId } })).toMatchObject({
      stoodDownWhy: 'submitted',
    })
    await moveProvinceTo(at('2024-11-22'))
    await waitForSteps(assignmentId, 6)
    expect((await stepsOf(assignmentId)).at(-1)).toEqual({
      step: 'chase-confirmation',
      dueAt: at('2024-11-18', '07:30'),
    })
  })
})
