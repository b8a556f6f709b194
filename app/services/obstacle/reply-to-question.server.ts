import { getOrganisationOfRole } from '#data/members.server.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { accept } from '#domain/shared/result.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { tellOrganisation } from './tell-organisation.server.ts'

/** The filer answers what it was asked; the DIC holds the matter again. */
export const replyToQuestion = (
  input: { obstacleId: string; reason: string; fileIds: readonly string[] },
  context: CommandContext,
) =>
  changeObstacle({ action: 'reply', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const { actor, now } = context
    const holderId = await getOrganisationOfRole(tx, receivingRole(obstacle))
    const attached = await attachFiles(tx, {
      fileIds: input.fileIds,
      subjectType: 'obstacle',
      subjectId: obstacle.id,
      purpose: 'evidence',
      actor,
    })
    if (!attached.ok) return attached
    return accept({
      holderId,
      payload: { reply: input.reason },
      follow: async (causeId: string) =>
        tellOrganisation(tx, {
          obstacle,
          organisationId: holderId,
          roles: [receivingRole(obstacle)],
          kind: 'obstacle-replied',
          causeId,
          now,
        }),
    })
  })
