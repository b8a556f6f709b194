import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { MailFigures } from '#domain/notification/mail-figures.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'

export type MailItem = {
  kind: NotificationKind
  params: Record<string, string | number>
  subjectType: string
  subjectId: string
  /** The subject as it stands when the mail is made; `quote` is the sentence of the plan, or what a filer asks for. */
  subject: {
    label: string
    title: string
    quote: string
    dueOn: PlainDate | null
    dueTime: TimeOfDay | null
    agency: string
  } | null
}

/** What one mail tells one person; `figures` stand in the daily mail. */
export type MailContent = {
  at: Date
  reader: { name: string; locale: string }
  items: readonly MailItem[]
  figures?: readonly MailFigures[]
}

/** How some work stands, as words and the address of each list. */
export type FiguresLine = { label: string; figures: readonly { text: string; href: string }[] }

export type Locale = 'vi' | 'en'

/** One matter of a mail, in the reader's language. */
export type MailMatter = {
  kind: NotificationKind
  headline: string
  /** What the subject is called; null where the quoted sentence says it. */
  title: string | null
  /** A sentence of a signed text, with where it stands. */
  quote: { label: string; text: string; href: string | null } | null
  sentence: string
  /** Dates, and what somebody wrote: a reason, a question, an answer. */
  rows: readonly { label: string; value: string }[]
  action: { label: string; href: string }
}
