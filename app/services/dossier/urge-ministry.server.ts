import { getOpenMinistryRequest, insertMinistryUrge } from '#data/ministry-request.server.ts'
import { checkLetterDay } from '#domain/obstacle/ministry-request.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

/** A letter that reminds the ministry, by its number and day. */
export const urgeMinistry = (
  input: { dossierId: string; urgeNumber: string; urgedOn: PlainDate },
  context: CommandContext,
) =>
  changeDossier({ action: 'urge-ministry', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { urgeNumber, urgedOn } = input
    const { id, letterOn } = await getOpenMinistryRequest(tx, dossier.id)
    const checked = checkLetterDay({ field: 'urgedOn', on: urgedOn, today: dayAt(context.now), notBefore: letterOn })
    if (!checked.ok) return checked
    await insertMinistryUrge(tx, {
      id: newId(),
      requestId: id,
      number: urgeNumber,
      urgedOn,
      recordedById: context.actor.personId,
      recordedAt: context.now,
    })
    return accept({ payload: { number: urgeNumber, urgedOn } })
  })
