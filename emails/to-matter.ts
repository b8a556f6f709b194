import { m } from '#i18n/messages.js'
import type { Locale, MailItem, MailMatter } from './mail-content.ts'
import { type MessageFacts, toFacts } from './message-facts.ts'
import { subjectLink } from './subject-link.ts'
import { findTexts } from './texts/find-texts.ts'

/** One message in the reader's language. Only the sentence of an assignment is quoted as the words of a signed text. */
export function toMatter(item: MailItem, { locale, publicUrl }: { locale: Locale; publicUrl: string }): MailMatter {
  const { kind, subject, subjectType, params } = item
  const texts = findTexts(item)
  const facts = toFacts(item, locale)
  const options = { locale }
  const sentence = subjectType === 'assignment' ? subject?.quote.trim() : ''
  const title = (subject?.title || String(params.title ?? '')).trim()
  return {
    kind,
    headline: texts.subject(facts, options),
    title: sentence || title === '' ? null : title,
    quote: sentence
      ? { label: sourceOf(facts.label, locale), text: sentence, href: sentenceLink(publicUrl, item, facts.label) }
      : null,
    sentence: texts.body(facts, options),
    rows: Object.entries({ ...texts.rows, ...WITH_DEPUTY }).flatMap(([name, label]) => {
      const value = facts[name as keyof MessageFacts]
      return value === '' ? [] : [{ label: label(facts, options), value }]
    }),
    action: { label: texts.action(facts, options), href: subjectLink(publicUrl, item) },
  }
}

const isCode = (label: string): boolean => /^NV-\d{4}-/.test(label)

/** Where the sentence stands in its document. */
const sentenceLink = (publicUrl: string, item: MailItem, label: string): string | null =>
  isCode(label) ? null : `${subjectLink(publicUrl, item)}/cau-goc`

/** Under every message of somebody who is represented. */
const WITH_DEPUTY = {
  deputy: m.notification_row_deputy,
  onBehalfOf: m.notification_row_on_behalf_of,
} as const

/** An anchor is a place in the text; work that came without one is known by its code. */
const sourceOf = (label: string, locale: Locale): string =>
  isCode(label) ? label : m.notification_mail_of_sentence({ label }, { locale })
