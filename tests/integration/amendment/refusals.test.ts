import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { decideChanges } from '#services/amendment/decide-changes.server.ts'
import { matchSentence } from '#services/amendment/match-sentence.server.ts'
import { relatePlan } from '#services/amendment/relate-plan.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { closePlan } from '#services/plan/close-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { command, coordinator, seedRegister, somebody } from '../plan/plan-desk.ts'
import {
  AMENDED_AT,
  decide,
  publish,
  publishAmendment,
  read,
  seedAmending,
  seedPublished,
  submitAndApprove,
  worksOf,
} from './amendment-desk.ts'
import { AMENDING_DECISION, PLAN } from './documents.ts'

useTestDatabase()

let planId: string
let decisionId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedPublished(PLAN)
  decisionId = await seedAmending(AMENDING_DECISION, planId, 'amends')
})

const by = async () => command(await coordinator(), AMENDED_AT)
const firstLine = async () => {
  const [change] = (await read(decisionId)).changes
  if (!change) throw new Error('nothing is proposed')
  const { key, version, fingerprint } = change
  return { key, version, fingerprint }
}
const accept = async (line: Awaited<ReturnType<typeof firstLine>>, context: ReturnType<typeof command>) =>
  decideChanges({ planId: decisionId, decision: 'accepted', reason: null, lines: [line] }, context)

describe('a decision about a change is refused', () => {
  it('from a page that somebody has decided on since', async () => {
    const line = await firstLine()
    await done(accept(line, await by()))
    expect(await accept(line, await by())).toMatchObject({ ok: false, reason: 'change-decided' })
  })

  it('never when it is the same form sent twice', async () => {
    const line = await firstLine()
    const context = command(await coordinator(), AMENDED_AT, newId())
    await done(accept(line, context))
    expect(await accept(line, context)).toMatchObject({ ok: true })
    expect(await db.changeDecision.count()).toBe(1)
  })

  it('when something else is proposed by now', async () => {
    const line = await firstLine()
    expect(await accept({ ...line, fingerprint: 'another' }, await by())).toMatchObject({ reason: 'change-outdated' })
  })

  it('without a reason for rejecting', async () => {
    const lines = [await firstLine()]
    expect(
      await decideChanges({ planId: decisionId, decision: 'rejected', reason: null, lines }, await by()),
    ).toMatchObject({ reason: 'rejection-reason-missing', field: 'reason' })
  })

  it('to anybody but the coordinator', async () => {
    const line = await firstLine()
    const officer = await somebody('Sở Xây dựng', 'officer')
    expect(await accept(line, command(officer, AMENDED_AT))).toMatchObject({ ok: false, reason: 'not-found' })
  })

  it('once the leadership has agreed to it, unless it is open again', async () => {
    await decide(decisionId, 'accepted')
    await submitAndApprove(decisionId, AMENDED_AT)
    const [change] = (await read(decisionId)).changes
    if (!change) throw new Error('nothing is proposed')
    expect(await accept(change, await by())).toMatchObject({ reason: 'change-decided' })
  })
})

