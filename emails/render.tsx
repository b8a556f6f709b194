import { render } from '@react-email/render'
import { formatDay } from '#domain/shared/format-day.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { groupItems } from './group-matters.ts'
import type { Locale, MailContent, MailMatter } from './mail-content.ts'
import { toPlainText } from './plain-text.ts'
import { sayFigures } from './say-figures.ts'
import { Digest, type MatterPart } from './templates/digest.tsx'
import { Notice } from './templates/notice.tsx'
import type { MatterGroup } from './texts/message-texts.ts'
import { toMatter } from './to-matter.ts'

export type RenderedMail = { subject: string; html: string; text: string }

const GROUP_NAMES = {
  overdue: m.notification_group_overdue,
  'near-due': m.notification_group_near_due,
  waiting: m.notification_group_waiting,
  answered: m.notification_group_answered,
  changed: m.notification_group_changed,
} as const satisfies Record<MatterGroup, (inputs: Record<string, never>, options: { locale: Locale }) => string>

/** A mail in the language of its reader, as HTML and as text: one message as a notice, several as a digest. */
export async function renderMail({
  at,
  reader,
  items,
  figures = [],
  publicUrl,
}: MailContent & { publicUrl: string }): Promise<RenderedMail> {
  const locale: Locale = reader.locale === 'en' ? 'en' : 'vi'
  const options = { locale }
  const addressee = { locale, name: reader.name, homeUrl: `${publicUrl.replace(/\/+$/, '')}/` }
  const parts: MatterPart[] = groupItems(items).map((part) => ({
    name: GROUP_NAMES[part.group]({}, options),
    matters: part.items.map((item) => toMatter(item, { locale, publicUrl })),
  }))
  const matters = parts.flatMap((part) => part.matters)
  const [first] = matters
  if (!first) throw new Error('a mail without a message')
  if (matters.length === 1) {
    const html = await render(<Notice {...addressee} matter={first} />)
    return {
      subject: first.headline,
      html,
      text: toPlainText({ ...addressee, title: null, figures: [], parts: [{ name: null, matters }] }),
    }
  }
  const count = String(matters.length)
  const day = formatDay(dayAt(at), locale)
  const title = m.notification_mail_digest_title({ count, day }, options)
  const lines = sayFigures(figures, { locale, publicUrl })
  const html = await render(<Digest {...addressee} title={title} figures={lines} parts={parts} />)
  return {
    subject: subjectOfSeveral({ matters, locale }) ?? m.notification_mail_digest_subject({ count, day }, options),
    html,
    text: toPlainText({ ...addressee, title, figures: lines, parts }),
  }
}

/** An escalation is not hidden behind a number. */
function subjectOfSeveral({ matters, locale }: { matters: readonly MailMatter[]; locale: Locale }): string | null {
  const escalation = matters.find(({ kind }) => kind === 'escalation')
  if (!escalation) return null
  return m.notification_mail_first_of_several(
    { first: escalation.headline, count: String(matters.length - 1) },
    { locale },
  )
}
