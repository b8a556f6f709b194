import type { LockedDossier } from '#data/dossier.server.ts'
import { insertEarlierWork } from '#data/earlier-work.server.ts'
import { findUploadedFile } from '#data/file.server.ts'
import { lockObstaclesOfDossier, lockObstaclesToAnswer } from '#data/obstacle.server.ts'
import { toDateColumn } from '#data/plain-date.server.ts'
import { findPointTargets } from '#data/point-targets.server.ts'
import { insertAnswers, insertResolution } from '#data/resolution.server.ts'
import { insertResolutionPoints } from '#data/resolution-points.server.ts'
import { checkEarlierWork, type EarlierWork } from '#domain/obstacle/earlier-work.ts'
import { checkPoints, type ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import { isAnsweredByDocument, type ResolutionKind, type SignerCapacity } from '#domain/obstacle/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { findSignatures } from '#services/file/find-signatures.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import type { DossierOutcome } from './change-dossier.server.ts'
import { findAgencies } from './find-agencies.server.ts'
import { tellRole } from './tell-role.server.ts'

export type RecordedDocument = {
  dossierId: string
  kind: ResolutionKind
  number: string
  issuedOn: PlainDate
  signer: string
  capacity: SignerCapacity
  fileId: string | null
  points: readonly ResolutionPoint[]
  /** The answer to each filing, in its own words. */
  answers: Readonly<Record<string, string>>
  /** What becomes of the work of the document that this one replaces. */
  earlierWork?: readonly EarlierWork[]
}

/**
 * Keeps the issued document as it was signed. Refused without its signed PDF, without an answer to each filing, and with
 * a day of signature that lies ahead. Nothing takes effect before a second person has checked it against the paper.
 */
export async function keepRecord(
  tx: Transaction,
  args: { dossier: LockedDossier; document: RecordedDocument; replacesId: string | null; context: CommandContext },
): Promise<Result<DossierOutcome>> {
  const { dossier, document, replacesId, context } = args
  const { actor, now } = context
  const { points, answers, issuedOn, earlierWork = [] } = document
  if (issuedOn > dayAt(now)) return refuse('issued-in-the-future', { field: 'issuedOn' })
  const file = document.fileId
    ? await findUploadedFile(tx, { fileId: document.fileId, personId: actor.personId })
    : undefined
  if (!file) return refuse('signed-file-missing', { field: 'file' })
  if (file.mediaType !== 'application/pdf') return refuse('signed-file-not-pdf', { field: 'file' })
  const lockObstacles = replacesId === null ? lockObstaclesOfDossier : lockObstaclesToAnswer
  const obstacles = (await lockObstacles(tx, dossier.id)).filter(({ state }) => isAnsweredByDocument(state))
  const unanswered = obstacles.find((obstacle) => !answers[obstacle.id])
  if (unanswered)
    return refuse('answer-missing', { field: `answer-${unanswered.id}`, params: { code: unanswered.code } })
  const targets = await findPointTargets(tx, dossier.id)
  const checked = checkPoints(points, {
    issuedOn,
    filingIds: new Set(obstacles.map(({ id }) => id)),
    targets: new Map(targets.map((target) => [target.id, target])),
    ...(await findAgencies(tx, points)),
  })
  if (!checked.ok) return checked
  const works = replacesId === null ? [] : targets.filter(({ isEarlierWork }) => isEarlierWork)
  const decided = checkEarlierWork({ decided: earlierWork, works, issuedOn })
  if (!decided.ok) return decided

  const signatures = await findSignatures(tx, file.id)
  const resolutionId = newId()
  await insertResolution(tx, {
    id: resolutionId,
    dossierId: dossier.id,
    kind: document.kind,
    number: document.number,
    issuedOn: toDateColumn(issuedOn),
    signer: document.signer,
    capacity: document.capacity,
    fileId: file.id,
    fileSha256: file.sha256,
    state: 'recorded',
    recordedById: actor.personId,
    recordedAt: now,
    replacesId,
    ...(signatures ? { signatures } : {}),
  })
  const attached = await attachFiles(tx, {
    fileIds: [file.id],
    subjectType: 'resolution',
    subjectId: resolutionId,
    purpose: 'signed',
    actor,
  })
  if (!attached.ok) return attached
  await insertResolutionPoints(tx, { dossierId: dossier.id, resolutionId, points })
  const own = Object.fromEntries(obstacles.map(({ id }) => [id, answers[id] ?? '']))
  await insertAnswers(tx, { resolutionId, answers: own })
  await insertEarlierWork(tx, { resolutionId, works: earlierWork })
  return accept({
    payload: { resolutionId, number: document.number, points: points.length, sha256: file.sha256 },
    follow: (causeId: string) =>
      tellRole(tx, {
        dossier,
        role: 'office',
        kind: 'resolution-to-check',
        params: { number: document.number },
        causeId,
        now,
      }),
  })
}
