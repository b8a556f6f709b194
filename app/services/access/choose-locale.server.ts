import { setPersonLocale } from '#data/person.server.ts'
import { db } from '#platform/db.server.ts'

/** Mails to this person are written in it too. A taste, not a change of state: no event. */
export const chooseLocale = (choice: { personId: string; locale: string }): Promise<void> => setPersonLocale(db, choice)
