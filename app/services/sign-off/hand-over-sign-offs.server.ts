import { recordEvents } from '#data/event.server.ts'
import { findMembers } from '#data/members.server.ts'
import { findShortNames } from '#data/reform-register.server.ts'
import { findOpenSignOffsOf, moveSignOffs, type StoredSignOff } from '#data/sign-off.server.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import { reminderAfter } from '#domain/sign-off/reminder.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules, rulesFor } from '#services/clock/load-clock-rules.server.ts'
import { standDown } from './stand-down-sign-offs.server.ts'
import { tellOfSignOffs } from './tell-of-sign-offs.server.ts'

type At = { causeId: string; now: Date }

/**
 * After a reform has moved work: its papers go with it. What waited for a signature waits for the head of the new lead,
 * who is asked; what an officer had in hand stays with that officer. Where the new lead has nobody as its head, papers
 * stand down with their text.
 */
export async function handSignOffsOver(
  tx: Transaction,
  { moves, ...at }: { moves: readonly { subjectId: string; fromId: string; toId: string }[] } & At,
): Promise<void> {
  const leadOf = new Map(moves.map(({ subjectId, toId }) => [subjectId, toId]))
  const open = await findOpenSignOffsOf(tx, [...leadOf.keys()])
  for (const [toId, papers] of groupBy(open, ({ assignmentId }) => leadOf.get(assignmentId) ?? '')) {
    const heads = await findMembers(tx, { organisationId: toId, roles: ['head'] })
    if (heads.length > 0) await handOver(tx, { papers, toId, heads, ...at })
    else
      await standDown(
        tx,
        papers.map((paper) => ({ signOff: { ...paper, organisationId: toId }, why: 'reform', causeId: at.causeId })),
        { now: at.now, except: null },
      )
  }
}

async function handOver(
  tx: Transaction,
  args: { papers: readonly StoredSignOff[]; toId: string; heads: readonly string[] } & At,
): Promise<void> {
  const { papers, toId, heads, causeId, now } = args
  const { calendar, policy } = rulesFor(await loadClockRules(tx), toId)
  const remindAt = reminderAfter(now, { calendar, fireTime: policy.fireTime })
  await moveSignOffs(tx, { ids: papers.map(({ id }) => id), organisationId: toId, remindAt })
  const names = await findShortNames(tx, [toId, ...papers.map(({ organisationId }) => organisationId)])
  await recordEvents(
    tx,
    papers.map(({ id, assignmentId, action, organisationId }) => ({
      subjectType: 'assignment' as const,
      subjectId: assignmentId,
      type: 'SignOffHandedOver',
      at: now,
      actor: null,
      causeId,
      payload: { within: toId, action, signOffId: id, from: names.get(organisationId), to: names.get(toId) },
    })),
  )
  await tellOfSignOffs(
    tx,
    papers
      .filter(({ state }) => state === 'pending')
      .map((signOff) => ({
        kind: 'sign-off-asked' as const,
        signOff,
        to: heads,
        params: { by: signOff.preparedByName, dueOn: signOff.dueOn, dueTime: signOff.dueTime },
        causeId,
      })),
    { now, except: null },
  )
}
