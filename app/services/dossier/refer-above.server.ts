import { getOrganisationOfRole } from '#data/members.server.ts'
import { insertMinistryRequest } from '#data/ministry-request.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { checkLetterDay, daysUntilAnswer, type ReferAbove } from '#domain/obstacle/ministry-request.ts'
import { receivingRole } from '#domain/obstacle/receiver.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'
import { tellFilers } from './tell-filers.server.ts'
import { tellRole } from './tell-role.server.ts'

/**
 * What is asked is beyond the powers of the province: a ministry is asked before the leadership gives its direction. The
 * letter may have its number already or get it later; until the answer is there the Office or the DIC follows it up.
 */
export const referAbove = (input: ReferAbove & { dossierId: string }, context: CommandContext) =>
  changeDossier({ action: 'refer-above', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const { ministry, question, dueOn, letterNumber, letterOn } = input
    // What is about the DIC is not the DIC's to follow.
    const follower = input.follower === 'coordinator' ? receivingRole(dossier) : input.follower
    const today = dayAt(now)
    const counted = daysUntilAnswer({ today, dueOn, calendar: await loadWorkingCalendar(tx) })
    if (!counted.ok) return counted
    const checked = letterOn ? checkLetterDay({ field: 'letterOn', on: letterOn, today }) : accept(null)
    if (!checked.ok) return checked
    await insertMinistryRequest(tx, {
      id: newId(),
      dossierId: dossier.id,
      ministry,
      question,
      state: letterNumber ? 'waiting' : 'to-send',
      letterNumber: letterNumber || null,
      letterOn,
      answerDueOn: dueOn,
      referredById: actor.personId,
      referredAt: now,
    })
    return accept({
      holderId: await getOrganisationOfRole(tx, follower),
      limit: { limitDays: counted.value, dueOn },
      payload: { ministry, text: `${ministry}: ${question}`, number: letterNumber || null, dueOn },
      follow: async (causeId: string) => {
        await tellRole(tx, {
          dossier,
          role: follower,
          kind: 'dossier-above',
          params: { ministry, question },
          causeId,
          now,
        })
        await tellFilers(tx, { dossierId: dossier.id, kind: 'obstacle-above', params: { ministry }, causeId, now })
      },
    })
  })
