import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

export type MailItem = {
  kind: NotificationKind
  params: Record<string, string | number>
  subjectType: string
  subjectId: string
  subject: { label: string; title: string; quote: string; dueOn: PlainDate | null; agency: string } | null
}

/** What one mail tells one person. */
export type MailContent = { at: Date; reader: { name: string; locale: string }; items: readonly MailItem[] }

/** One matter of a mail, in the reader's language. */
export type MailParagraph = {
  headline: string
  sentence: string
  quote: { label: string; text: string } | null
  /** What somebody wrote: a reason, a question, an answer. */
  remark: string | null
  link: string | null
}
