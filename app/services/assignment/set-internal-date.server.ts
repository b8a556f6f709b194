import { endAgencyDate, findAgencyDate, setAgencyDate } from '#data/agency-date.server.ts'
import { cancelUnsentOfDates } from '#data/notification-cancel.server.ts'
import { checkInternalDate } from '#domain/assignment/internal-date.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/**
 * The day on which an agency wants its officer to be ready, before the real date: set, moved, or taken back by an empty
 * day. Only that agency reads of it (`within`), only its officer is reminded, and it makes nothing late.
 */
export const setInternalDate = (input: { assignmentId: string; dueOn: PlainDate | null }, context: CommandContext) => {
  const { assignmentId, dueOn } = input
  const { actor, now } = context
  const { organisationId } = actor
  return changeAssignment(
    { action: 'set-internal-date', assignmentId, input: { dueOn }, context },
    async (tx, assignment) => {
      const key = { assignmentId, organisationId, purpose: 'internal-date' as const }
      const present = await findAgencyDate(tx, key)
      const ofPart = await findAgencyDate(tx, { assignmentId, organisationId, purpose: 'contribution' })
      const checked = checkInternalDate({ dueOn, present, realDueOn: ofPart ?? assignment.dueOn, now })
      if (!checked.ok) return checked
      return accept({
        payload: { oldInternalDueOn: present, internalDueOn: dueOn, within: organisationId },
        after: async () => {
          await cancelUnsentOfDates(tx, { ...key, assignmentIds: [assignmentId], now })
          if (dueOn === null) await endAgencyDate(tx, { key, now })
          else await setAgencyDate(tx, { key, dueOn, now })
        },
      })
    },
  )
}
