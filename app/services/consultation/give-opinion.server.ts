import {
  insertReply,
  type LockedRound,
  type LockedSlip,
  lockRoundOfSlip,
  lockSlip,
  lockSlipsOfRound,
} from '#data/consultation.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { OpinionForm } from '#domain/consultation/forms.ts'
import { unansweredOf } from '#domain/consultation/round.ts'
import {
  availableSlipActions,
  isSlipInScope,
  SLIP_ACTIONS,
  type SlipAction,
} from '#domain/consultation/slip-actions.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { moveSlip } from './move-slip.server.ts'
import { tellWhoAsked } from './tell-asked-agency.server.ts'
import { tellOpinionsComplete } from './tell-opinions-complete.server.ts'

type GiveOpinion = { slipId: string; action: SlipAction; opinion: OpinionForm; fileIds: readonly string[] }

/** The consulted agency answers, mends its answer while the round is open, or answers after its end: recorded as late. */
export function giveOpinion(input: GiveOpinion, context: CommandContext): Promise<Result<{ code: string }>> {
  const { slipId, action } = input
  const { actor, now } = context
  return runCommand({ name: SLIP_ACTIONS[action].command, input, context }, async (tx) => {
    // The round before the slip, as who closes it does: one of the two comes first.
    const round = await lockRoundOfSlip(tx, slipId)
    if (!round) return refuse('not-found')
    await settleMatter(tx, { subjectType: 'opinion-slip', subjectId: slipId, now })
    const slip = await lockSlip(tx, slipId)
    if (!slip || !isSlipInScope(actor, slip)) return refuse('not-found')
    const open = availableSlipActions({ slip, actor })
    if (!open.includes(action)) return refuse('slip-not-open', { params: { state: slip.state } })
    return keepOpinion(tx, { input, context, round, slip })
  })
}

type Keeping = { input: GiveOpinion; context: CommandContext; round: LockedRound; slip: LockedSlip }

async function keepOpinion(
  tx: Transaction,
  { input, context, round, slip }: Keeping,
): Promise<Result<{ code: string }>> {
  const { action, opinion, fileIds } = input
  const { actor, now, commandId } = context
  const rule = SLIP_ACTIONS[action]
  const isLate = action === 'give-late'
  const repliedById = actor.personId
  await insertReply(tx, { slipId: slip.id, opinion, repliedAt: now, repliedById, isLate })
  const hook = { subjectType: 'opinion-slip', subjectId: slip.id, purpose: 'opinion' } as const
  const attached = await attachFiles(tx, { ...hook, fileIds, actor })
  if (!attached.ok) return attached
  const { stance, text } = opinion
  const event = rule.event
  const causeId = await moveSlip(tx, { slip, to: rule.to, event, payload: { stance, text }, actor, now, commandId })
  const about = { organisation: slip.organisation, stance }
  const ofDossier = { subjectType: 'dossier', subjectId: round.dossierId } as const
  await recordEvent(tx, { ...ofDossier, type: event, at: now, actor, causeId, payload: { code: slip.code, ...about } })
  await tellWhoAsked(tx, {
    slip,
    dossierId: round.dossierId,
    kind: isLate ? 'opinion-late' : 'opinion-given',
    params: { ...about, text },
    causeId,
    now,
  })
  const left = unansweredOf(await lockSlipsOfRound(tx, round.id))
  if (action === 'give' && left.length === 0) await tellOpinionsComplete(tx, { round, causeId, now })
  return accept({ code: slip.code })
}
