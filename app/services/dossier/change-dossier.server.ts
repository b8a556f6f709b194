import { findUnanswered } from '#data/consultation.server.ts'
import { findDirection, type LockedDossier, lockDossier } from '#data/dossier.server.ts'
import { findLeaderNames } from '#data/dossier-leader.server.ts'
import { availableDossierActions, DOSSIER_ACTIONS, type DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { DossierState } from '#domain/obstacle/states.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Refusal, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { type DossierMove, moveDossier } from './move-dossier.server.ts'

export type DossierOutcome = Pick<DossierMove, 'holderId' | 'limit' | 'track' | 'changes' | 'payload'> & {
  /** Where the step leads when the table leaves it open. */
  to?: DossierMove['to']
  follow?: (eventId: string) => Promise<void>
  /** What the act brings about in the same transaction; refused, it takes the act back with it. */
  carryOut?: (eventId: string) => Promise<Result<null>>
}

/** The one way every act on a dossier goes, as for filings: settle, lock, check the table, decide, save. */
export function changeDossier(
  command: { action: DossierAction; dossierId: string; input: unknown; context: CommandContext },
  decide: (tx: Transaction, dossier: LockedDossier) => Promise<Result<DossierOutcome>> | Result<DossierOutcome>,
): Promise<Result<{ dossierId: string; code: string }>> {
  const { action, dossierId, input, context } = command
  const rule = DOSSIER_ACTIONS[action]
  return runCommand({ name: rule.command, input: { dossierId, input }, context }, async (tx) => {
    await settleMatter(tx, { subjectType: 'dossier', subjectId: dossierId, now: context.now })
    const dossier = await lockDossier(tx, dossierId)
    if (!dossier) return refuse('not-found')
    const open = availableDossierActions({ dossier, actor: context.actor })
    if (!open.includes(action)) {
      const given = context.actor.role === 'leadership' ? await refuseOtherLeader(tx, dossier, open) : undefined
      const asked =
        action === 'submit' && dossier.state === 'consultation' ? await refuseWhileAsked(tx, dossier) : given
      return asked ?? refuse('action-not-open', { params: { state: dossier.state, open: open.join(',') } })
    }
    const outcome = await decide(tx, dossier)
    if (!outcome.ok) return outcome
    const { follow, carryOut, to = rule.to, ...move } = outcome.value
    const { actor, now, commandId } = context
    const eventId = await moveDossier(tx, { dossier, to, event: rule.event, actor, now, commandId, ...move })
    await follow?.(eventId)
    const carriedOut = await carryOut?.(eventId)
    if (carriedOut && !carriedOut.ok) return carriedOut
    return accept({ dossierId, code: dossier.code })
  })
}

const WITH_LEADERS: readonly DossierState[] = ['with-leadership', 'above-province']
/** A round that runs is closed first; the sentence names who has not answered. */
async function refuseWhileAsked(tx: Transaction, dossier: LockedDossier): Promise<Refusal> {
  const names = await findUnanswered(tx, dossier.id)
  return names.length > 0
    ? refuse('consultation-open', { params: { names: names.join(', ') } })
    : refuse('consultation-answered')
}

const JUST_DIRECTED: readonly DossierState[] = ['issuing', 'consolidated']

/** Who is not in charge reads who is; of two leaders who decide at once the later one reads who decided and what. */
async function refuseOtherLeader(
  tx: Transaction,
  dossier: LockedDossier,
  open: readonly DossierAction[],
): Promise<Refusal | undefined> {
  if (WITH_LEADERS.includes(dossier.state) && open.length === 0)
    return refuse('leader-not-in-charge', { params: { leaders: await findLeaderNames(tx, dossier.leaderIds) } })
  if (!JUST_DIRECTED.includes(dossier.state)) return undefined
  const given = await findDirection(tx, dossier.id)
  return given && refuse('direction-given', { params: { ...given, at: dayAt(given.at) } })
}
