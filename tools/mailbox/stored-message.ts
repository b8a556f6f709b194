import type { ParsedMail } from 'mailparser'

/** One file of the local mailbox: `<id>.json`; ids sort by the time of arrival. */
export type StoredMessage = {
  id: string
  receivedAt: string
  messageId: string | null
  from: string
  to: string[]
  subject: string
  text: string
  html: string | null
  headers: Record<string, string>
}

/** Headers that say how the mail was meant; the rest is the road it took. */
const KEPT_HEADERS = ['auto-submitted', 'in-reply-to', 'references', 'list-id', 'content-language', 'date']

export function describeMessage(options: {
  id: string
  receivedAt: Date
  mail: ParsedMail
  to: string[]
}): StoredMessage {
  const { id, receivedAt, mail, to } = options
  const headers = mail.headerLines
    .filter(({ key }) => KEPT_HEADERS.includes(key))
    .map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    messageId: mail.messageId ?? null,
    from: mail.from?.text ?? '',
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || null,
    headers: Object.fromEntries(headers),
  }
}
