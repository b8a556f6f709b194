import { replanWaitingMessages, saveMailPreferences as saveRow } from '#data/mail-preference.server.ts'
import { mailShardOf } from '#data/notification.server.ts'
import { wake } from '#data/outbox.server.ts'
import { checkMailPreferences, type MailPreferences } from '#domain/notification/mail-preferences.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'

/** When and how a person gets mail. A deputy chooses for their own mailbox: the mail goes to the person who acts. */
export const saveMailPreferences = (input: MailPreferences, context: CommandContext) => {
  const { personId } = context.actor
  const change = { command: 'SaveMailPreferences', event: 'MailPreferencesSaved', personId, input, context }
  return changePersonRow(change, async (tx) => {
    const { policy } = await loadClockRules(tx)
    const checked = checkMailPreferences(input, policy)
    if (!checked.ok) return checked
    await saveRow(tx, { personId, preferences: checked.value })
    await replanWaitingMessages(tx, { personId, now: context.now })
    await wake(tx, 'mail-delivery', [String(mailShardOf(personId))])
    return checked.value
  })
}
