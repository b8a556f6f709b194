import { getProvinceNowAt } from '#data/clock-time.server.ts'
import {
  type ClaimedMail,
  claimMail,
  findMailMessages,
  findNextMailAt,
  type MailMessage,
  saveMailEnd,
} from '#data/mail.server.ts'
import { findMailSubjects, getMailReader, type MailReader, type MailSubject } from '#data/mail-subject.server.ts'
import { decideAfterAttempt, type MailOutcome } from '#domain/notification/mail-attempt.ts'
import type { MailFigures } from '#domain/notification/mail-figures.ts'
import { db } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { answerOf } from '#services/clock/answer-of.server.ts'
import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'
import { isDigest, makeMails } from './make-mails.server.ts'
import { readMailFigures } from './read-mail-figures.server.ts'

/** A mail with everything that is said in it, for whoever renders and sends it. */
export type MailToSend = {
  messageId: string
  at: Date
  reader: MailReader
  items: (MailMessage & { subject: MailSubject | null })[]
  /** How the reader's work stands; in the daily mail only. */
  figures: MailFigures[]
}
export type SendMail = (mail: MailToSend) => Promise<MailOutcome>

/** No mail is begun after this; the activity has time for the one under way. */
const BUSY_MS = 30_000
/** Longer than a try may take. */
const LEASE_MS = 120_000

/**
 * What the mail clock of a share of the people does each time it looks: makes mails of the messages that are ready,
 * tries those that are due, one after the other, and says when to look again.
 */
export async function advanceMail({
  shard,
  now,
  send,
}: {
  shard: number
  now: Date
  send: SendMail
}): Promise<AdvanceAnswer> {
  const startedAt = performance.now()
  const provinceNow = await db.$transaction(async (tx) => {
    const at = await getProvinceNowAt(tx, now)
    await makeMails(tx, { shard, now: at })
    return at
  })
  const timeNow = () => new Date(provinceNow.getTime() + (performance.now() - startedAt))
  while (performance.now() - startedAt < BUSY_MS) {
    const at = timeNow()
    const mail = await db.$transaction((tx) =>
      claimMail(tx, { shard, now: at, leaseUntil: new Date(at.getTime() + LEASE_MS) }),
    )
    if (!mail) break
    await tryMail(mail, { send, timeNow })
  }
  const nextAt = await db.$transaction((tx) => findNextMailAt(tx, shard))
  return answerOf({ now: timeNow(), nextAt })
}

/** Marked sent after the server has taken it: killed in between, it is sent again under the same Message-ID. */
async function tryMail(mail: ClaimedMail, { send, timeNow }: { send: SendMail; timeNow: () => Date }): Promise<void> {
  const { id, attempts, messageId, personId } = mail
  const messages = await findMailMessages(db, id)
  if (messages.length === 0) {
    await saveMailEnd(db, { id, state: 'dropped', lastError: 'cause-gone', nextStepAt: null, isNotTaken: true })
    return
  }
  const subjects = await findMailSubjects(db, [...new Set(messages.map(({ subjectId }) => subjectId))])
  const items = messages.map((message) => ({ ...message, subject: subjects.get(message.subjectId) ?? null }))
  const reader = { ...(await getMailReader(db, personId)), address: mail.address }
  const figures = isDigest(messageId) ? await readMailFigures(db, { personId, now: timeNow() }) : []
  const outcome = await send({ messageId, at: timeNow(), reader, items, figures })
  const decision = decideAfterAttempt({ outcome, attempts })
  if (decision.state !== 'sent') logger.warn({ mailId: id, attempts, reason: decision.reason }, 'a mail was not sent')
  const isNotTaken = outcome.state === 'refused' || (outcome.state === 'not-sent' && !outcome.isInDoubt)
  const at = timeNow()
  switch (decision.state) {
    case 'sent':
      return saveMailEnd(db, { id, state: 'sent', lastError: null, sentAt: at, nextStepAt: null, isNotTaken })
    case 'failed':
      return saveMailEnd(db, { id, state: 'failed', lastError: decision.reason, nextStepAt: null, isNotTaken })
    case 'pending':
      return saveMailEnd(db, {
        id,
        state: 'pending',
        lastError: decision.reason,
        nextStepAt: new Date(at.getTime() + decision.retryInMs),
        isNotTaken,
      })
  }
}
