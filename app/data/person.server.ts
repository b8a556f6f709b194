import type { Reader, Transaction } from '#platform/db.server.ts'

export async function findPasswordHash(reader: Reader, personId: string): Promise<string | null> {
  const row = await reader.person.findUnique({ where: { id: personId }, select: { passwordHash: true } })
  return row?.passwordHash ?? null
}

/** Replaces exactly the password that was checked; false when somebody replaced it meanwhile. */
export async function setPassword(
  tx: Transaction,
  { personId, passwordHash, replaces }: { personId: string; passwordHash: string; replaces: string },
): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, passwordHash: replaces },
    data: { passwordHash, oneTimePasswordUntil: null, version: { increment: 1 } },
  })
  return count === 1
}

export async function setPersonLocale(
  tx: Transaction,
  { personId, locale }: { personId: string; locale: string },
): Promise<void> {
  await tx.person.updateMany({ where: { id: personId }, data: { locale } })
}
