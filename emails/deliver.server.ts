import nodemailer from 'nodemailer'
import type { MailOutcome } from '#domain/notification/mail-attempt.ts'
import { env } from '#platform/env.server.ts'

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000
/** However slowly the server answers, one mail takes no longer; shorter than the lease of its row. */
const WHOLE_MS = 45_000

type OutgoingMail = {
  to: string
  messageId: string
  at: Date
  subject: string
  html: string
  text: string
  reader: { locale: string }
}

const createTransport = () =>
  nodemailer.createTransport({
    url: env.SMTP_URL,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

/** One connection a mail: a server that hangs holds up nothing but its own mail. Never throws. */
export async function deliver(mail: OutgoingMail): Promise<MailOutcome> {
  if (!env.SMTP_URL) return { state: 'not-sent', reason: 'SMTP_URL is not set', isInDoubt: false }
  const transport = createTransport()
  let timer: NodeJS.Timeout | undefined
  try {
    const taken = transport.sendMail({
      from: env.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      date: mail.at,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.reader.locale },
    })
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${WHOLE_MS / 1000} s`)), WHOLE_MS)
    })
    await Promise.race([taken, tooLong])
    return { state: 'sent' }
  } catch (error) {
    return outcomeOf(error)
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}

/**
 * 5xx is the server's last word about this mail; 4xx, a broken line or no answer is not. Without an answer the server
 * may have the mail, unless nobody was reached at all.
 */
function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, message, code, syscall } = error as {
    responseCode?: number
    message?: string
    code?: string
    syscall?: string
  }
  const isUnreached = syscall === 'connect' || code === 'EDNS'
  const reason = (message ?? String(error)).slice(0, 300)
  return responseCode !== undefined && responseCode >= 500
    ? { state: 'refused', reason }
    : { state: 'not-sent', reason, isInDoubt: responseCode === undefined && !isUnreached }
}