describe('a document that amends another', () => {
  it('is not submitted while a change is undecided', async () => {
    await decide(decisionId, 'accepted', ({ kind }) => kind !== 'withdraw')
    expect(await submitPlan({ planId: decisionId }, await by())).toMatchObject({
      reason: 'changes-undecided',
      params: { count: 1 },
    })
  })

  it('is not published while the work has changed under what was decided, and is once that is decided again', async () => {
    await decide(decisionId, 'accepted')
    await submitAndApprove(decisionId, AMENDED_AT)
    const [work] = await worksOf('I.1.1', planId)
    await db.assignment.update({ where: { id: work?.id ?? '' }, data: { dueSetBy: 'dic' } })
    const moved = { assignmentId: work?.id ?? '', dueOn: '2025-03-31' as never, reason: 'Chờ quy hoạch' }
    await done(setDueDate(moved, await by()))
    expect(await publish(decisionId, AMENDED_AT)).toMatchObject({ reason: 'changes-undecided', params: { count: 1 } })
    await decide(decisionId, 'accepted')
    expect(await publish(decisionId, AMENDED_AT)).toMatchObject({ ok: true })
  })

  it('leaves work alone that was withdrawn meanwhile', async () => {
    await decide(decisionId, 'accepted')
    await submitAndApprove(decisionId, AMENDED_AT)
    const [work] = await worksOf('I.3.1', planId)
    await done(withdrawAssignment({ assignmentId: work?.id ?? '', reason: 'Trùng việc' }, await by()))
    expect(await publish(decisionId, AMENDED_AT)).toMatchObject({ ok: true })
  })

  it('is published once: of two people who press, the second is told', async () => {
    await decide(decisionId, 'accepted')
    await submitAndApprove(decisionId, AMENDED_AT)
    const outcomes = await Promise.all([
      publishPlan({ planId: decisionId }, await by()),
      publishPlan({ planId: decisionId }, await by()),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'action-not-open' })
    expect(await db.event.count({ where: { type: 'DueDateSet' } })).toBe(1)
  })

  it('cannot amend what is not in force, or itself', async () => {
    const amend = async (amendsId: string) =>
      relatePlan({ planId: decisionId, amendsId, relation: 'amends' }, await by())
    expect(await amend(decisionId)).toMatchObject({ reason: 'amends-itself' })
    await done(closePlan({ planId, reason: 'Hết giai đoạn', openWork: await openWork(), goesOn: true }, await by()))
    expect(await amend(planId)).toMatchObject({ reason: 'amended-not-in-force' })
  })

  it('forgets what was matched and decided when it amends another one', async () => {
    await decide(decisionId, 'accepted')
    await done(relatePlan({ planId: decisionId, amendsId: null, relation: null }, await by()))
    expect(await db.changeDecision.count()).toBe(0)
  })

  it('is matched only with sentences that there are', async () => {
    const match = async (oldAnchor: string) =>
      matchSentence({ planId: decisionId, newAnchor: 'Điều 1.3.1', oldAnchor, isUndone: false }, await by())
    expect(await match('IX.9')).toMatchObject({ reason: 'old-sentence-unknown', field: 'oldAnchor' })
    await done(match('I.1.2') as never)
    const row = (await read(decisionId)).rows.find(({ after }) => after?.anchor === 'Điều 1.3.1')
    expect(row).toMatchObject({ change: 'changed', isStated: true, before: { anchor: 'I.1.2' } })
  })
})

const openWork = () =>
  db.assignment.count({
    where: { documentId: planId, structure: 'work', state: { notIn: ['completed', 'withdrawn'] } },
  })

describe('a plan is closed', () => {
  it('with a reason and the open work seen, which goes on', async () => {
    const open = await openWork()
    const close = async (changes: object) =>
      closePlan({ planId, reason: 'Hết giai đoạn', openWork: open, goesOn: true, ...changes }, await by())
    expect(await close({ openWork: open - 1 })).toMatchObject({ reason: 'open-work-changed' })
    expect(await close({ goesOn: false })).toMatchObject({ reason: 'open-work-goes-on', field: 'goesOn' })
    await done(close({}))
    expect(await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
      state: 'closed',
      closedReason: 'Hết giai đoạn',
    })
    expect(await openWork()).toBe(open)
    expect(await close({})).toMatchObject({ reason: 'action-not-open' })
  })

  it('by the coordinator only', async () => {
    const head = await somebody('Sở TT&TT', 'head')
    expect(
      await closePlan({ planId, reason: 'Hết', openWork: await openWork(), goesOn: true }, command(head, AMENDED_AT)),
    ).toMatchObject({ ok: false, reason: 'action-not-open' })
  })

  it('and amends nothing any more', async () => {
    await decide(decisionId, 'accepted')
    await done(closePlan({ planId, reason: 'Hết giai đoạn', openWork: await openWork(), goesOn: true }, await by()))
    await expect(publishAmendment(decisionId)).rejects.toThrow()
  })
})
