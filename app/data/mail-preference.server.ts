import { DEFAULT_MAIL_PREFERENCES, type MailPreferences } from '#domain/notification/mail-preferences.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'

const toPreferences = ({
  personId: _personId,
  ...row
}: { personId: string } & { [Key in keyof MailPreferences]: unknown }): MailPreferences => row as MailPreferences

/** Who has chosen nothing is not in it. */
export async function findMailPreferences(
  reader: Reader,
  personIds: readonly string[],
): Promise<Map<string, MailPreferences>> {
  const rows = await reader.mailPreference.findMany({ where: { personId: { in: [...personIds] } } })
  return new Map(rows.map((row) => [row.personId, toPreferences(row)]))
}

export const getMailPreferences = async (reader: Reader, personId: string): Promise<MailPreferences> =>
  (await findMailPreferences(reader, [personId])).get(personId) ?? DEFAULT_MAIL_PREFERENCES

export async function saveMailPreferences(
  tx: Transaction,
  { personId, preferences }: { personId: string; preferences: MailPreferences },
): Promise<void> {
  await tx.mailPreference.upsert({
    where: { personId },
    create: { personId, ...preferences },
    update: preferences,
  })
}

/** What waits for its hour is looked at again, by the hours that hold from now on. */
export async function replanWaitingMessages(
  tx: Transaction,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await tx.notification.updateMany({
    where: { personId, mailId: null, nextStepAt: { gt: now } },
    data: { nextStepAt: now },
  })
}
