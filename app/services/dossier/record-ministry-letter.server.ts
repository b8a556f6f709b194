import { getOpenMinistryRequest, updateMinistryRequest } from '#data/ministry-request.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { checkLetterDay, daysUntilAnswer } from '#domain/obstacle/ministry-request.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

type MinistryLetter = { dossierId: string; letterNumber: string; letterOn: PlainDate; dueOn: PlainDate }

/** The letter to the ministry has its number, or a new day is asked for; the follow-up counts from here. */
export const recordMinistryLetter = (input: MinistryLetter, context: CommandContext) =>
  changeDossier(
    { action: 'record-ministry-letter', dossierId: input.dossierId, input, context },
    async (tx, dossier) => {
      const { letterNumber, letterOn, dueOn } = input
      const today = dayAt(context.now)
      const checked = checkLetterDay({ field: 'letterOn', on: letterOn, today })
      if (!checked.ok) return checked
      const counted = daysUntilAnswer({ today, dueOn, calendar: await loadWorkingCalendar(tx) })
      if (!counted.ok) return counted
      const { id } = await getOpenMinistryRequest(tx, dossier.id)
      await updateMinistryRequest(tx, { id, changes: { state: 'waiting', letterNumber, letterOn, answerDueOn: dueOn } })
      return accept({
        limit: { limitDays: counted.value, dueOn },
        payload: { number: letterNumber, letterOn, dueOn },
      })
    },
  )
