import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { getOrganisationOfRole } from '#data/members.server.ts'
import { findUrgencyOfNamed, insertObstacle } from '#data/obstacle.server.ts'
import { dropObstacleDraft } from '#data/obstacle-draft.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import { obstacleDraftOwner } from '#domain/obstacle/draft.ts'
import type { FileObstacle } from '#domain/obstacle/forms.ts'
import { goesIntoDossier, receivingRole } from '#domain/obstacle/receiver.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { beginStep } from './begin-step.server.ts'
import { fileIntoDossier } from './file-into-dossier.server.ts'
import { tellOrganisation } from './tell-organisation.server.ts'

/**
 * Files an obstacle with the DIC, or with the Office where it is about the DIC. It may hang on an assignment the agency leads or takes part in, or on none;
 * an assignment of somebody else is refused as unknown, so that nobody learns of it.
 */
export function fileObstacle(
  input: FileObstacle & { fileIds: readonly string[] },
  context: CommandContext,
): Promise<Result<{ obstacleId: string; code: string }>> {
  const { actor, now, commandId } = context
  return runCommand({ name: 'FileObstacle', input, context }, async (tx) => {
    const urgency = input.assignmentId
      ? await findUrgencyOfNamed(tx, { assignmentId: input.assignmentId, organisationId: actor.organisationId })
      : 'normal'
    if (urgency === undefined) return refuse('assignment-unknown', { field: 'assignmentId' })
    const [code = ''] = await nextCodes(tx, { prefix: `VM-${yearOf(dayAt(now))}`, count: 1 })
    const receiver = receivingRole(input)
    const holderId = await getOrganisationOfRole(tx, receiver)
    const isOwn = goesIntoDossier(input, { filerId: actor.organisationId, coordinatorId: holderId })
    const { limitDays, dueOn } = await beginStep(tx, { kind: 'obstacle', step: 'filed', urgency, now })
    const obstacleId = newId()
    const { fileIds, dossierId, ...filing } = input
    await insertObstacle(tx, {
      id: obstacleId,
      code,
      state: 'filed',
      ...filing,
      urgency,
      filerId: actor.organisationId,
      filedById: actor.personId,
      folded: foldText(
        [code, input.title, input.whatHappened, input.asked, input.placeText, actor.organisationName].join(' '),
      ),
      filedAt: now,
      ...(isOwn ? { acknowledgedAt: now, checkedAt: now } : {}),
      holderId,
      stepSince: now,
      stepDueOn: toOptionalDateColumn(dueOn),
      settledUntil: now,
    })
    // Filed is filed: what was kept of it while it was written goes, and cannot be kept again.
    await dropObstacleDraft(tx, { id: commandId, ...obstacleDraftOwner(actor) })
    const hook = { subjectType: 'obstacle', subjectId: obstacleId } as const
    const attached = await attachFiles(tx, { fileIds, ...hook, purpose: 'evidence', actor })
    if (!attached.ok) return attached
    const causeId = await recordEvent(tx, {
      ...hook,
      type: 'ObstacleFiled',
      at: now,
      actor,
      commandId,
      payload: { code, causeClass: input.causeClass, assignmentId: input.assignmentId },
    })
    if (isOwn) {
      const commonCause = input.whatHappened
      const placed = await fileIntoDossier(tx, { obstacleId, dossierId, commonCause, cause: { actor, now, causeId } })
      return placed.ok ? accept({ obstacleId, code }) : placed
    }
    await moveHolding(tx, { ...hook, step: 'filed', organisationId: holderId, limitDays, dueOn, now })
    await tellOrganisation(tx, {
      obstacle: { id: obstacleId, code, title: input.title },
      organisationId: holderId,
      roles: [receiver],
      kind: 'obstacle-filed',
      params: { organisation: actor.organisationShortName },
      causeId,
      now,
    })
    await scheduleMatter(tx, hook)
    return accept({ obstacleId, code })
  })
}
