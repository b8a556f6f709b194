import { render, toPlainText } from '@react-email/render'
import { m } from '#i18n/messages.js'
import { dayAt } from '#domain/shared/plain-date.ts'
import { env } from '#platform/env.server.ts'
import { formatDay } from './format-day.ts'
import type { MailContent, MailParagraph } from './mail-content.ts'
import type { Locale } from './notification-texts.ts'
import { MattersMail } from './templates/matters-mail.tsx'
import { toParagraph } from './to-paragraph.ts'

export type RenderedMail = { subject: string; html: string; text: string }

/** A mail in the language of its reader, as HTML and as text. */
export async function renderMail({ at, reader, items }: MailContent): Promise<RenderedMail> {
  const locale: Locale = reader.locale === 'en' ? 'en' : 'vi'
  const matters = items.map((item) => toParagraph(item, { locale, publicUrl: env.PUBLIC_URL }))
  const html = await render(<MattersMail name={reader.name} matters={matters} locale={locale} />)
  return { subject: subjectOf({ items, matters, at, locale }), html, text: toPlainText(html) }
}

function subjectOf(args: {
  items: MailContent['items']
  matters: readonly MailParagraph[]
  at: Date
  locale: Locale
}): string {
  const { items, matters, at, locale } = args
  const first = matters[0]?.headline ?? ''
  if (matters.length < 2) return first
  const isOfTheDay = items.every(({ kind }) => kind === 'reminder' || kind === 'overdue' || kind.startsWith('chase-'))
  const count = String(matters.length)
  return isOfTheDay
    ? m.notification_mail_digest({ day: formatDay(dayAt(at), locale), count }, { locale })
    : m.notification_mail_several({ count, first }, { locale })
}
