import { countDossierContents } from '#data/dossier.server.ts'
import { getOrganisationOfRole } from '#data/members.server.ts'
import { findOpenMissingPoints, replyToMissingPoints } from '#data/office-check.server.ts'
import { checkReplies, type MissingReply } from '#domain/obstacle/missing-points.ts'
import { SUBMISSION_FILE } from '#domain/obstacle/submission-file.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

export type SubmitDossier = {
  dossierId: string
  submissionNumber: string
  replies?: readonly MissingReply[]
  /** The signed paper and its enclosures. */
  fileIds?: readonly string[]
}

/**
 * The submission (tờ trình) goes to the Office; its number comes from the document system of the province. Returned
 * before, it says to each missing point what was done about it.
 */
export const submitDossier = (input: SubmitDossier, context: CommandContext) =>
  changeDossier({ action: 'submit', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const contents = await countDossierContents(tx, dossier.id)
    if (contents.filings === 0) return refuse('dossier-empty')
    if (contents.points === 0) return refuse('points-missing', { field: 'pointText' })
    const replies = checkReplies({ points: await findOpenMissingPoints(tx, dossier.id), replies: input.replies ?? [] })
    if (!replies.ok) return replies
    const attached = await attachFiles(tx, {
      fileIds: input.fileIds ?? [],
      subjectType: 'dossier',
      subjectId: dossier.id,
      purpose: SUBMISSION_FILE,
      actor,
    })
    if (!attached.ok) return attached
    await replyToMissingPoints(tx, { replies: replies.value, repliedById: actor.personId, now })
    return accept({
      holderId: await getOrganisationOfRole(tx, 'office'),
      changes: { submissionNumber: input.submissionNumber || null, submittedOn: dayAt(now) },
      payload: { filings: contents.filings, points: contents.points, replies: replies.value.length },
      follow: (causeId: string) => tellRole(tx, { dossier, role: 'office', kind: 'dossier-for-check', causeId, now }),
    })
  })
