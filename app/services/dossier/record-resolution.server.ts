import { insertResolutionPoints } from '#data/dossier.server.ts'
import { findUploadedFile } from '#data/file.server.ts'
import { lockObstaclesOfDossier, updateObstacle } from '#data/obstacle.server.ts'
import { toDateColumn } from '#data/plain-date.server.ts'
import { insertResolution } from '#data/resolution.server.ts'
import type { PointDraft } from '#domain/obstacle/forms.ts'
import type { ResolutionKind, SignerCapacity } from '#domain/obstacle/states.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

export type RecordResolution = {
  dossierId: string
  kind: ResolutionKind
  number: string
  issuedOn: PlainDate
  signer: string
  capacity: SignerCapacity
  fileId: string | null
  points: readonly PointDraft[]
  /** The answer to each filing, in its own words. */
  answers: Readonly<Record<string, string>>
}

/**
 * The Office records the issued document. Refused without its signed PDF, without an answer to each filing, and with
 * a day of signature that lies ahead. Nothing takes effect before a second person has checked it against the paper.
 */
export const recordResolution = (input: RecordResolution, context: CommandContext) =>
  changeDossier({ action: 'record-resolution', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    if (input.issuedOn > dayAt(now)) return refuse('issued-in-the-future', { field: 'issuedOn' })
    const file = input.fileId
      ? await findUploadedFile(tx, { fileId: input.fileId, personId: actor.personId })
      : undefined
    if (!file) return refuse('signed-file-missing', { field: 'file' })
    if (file.mediaType !== 'application/pdf') return refuse('signed-file-not-pdf', { field: 'file' })
    const obstacles = await lockObstaclesOfDossier(tx, dossier.id)
    const unanswered = obstacles.find((obstacle) => !input.answers[obstacle.id])
    if (unanswered)
      return refuse('answer-missing', { field: `answer-${unanswered.id}`, params: { code: unanswered.code } })

    const resolutionId = newId()
    await insertResolution(tx, {
      id: resolutionId,
      dossierId: dossier.id,
      kind: input.kind,
      number: input.number,
      issuedOn: toDateColumn(input.issuedOn),
      signer: input.signer,
      capacity: input.capacity,
      fileId: file.id,
      fileSha256: file.sha256,
      state: 'recorded',
      recordedById: actor.personId,
      recordedAt: now,
    })
    const attached = await attachFiles(tx, {
      fileIds: [file.id],
      subjectType: 'resolution',
      subjectId: resolutionId,
      purpose: 'signed',
      actor,
    })
    if (!attached.ok) return attached
    await insertResolutionPoints(tx, {
      dossierId: dossier.id,
      resolutionId,
      points: input.points,
      obstacleIds: obstacles.map((obstacle) => obstacle.id),
    })
    for (const obstacle of obstacles) {
      await updateObstacle(tx, {
        id: obstacle.id,
        version: obstacle.version,
        changes: { answer: input.answers[obstacle.id] ?? null },
      })
    }
    return accept({
      payload: { number: input.number, points: input.points.length, sha256: file.sha256 },
      follow: (causeId: string) =>
        tellRole(tx, {
          dossier,
          role: 'office',
          kind: 'resolution-to-check',
          params: { number: input.number },
          causeId,
          now,
        }),
    })
  })
