import { insertDossier } from '#data/dossier.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { findCauseClass, lockObstacle } from '#data/obstacle.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import { availableObstacleActions, OBSTACLE_ACTIONS } from '#domain/obstacle/obstacle-actions.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { beginStep } from '#services/obstacle/begin-step.server.ts'
import { consolidateDuplicates } from '#services/obstacle/duplicates.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'
import { moveObstacle } from '#services/obstacle/move-obstacle.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

export type OpenDossier = { obstacleId: string; title: string; commonCause: string }

/** Opens a dossier around a checked filing; others of the same cause join it. The filing keeps identity, date and answer. */
export function openDossier(
  input: OpenDossier,
  context: CommandContext,
): Promise<Result<{ dossierId: string; code: string }>> {
  const { actor, now, commandId } = context
  return runCommand({ name: 'OpenDossier', input, context }, async (tx) => {
    const obstacle = await lockObstacle(tx, input.obstacleId)
    if (!obstacle) return refuse('not-found')
    const open = availableObstacleActions({ obstacle, actor })
    if (!open.includes('consolidate'))
      return refuse('action-not-open', { params: { state: obstacle.state, open: open.join(',') } })
    const [code = ''] = await nextCodes(tx, { prefix: `HS-${yearOf(dayAt(now))}`, count: 1 })
    const dossierId = newId()
    const { urgency } = obstacle
    const { limitDays, dueOn } = await beginStep(tx, { kind: 'dossier', step: 'consolidated', urgency, now })
    await insertDossier(tx, {
      id: dossierId,
      code,
      state: 'consolidated',
      title: input.title,
      causeClass: await findCauseClass(tx, obstacle.id),
      commonCause: input.commonCause,
      folded: foldText(`${code} ${input.title} ${input.commonCause}`),
      holderId: actor.organisationId,
      stepSince: now,
      stepDueOn: toOptionalDateColumn(dueOn),
      createdAt: now,
      settledUntil: now,
    })
    await moveHolding(tx, {
      subjectType: 'dossier',
      subjectId: dossierId,
      step: 'consolidated',
      organisationId: actor.organisationId,
      limitDays,
      dueOn,
      now,
    })
    const causeId = await recordEvent(tx, {
      subjectType: 'dossier',
      subjectId: dossierId,
      type: 'DossierOpened',
      at: now,
      actor,
      commandId,
      payload: { code, obstacle: obstacle.code },
    })
    const rule = OBSTACLE_ACTIONS.consolidate
    const eventId = await moveObstacle(tx, {
      obstacle,
      to: rule.to,
      event: rule.event,
      changes: { dossierId },
      payload: { dossier: code },
      actor,
      now,
      causeId,
    })
    await tellFiler(tx, { obstacle, kind: 'obstacle-consolidated', params: { dossier: code }, causeId: eventId, now })
    const dossier = { id: dossierId, code }
    await consolidateDuplicates(tx, { originalId: obstacle.id, dossier, cause: { actor, now, causeId: eventId } })
    await scheduleMatter(tx, { subjectType: 'dossier', subjectId: dossierId })
    return accept({ dossierId, code })
  })
}
