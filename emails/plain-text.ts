import { m } from '#i18n/messages.js'
import type { FiguresLine, Locale, MailMatter } from './mail-content.ts'

type Content = {
  locale: Locale
  name: string
  homeUrl: string
  /** Null where the one message has its own headline. */
  title: string | null
  figures: readonly FiguresLine[]
  parts: readonly { name: string | null; matters: readonly MailMatter[] }[]
}

/** Written, not converted: who reads mail as text gets lines in the order of reading, each link in its place. */
export function toPlainText({ locale, name, homeUrl, title, figures, parts }: Content): string {
  const options = { locale }
  const body = parts.flatMap((part) => [...(part.name ? [`== ${part.name} ==`] : []), ...part.matters.map(matterText)])
  return [
    m.notification_mail_greeting({ name }, options),
    ...(title ? [title] : []),
    ...figures.map(figuresText),
    ...body,
    `--\n${m.notification_mail_footer({}, options)}\n${homeUrl}\n`,
  ].join('\n\n')
}

const figuresText = ({ label, figures }: FiguresLine): string =>
  [label, ...figures.map(({ text, href }) => `${text}: ${href}`)].join('\n')

function matterText({ headline, title, quote, sentence, rows, action }: MailMatter): string {
  return [
    headline,
    ...(title ? [title] : []),
    ...(quote ? [`${quote.label}: “${quote.text}”`, ...(quote.href ? [quote.href] : [])] : []),
    sentence,
    ...rows.map(({ label, value }) => `${label}: ${value}`),
    `${action.label}: ${action.href}`,
  ].join('\n')
}
