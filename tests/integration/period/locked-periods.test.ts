import { beforeEach, describe, expect, it } from 'vitest'
import { findWorkAtCutOff } from '#data/period.server.ts'
import { parsePeriod } from '#domain/period/period.ts'
import type { Figure } from '#domain/period/period-work.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { annulConfirmation } from '#services/assignment/annul-confirmation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { lockPeriod } from '#services/period/lock-period.server.ts'
import { readPeriod } from '#services/period/read-period.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const officer = (when: string) => commandBy(province.actor('construction', 'officer'), when)
const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), when)
const head = (when: string) => commandBy(province.actor('dic', 'head'), when)

/** Given on 07/10/2024, due on 25/10/2024. */
async function giveWork(): Promise<string> {
  const [issued] = await seedIssued(
    [
      guidanceDraft(province.organisationId.construction, {
        dueOn: plainDate('2024-10-25'),
        parties: [{ organisationId: province.organisationId.dic, role: 'following' }],
      }),
    ],
    { actor: province.actor('dic', 'coordinator'), now: at('2024-10-07') },
  )
  if (!issued) throw new Error('nothing was given')
  await done(acceptAssignment({ assignmentId: issued.id }, officer('2024-10-08T09:00:00+07:00')))
  return issued.id
}
const submit = (assignmentId: string, when: string) =>
  done(
    submitAssignment(
      { assignmentId, text: 'Đã ban hành hướng dẫn.', product: null, documentNumber: '12/HD-SXD', fileIds: [] },
      officer(when),
    ),
  )
const confirm = (assignmentId: string, when: string) =>
  done(confirmAssignment({ assignmentId, grade: 'good', note: null }, coordinator(when)))

async function october(now: string, figure: Figure | 'all' = 'all') {
  const period = parsePeriod('2024-10')
  if (!period) throw new Error('no such period')
  return readPeriod(db, { period, listed: { agencyId: '', figure }, now: at(now) })
}
const lockOctober = (when: string, context = coordinator(when)) =>
  lockPeriod({ period: '2024-10', approval: 'Thông báo 45/TB-VPUB' }, context)

describe('the figures of a period', () => {
  it('stand as of its last day: what was handed in later is still open', async () => {
    const id = await giveWork()
    await submit(id, '2024-11-04T10:00:00+07:00')
    await confirm(id, '2024-11-05T10:00:00+07:00')
    const { total, list } = await october('2024-11-06', 'open-late')
    expect(total.figures).toMatchObject({ 'open-late': 1, 'done-late': 0 })
    expect(list?.map((work) => work.id)).toEqual([id])
  })

  it('count a submission of the period that was confirmed before the lock', async () => {
    const id = await giveWork()
    await submit(id, '2024-10-24T10:00:00+07:00')
    expect((await october('2024-11-01')).total.figures).toMatchObject({ 'open-in-time': 1 })
    await confirm(id, '2024-11-04T10:00:00+07:00')
    expect((await october('2024-11-05')).total.figures).toMatchObject({ 'done-in-time': 1, 'open-in-time': 0 })
  })

  it('split the overdue days between the agency and who held the matter', async () => {
    const id = await giveWork()
    await submit(id, '2024-10-28T10:00:00+07:00')
    await done(
      sendBackAssignment(
        { assignmentId: id, reason: 'Thiếu phụ lục', redoDueOn: null },
        coordinator('2024-10-30T15:00:00+07:00'),
      ),
    )
    const { agencies, list } = await october('2024-11-04')
    expect(agencies[0]).toMatchObject({ ownDays: 2, othersDays: 2, onTime: 0, onTimeByOriginal: 0 })
    expect(list?.[0]?.overdue).toEqual([
      { holder: { kind: 'lead' }, days: 2 },
      { holder: { kind: 'level', level: 'dic' }, days: 2 },
    ])
  })
})

describe('a locked period', () => {
  it('keeps its figures when a confirmation is annulled, and says that it counts in the next one', async () => {
    const id = await giveWork()
    await submit(id, '2024-10-24T10:00:00+07:00')
    await confirm(id, '2024-10-25T10:00:00+07:00')
    await done(lockOctober('2024-11-05T09:00:00+07:00'))
    const before = await october('2024-11-06')
    await done(annulConfirmation({ assignmentId: id, reason: 'Xác nhận nhầm việc' }, head('2024-11-07T09:00:00+07:00')))
    const after = await october('2024-11-08')
    expect(after.total).toEqual(before.total)
    expect(after.total.figures['done-in-time']).toBe(1)
    expect(after.list).toEqual(before.list)
    expect(after.corrections.later.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['ConfirmationAnnulled', 'Xác nhận nhầm việc'],
    ])
    const november = parsePeriod('2024-11')
    if (!november) throw new Error('no such period')
    const next = await readPeriod(db, { period: november, listed: null, now: at('2024-11-08') })
    expect(next.total.figures['done-in-time']).toBe(0)
    expect(next.corrections.earlier).toHaveLength(1)
  })

  it('is locked once, after it is over', async () => {
    expect(await lockOctober('2024-10-31T09:00:00+07:00')).toMatchObject({ reason: 'period-not-over' })
    await done(lockOctober('2024-11-01T09:00:00+07:00'))
    expect(await lockOctober('2024-11-02T09:00:00+07:00')).toMatchObject({ reason: 'period-already-locked' })
  })
})

it('work as read from the record is the work as its row has it', async () => {
  const id = await giveWork()
  await submit(id, '2024-10-28T10:00:00+07:00')
  const now = at('2024-10-29')
  const [read] = await findWorkAtCutOff(db, { cutOff: plainDate('2024-10-29'), knownAt: now })
  const row = await db.assignment.findUniqueOrThrow({ where: { id } })
  expect(read).toMatchObject({
    state: row.state,
    submittedAt: row.submittedAt,
    isReturned: row.isReturned,
    organisationId: row.leadId,
    dueOn: '2024-10-25',
  })
})
