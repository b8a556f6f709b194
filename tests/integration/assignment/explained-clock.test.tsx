import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { ClockBlock } from '#components/assignment/clock-block.tsx'
import { SilentSteps } from '#components/assignment/silent-steps.tsx'
import { TakenSteps } from '#components/assignment/taken-steps.tsx'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { resumeAssignment } from '#services/assignment/resume-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { explainAssignmentClock } from '#services/clock/explain-assignment-clock.server.ts'
import { advanceMail, type SendMail } from '#services/mail/advance-mail.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { describeExplanation } from '#tools/clock-explain/describe-explanation.ts'
import { MAIL_SHARDS } from '#workflows/shared/processes.ts'

useTestDatabase()

const DUE = plainDate('2024-11-08')
let province: Province
let assignmentId: string

const REFUSED: SendMail = async ({ reader }) =>
  ({ state: 'refused', reason: `550 no such mailbox <${reader.address}>` }) as const
const TAKEN: SendMail = async () => ({ state: 'sent' }) as const

async function engineAt(day: string, send: SendMail) {
  await setProvinceTime(db, at(day))
  await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
  await setProvinceTime(db, at(day, '08:01'))
  for (let shard = 0; shard < MAIL_SHARDS; shard += 1) await advanceMail({ shard, now: new Date(), send })
}

/** The page as the coordinator reads it, and what the command prints, of the same moment. */
async function readBoth(day: string) {
  const actor = province.actor('dic', 'coordinator')
  await setProvinceTime(db, at(day, '09:30'))
  const explained = await explainAssignmentClock(assignmentId)
  if (!explained?.clock) throw new Error('no clock')
  const read = await readAssignment(db, { id: assignmentId, actor, now: explained.now })
  if (!read?.clock) throw new Error('no page')
  const page = renderToStaticMarkup(
    <>
      <TakenSteps steps={read.clock.taken} />
      <ClockBlock clock={read.clock} dueOn={DUE} dueTime={null} today={plainDate(day)} isOpen />
      <SilentSteps steps={read.clock.silent} />
    </>,
  )
  return { onPage: read.clock, byCommand: explained.clock, page, lines: describeExplanation(explained) }
}

beforeEach(async () => {
  province = await seedProvince(db)
  assignmentId = await seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: DUE })
})

describe('the clock of an assignment', () => {
  it('is explained by its page as by the command: what it did, to whom, whether it arrived, what comes and what stays silent', async () => {
    const officer = province.actor('construction', 'officer')
    const coordinator = province.actor('dic', 'coordinator')
    await engineAt('2024-10-30', TAKEN)
    await done(
      suspendAssignment({ assignmentId, reason: 'Chờ quy hoạch' }, commandBy(coordinator, '2024-11-01T09:00:00+07:00')),
    )
    await done(
      resumeAssignment(
        { assignmentId, reason: 'Đã có quy hoạch', newDueOn: null },
        commandBy(coordinator, '2024-11-06T09:00:00+07:00'),
      ),
    )
    await engineAt('2024-11-07', REFUSED)
    await engineAt('2024-11-13', TAKEN)
    await done(
      acknowledgeEscalation({ assignmentId, note: 'Sẽ họp' }, commandBy(coordinator, '2024-11-14T09:00:00+07:00')),
    )
    const { onPage, byCommand, page, lines } = await readBoth('2024-11-14')
    expect(onPage).toEqual(byCommand)
    const text = lines.join('\n')
    for (const said of [page, text]) {
      expect(said).toContain(officer.personName)
      expect(said).toContain('đã gửi 30/10/2024')
      expect(said).toContain('không gửi được (550 no such mailbox …)')
      expect(said).not.toContain('@hanam.example')
      expect(said).toContain('lúc đó việc đang tạm dừng')
      expect(said).toContain('Sở TT&amp;TT đã nhận xử lý'.replace('&amp;', said === page ? '&amp;' : '&'))
      expect(said).toContain(province.actor('committee', 'leadership').personName)
    }
    expect(onPage.silent.map(({ step, why }) => [step, why])).toEqual([
      ['remind-3', 'suspended'],
      ['escalate-office', 'acknowledged'],
    ])
    expect(
      onPage.taken.map(({ step, policyVersion, calendarVersion }) => [step, policyVersion, calendarVersion]),
    ).toEqual([
      ['escalate-dic', 1, 1],
      ['overdue', 1, 1],
      ['remind-1', 1, 1],
      ['remind-7', 1, 1],
    ])
  })

  it('says when a mail that was not taken is tried again', async () => {
    await engineAt('2024-10-30', async () => ({ state: 'not-sent', reason: '451 greylisted', isInDoubt: false }))
    const { page, lines } = await readBoth('2024-10-30')
    for (const said of [page, lines.join('\n')])
      expect(said).toMatch(/chưa gửi được \(451 greylisted\), thử lại 30\/10\/2024/)
  })
})
