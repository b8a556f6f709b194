import { formatDay } from '#domain/shared/format-day.ts'
import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { Locale, MailItem } from './mail-content.ts'
import { matterWord, signedActWord, stanceWord, taskWord, urgencyWord, whyWord } from './message-words.ts'

/** Everything a text may ask for, ready to be read; what a message does not know is empty. */
export type MessageFacts = {
  label: string
  /** Who acts in the message: whoever submits, declines, asks, urges. */
  agency: string
  lead: string
  organisation: string
  /** Both names, where a deputy acts. */
  by: string
  due: string
  oldDue: string
  /** Of an assignment: thường, khẩn, thượng khẩn, hỏa tốc. */
  urgency: string
  askedDue: string
  /** The day the clock counts from; for reminders the last day, moved off a day off. */
  on: string
  /** The date as the text writes it, where a day off has moved the day to act by. */
  writtenDue: string
  span: string
  task: string
  /** What a head is to sign. */
  act: string
  why: string
  year: string
  number: string
  dossier: string
  items: string
  asked: string
  reason: string
  note: string
  question: string
  /** Whom the province asks beyond its own powers. */
  ministry: string
  answer: string
  result: string
  /** Of a delegation: the role, whose it is, its first and its last day. */
  post: string
  giver: string
  from: string
  until: string
  /** To whom the message goes beside its reader, or for whom the reader gets it. */
  deputy: string
  onBehalfOf: string
  /** How a consulted agency answers. */
  stance: string
  /** Which part an agency has been given. */
  part: string
}

const DATE_REASONS = ['before-due', 'before-hour', 'after-due', 'not-acknowledged', 'giver-not-acknowledged']

const toText = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).trim()

/** Goes into a headline or the subject of the mail: one line, whatever was typed. */
const toLine = (value: string | number | null | undefined): string => toText(value).replace(/\s+/g, ' ')

export function toFacts(item: MailItem, locale: Locale): MessageFacts {
  const { params, subject, subjectType } = item
  const line = (name: string) => toLine(params[name])
  const text = (name: string) => toText(params[name])
  const isAssignment = subjectType === 'assignment'
  const lead = isAssignment ? toLine(subject?.agency) : ''
  return {
    label: toLine(subject?.label) || line('label') || line('code') || matterWord(subjectType, locale),
    agency: line('agency') || lead,
    lead,
    organisation: line('organisation'),
    by: actingName(item, locale),
    due: dueDay(item, 'dueOn', locale),
    oldDue: dueDay(item, 'oldDueOn', locale),
    askedDue: sayDay(line('askedDueOn'), locale),
    urgency: urgencyWord(text('urgency'), locale),
    on: sayStepDay(item, locale),
    writtenDue: writtenDue(item, locale),
    span: spanOf(item, locale),
    task: taskWord({ subjectType, state: text('state'), locale }),
    act: signedActWord(text('act'), locale),
    why: whyWord(text('why'), locale),
    year: line('year'),
    number: line('number'),
    dossier: line('dossier'),
    items: line('items'),
    asked: subjectType === 'obstacle' ? toText(subject?.quote) : '',
    reason: text('reason'),
    note: text('note'),
    question: text('question'),
    ministry: line('ministry'),
    answer: text('answer'),
    result: text('text'),
    post: line('post'),
    giver: line('giver'),
    from: sayDay(line('from'), locale),
    until: sayDay(line('until'), locale),
    deputy: line('deputy'),
    onBehalfOf: line('onBehalfOf'),
    stance: stanceWord(text('stance'), locale),
    part: partWord(line('part'), locale),
  }
}

const actingName = ({ params }: MailItem, locale: Locale): string => {
  const who = toLine(params.by)
  const of = toLine(params.byFor)
  return of ? m.notification_on_behalf({ who, of }, { locale }) : who
}

const partWord = (part: string, locale: Locale): string =>
  part === 'following' ? m.party_follows({}, { locale }) : m.party_coordinates({}, { locale })

/** Anything that is not a day stays as it is. */
const sayDay = (value: string, locale: Locale): string => (isPlainDate(value) ? formatDay(value, locale) : value)

/** A date that is told but empty is "undated"; one that is not told is left out. */
function dueDay({ params }: MailItem, name: string, locale: Locale): string {
  const day = params[name]
  if (day === undefined) return ''
  if (day === '') return m.notification_no_due({}, { locale })
  return [sayDay(toText(day), locale), name === 'dueOn' ? toText(params.dueTime) : ''].filter(Boolean).join(', ')
}

/** What a reminder counts to: with the hour, where the subject has one and that is its day. */
function sayStepDay({ params, subject }: MailItem, locale: Locale): string {
  const on = toLine(params.on)
  const hour = subject?.dueOn === on && DATE_REASONS.includes(toText(params.reason)) ? (subject.dueTime ?? '') : ''
  return [sayDay(on, locale), hour].filter(Boolean).join(', ')
}

function writtenDue({ params, subject }: MailItem, locale: Locale): string {
  const isOfTheDate = DATE_REASONS.includes(toText(params.reason))
  return isOfTheDate && subject?.dueOn && subject.dueOn !== params.on
    ? [sayDay(subject.dueOn, locale), subject.dueTime ?? ''].filter(Boolean).join(', ')
    : ''
}

/** Days are working days, but for the silence that a chase for a report counts (handbook 2.5). */
function spanOf({ params }: MailItem, locale: Locale): string {
  const count = toText(params.days)
  if (params.reason === 'no-report') {
    return count === '1'
      ? m.notification_calendar_day_one({}, { locale })
      : m.notification_calendar_days({ count }, { locale })
  }
  return count === '1' ? m.date_working_day_one({}, { locale }) : m.date_working_days({ count }, { locale })
}
