import { m } from '#i18n/messages.js'
import { formatDay } from './format-day.ts'
import type { MailItem, MailParagraph } from './mail-content.ts'
import { type Locale, notificationTexts, textNameOf, type Values } from './notification-texts.ts'
import { subjectPath } from './subject-link.ts'

/** Why an escalation stood down, by its code. */
const WHY: Record<string, (values: Record<string, never>, options: { locale: Locale }) => string> = {
  accepted: m.notification_why_accepted,
  declined: m.notification_why_declined,
  reported: m.notification_why_reported,
  submitted: m.notification_why_submitted,
  'sent-back': m.notification_why_sent_back,
  completed: m.notification_why_completed,
  extended: m.notification_why_extended,
  decided: m.notification_why_decided,
  suspended: m.notification_why_suspended,
  withdrawn: m.notification_why_withdrawn,
  rerouted: m.notification_why_rerouted,
}

/** Written by a person, so shown as it was written: each message carries one of them at most. */
const REMARKS = ['reason', 'note', 'question', 'answer', 'text'] as const

/** One message in the reader's language: headline, one sentence, the sentence of the plan it is about, one link. */
export function toParagraph(item: MailItem, { locale, publicUrl }: { locale: Locale; publicUrl: string }): MailParagraph {
  const { params, subject } = item
  const values = toValues(item, locale)
  const [headline, sentence] = notificationTexts(textNameOf(item))
  const path = subjectPath(item)
  const remark = REMARKS.map((name) => text(params[name])).find((value) => value !== '')
  return {
    headline: headline(values, { locale }),
    sentence: sentence(values, { locale }),
    quote: subject?.quote ? { label: values.label, text: subject.quote } : null,
    remark: remark ?? null,
    link: path && `${publicUrl}${path}`,
  }
}

const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

function toValues({ params, subject }: MailItem, locale: Locale): Values {
  const day = (value: string | number | null | undefined) => formatDay(text(value), locale)
  const dueOn = day(params.dueOn || subject?.dueOn)
  return {
    label: text(subject?.label ?? params.label ?? params.code),
    title: text(subject?.title ?? params.title),
    agency: text(params.agency ?? params.organisation ?? subject?.agency),
    due: dueOn ? m.notification_due_on({ dueOn }, { locale }) : m.notification_undated({}, { locale }),
    dueOn,
    oldDueOn: day(params.oldDueOn || subject?.dueOn),
    askedDueOn: day(params.askedDueOn),
    on: day(params.on),
    days: text(params.days),
    by: text(params.by),
    dossier: text(params.dossier),
    number: text(params.number),
    why: WHY[text(params.why)]?.({}, { locale }) ?? '',
  }
}
