import { insertDossier } from '#data/dossier.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { findCauseClass, type LockedObstacle } from '#data/obstacle.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { beginStep } from '#services/obstacle/begin-step.server.ts'
import { putIntoDossier } from './put-into-dossier.server.ts'

/** A new dossier around a filing, held by the organisation of who opens it. */
export async function beginDossier(
  tx: Transaction,
  args: {
    obstacle: LockedObstacle
    title: string
    commonCause: string
    cause: { actor: Actor; now: Date } & ({ commandId: string } | { causeId: string })
  },
): Promise<{ id: string; code: string }> {
  const { obstacle, title, commonCause, cause } = args
  const { now, actor } = cause
  const [code = ''] = await nextCodes(tx, { prefix: `HS-${yearOf(dayAt(now))}`, count: 1 })
  const dossier = { id: newId(), code }
  const { urgency, isAboutCoordinator } = obstacle
  const { limitDays, dueOn } = await beginStep(tx, { kind: 'dossier', step: 'consolidated', urgency, now })
  await insertDossier(tx, {
    ...dossier,
    state: 'consolidated',
    title,
    causeClass: await findCauseClass(tx, obstacle.id),
    commonCause,
    isAboutCoordinator,
    folded: foldText(`${code} ${title} ${commonCause}`),
    holderId: actor.organisationId,
    stepSince: now,
    stepDueOn: toOptionalDateColumn(dueOn),
    createdAt: now,
    settledUntil: now,
  })
  await moveHolding(tx, {
    subjectType: 'dossier',
    subjectId: dossier.id,
    step: 'consolidated',
    organisationId: actor.organisationId,
    limitDays,
    dueOn,
    now,
  })
  const causeId = await recordEvent(tx, {
    subjectType: 'dossier',
    subjectId: dossier.id,
    type: 'DossierOpened',
    at: now,
    ...cause,
    payload: { code, obstacle: obstacle.code },
  })
  await putIntoDossier(tx, { obstacle, dossier, cause: { actor, now, causeId } })
  await scheduleMatter(tx, { subjectType: 'dossier', subjectId: dossier.id })
  return dossier
}
