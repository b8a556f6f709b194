import { insertDossier } from '#data/dossier.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { findCauseClass, type LockedObstacle } from '#data/obstacle.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { foldDossier } from '#domain/obstacle/fold-dossier.ts'
import { highestUrgency } from '#domain/obstacle/step-limits.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { beginStep } from '#services/obstacle/begin-step.server.ts'
import { putIntoDossier } from './put-into-dossier.server.ts'

/** A new dossier around its filings, held by the organisation of who opens it; the first gives it the class of its cause. */
export async function beginDossier(
  tx: Transaction,
  args: {
    filings: readonly [LockedObstacle, ...LockedObstacle[]]
    title: string
    commonCause: string
    cause: { actor: Actor; now: Date } & ({ commandId: string } | { causeId: string })
  },
): Promise<{ id: string; code: string }> {
  const { filings, title, commonCause, cause } = args
  const [first] = filings
  const { now, actor } = cause
  const [code = ''] = await nextCodes(tx, { prefix: `HS-${yearOf(dayAt(now))}`, count: 1 })
  const dossier = { id: newId(), code }
  const urgency = highestUrgency(filings.map((filing) => filing.urgency))
  const { limitDays, dueOn } = await beginStep(tx, { kind: 'dossier', step: 'consolidated', urgency, now })
  await insertDossier(tx, {
    ...dossier,
    state: 'consolidated',
    title,
    causeClass: await findCauseClass(tx, first.id),
    commonCause,
    isAboutCoordinator: first.isAboutCoordinator,
    folded: foldDossier({ code, title, commonCause }),
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
    payload: { code, obstacle: filings.map((filing) => filing.code).join(', ') },
  })
  for (const obstacle of filings) await putIntoDossier(tx, { obstacle, dossier, cause: { actor, now, causeId } })
  await scheduleMatter(tx, { subjectType: 'dossier', subjectId: dossier.id })
  return dossier
}
