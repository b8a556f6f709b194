import { findUploadedFile } from '#data/file.server.ts'
import { getOpenMinistryRequest, updateMinistryRequest } from '#data/ministry-request.server.ts'
import { checkLetterDay } from '#domain/obstacle/ministry-request.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellRole } from './tell-role.server.ts'

type MinistryAnswer = {
  dossierId: string
  answerNumber: string
  answeredOn: PlainDate
  answerText: string
  fileId: string | null
}

/** The ministry's answer as it came: number, day, what it says and its PDF. It counts when a second person has compared it. */
export const recordMinistryAnswer = (input: MinistryAnswer, context: CommandContext) =>
  changeDossier(
    { action: 'record-ministry-answer', dossierId: input.dossierId, input, context },
    async (tx, dossier) => {
      const { actor, now } = context
      const { answerNumber, answeredOn, answerText, fileId } = input
      const { id, ministry, letterOn } = await getOpenMinistryRequest(tx, dossier.id)
      const checked = checkLetterDay({ field: 'answeredOn', on: answeredOn, today: dayAt(now), notBefore: letterOn })
      if (!checked.ok) return checked
      const file = fileId ? await findUploadedFile(tx, { fileId, personId: actor.personId }) : undefined
      if (!file) return refuse('signed-file-missing', { field: 'file' })
      if (file.mediaType !== 'application/pdf') return refuse('signed-file-not-pdf', { field: 'file' })
      const attached = await attachFiles(tx, {
        fileIds: [file.id],
        subjectType: 'dossier',
        subjectId: dossier.id,
        purpose: 'signed',
        actor,
      })
      if (!attached.ok) return attached
      await updateMinistryRequest(tx, {
        id,
        changes: {
          state: 'answered',
          answerNumber,
          answeredOn,
          answerText,
          answerFileId: file.id,
          answerFileSha256: file.sha256,
          answerRecordedById: actor.personId,
          answerRecordedAt: now,
        },
      })
      return accept({
        payload: { number: answerNumber, answeredOn, sha256: file.sha256, ministry },
        follow: (causeId: string) =>
          tellRole(tx, {
            dossier,
            role: 'office',
            kind: 'ministry-answer-to-check',
            params: { ministry, number: answerNumber },
            causeId,
            now,
          }),
      })
    },
  )
