import { beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { withStatementCount } from '#platform/statement-counter.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { guidanceDraft, ISSUED_AT, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
const issue = (drafts: readonly AssignmentDraft[], now?: Date) =>
  seedIssued(drafts, { actor: province.actor('dic', 'coordinator'), ...(now ? { now } : {}) })
const lead = (key: OrganisationKey) => province.organisationId[key]

beforeEach(async () => {
  province = await seedProvince(db)
})

describe('issuing', () => {
  it('numbers the assignments of a year, keeps who takes part, and starts each clock', async () => {
    const parties = [{ organisationId: lead('finance'), role: 'coordinating' as const }]
    const issued = await issue([guidanceDraft(lead('construction'), { parties }), guidanceDraft(lead('kimBang'))])
    expect(issued.map(({ code }) => code)).toEqual(['NV-2024-001', 'NV-2024-002'])
    const rows = await db.assignment.findMany({ include: { parties: true }, orderBy: { code: 'asc' } })
    expect(rows[0]?.parties).toMatchObject([{ organisationId: lead('finance'), role: 'coordinating' }])
    // Two working days after issue somebody is asked to accept.
    expect(rows.map((row) => row.nextStepAt)).toEqual([
      new Date('2024-10-30T07:30:00+07:00'),
      new Date('2024-10-30T07:30:00+07:00'),
    ])
    expect(rows[0]?.folded).toContain('huong dan tich hop')
    expect(
      (await db.outbox.findMany({ where: { process: 'agency-clock' } })).map((row) => row.targetId).sort(),
    ).toEqual([lead('construction'), lead('kimBang')].sort())
  })

  it('takes a plan of a thousand in a handful of statements', async () => {
    const drafts = Array.from({ length: 1000 }, (_, index) =>
      guidanceDraft(lead(index % 2 ? 'construction' : 'kimBang'), { anchorOrdinal: index }),
    )
    const tally = { statements: 0, durationMs: 0 }
    await withStatementCount(tally, () => issue(drafts))
    expect(await db.assignment.count()).toBe(1000)
    expect(await db.notification.count()).toBe(4000 / 2)
    expect(tally.statements).toBeLessThanOrEqual(30)
  })

  it('opens the occurrence of a yearly duty whose time has come, under its series', async () => {
    const yearly = guidanceDraft(lead('viettel'), {
      structure: 'series',
      kind: 'recurring',
      anchor: 'V.8.1',
      dueOn: null,
      dueSetBy: 'plan',
      recurrence: { everyMonths: 12, monthDay: '12-14', until: plainDate('2025-12-31') },
    })
    await issue([yearly])
    const occurrences = await db.assignment.findMany({ where: { structure: 'work' } })
    expect(occurrences).toMatchObject([
      { occurrenceKey: '2024', dueOn: new Date('2024-12-14T00:00:00Z'), dueSetBy: 'plan', kind: 'recurring' },
    ])
    const series = await db.assignment.findFirstOrThrow({ where: { structure: 'series' } })
    expect(occurrences[0]?.parentId).toBe(series.id)
    expect(series.nextStepAt).toEqual(new Date('2025-10-15T07:30:00+07:00'))
  })
})

describe('a duty of several agencies', () => {
  const RESULT = { text: 'Xong', product: null, documentNumber: '1/BC', fileIds: [] }
  const MEMBERS = ['construction', 'finance', 'kimBang'] as const

  async function issueGroup(): Promise<Map<string, string>> {
    const group = guidanceDraft(lead('dic'), { ref: 'group', structure: 'group', dueOn: null, dueSetBy: null })
    const members = MEMBERS.map((key) => guidanceDraft(lead(key), { parentRef: 'group' }))
    const issued = await issue([group, ...members])
    return new Map(issued.map(({ id, leadId }) => [leadId, id]))
  }
  const stateOf = async (id: string | undefined) =>
    (await db.assignment.findUniqueOrThrow({ where: { id: id ?? '' } })).state

  async function complete(key: OrganisationKey, assignmentId: string) {
    const agency = (when: string) => commandBy(province.actor(key, 'officer'), when)
    await done(acceptAssignment({ assignmentId }, agency('2024-10-29T09:00:00+07:00')))
    await done(submitAssignment({ assignmentId, ...RESULT }, agency('2024-10-30T09:00:00+07:00')))
    const judge = commandBy(province.actor('dic', 'coordinator'), '2024-10-31T09:00:00+07:00')
    await done(confirmAssignment({ assignmentId, grade: 'good', note: null }, judge))
  }

  it('is complete when all its members are; one that was withdrawn does not hold it up', async () => {
    const ids = await issueGroup()
    const groupId = ids.get(lead('dic'))
    await complete('construction', ids.get(lead('construction')) ?? '')
    expect(await stateOf(groupId)).toBe('in-progress')
    const withdrawn = { assignmentId: ids.get(lead('finance')) ?? '', reason: 'Không còn cần' }
    await done(
      withdrawAssignment(withdrawn, commandBy(province.actor('dic', 'coordinator'), '2024-10-30T09:00:00+07:00')),
    )
    expect(await stateOf(groupId)).toBe('in-progress')
    await complete('kimBang', ids.get(lead('kimBang')) ?? '')
    expect(await stateOf(groupId)).toBe('completed')
  })

  it('is complete also when its last two members are confirmed at the same moment', async () => {
    const ids = await issueGroup()
    await Promise.all(MEMBERS.map((key) => complete(key, ids.get(lead(key)) ?? '')))
    expect(await stateOf(ids.get(lead('dic')))).toBe('completed')
  })

  it('has no acts of its own', async () => {
    const ids = await issueGroup()
    const refused = await withdrawAssignment(
      { assignmentId: ids.get(lead('dic')) ?? '', reason: 'x' },
      commandBy(province.actor('office', 'office'), ISSUED_AT.toISOString()),
    )
    expect(refused).toMatchObject({ ok: false, reason: 'action-not-open' })
  })
})
