import type { ReactNode } from 'react'
import type { OrderForm } from '#domain/assignment/order.ts'
import type { AssignmentState, DueSetter, PartyBasis, Urgency } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { type EarlierSentence, EarlierSentences } from '../amendment/earlier-sentences.tsx'
import { undatedReasonLabel } from '../plan/labels.ts'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate, formatOccurrence } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Quote } from '../ui/quote.tsx'
import { SETTER_LABELS, STATE_LABELS } from './labels.ts'
import { type ShownTimeliness, TimelinessMark } from './timeliness-mark.tsx'
import { UrgencyWord } from './urgency-word.tsx'

type Props = {
  code: string
  anchor: string | null
  title: string
  /** Derived of its members where it is a container. */
  state: AssignmentState
  text: string
  period: string | null
  timeliness: (ShownTimeliness & { isReturned: boolean }) | null
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  dueTime: TimeOfDay | null
  originalDueTime: TimeOfDay | null
  urgency: Urgency
  dueSetBy: DueSetter | null
  undatedReason: string | null
  leadBasis: PartyBasis
  document: { id: string; title: string } | null
  item: { startLine: number; endLine: number } | null
  /** What it rested on before, newest first. */
  earlierSentences: readonly EarlierSentence[]
  resolution: { id: string; number: string; ordinal: number } | null
  order: { form: OrderForm; number: string | null; orderedBy: string; orderedOn: PlainDate } | null
  /** A piece: who gave it on, and from which work. */
  givenBy: { shortName: string } | null
  parent: { code: string; anchor: string | null; text: string } | null
  /** The paper by which work outside a plan was ordered. */
  orderFiles: readonly ShownFile[]
  children?: ReactNode
}

/** How it stands, its name, the sentence as signed, where that sentence is found, and what can be done. */
export function AssignmentHead(props: Props) {
  const { code, anchor, title, state, text, period, timeliness, document, children } = props
  const cite = document && anchor ? paths.clause(document.id, anchor) : undefined
  return (
    <header className="stack">
      {timeliness ? (
        <p>
          <TimelinessMark {...timeliness} />{' '}
          {timeliness.isReturned && timeliness.class !== 'returned' ? <Mark status="returned" plain /> : null}{' '}
          <UrgencyWord urgency={props.urgency} /> <HeadDates {...props} />
        </p>
      ) : (
        <p>
          <Mark status={STATE_LABELS[state].status}>{STATE_LABELS[state].label()}</Mark>
        </p>
      )}
      <h1>
        {anchor ?? code}. {title}
        {period ? ` (${m.assignment_period({ period: formatOccurrence(period) })})` : ''}
      </h1>
      <Quote {...(cite ? { cite } : {})}>{text}</Quote>
      <Source {...props} />
      {props.givenBy && props.parent ? (
        <Details summary={m.piece_source_sentence({ label: labelOf(props.parent) })}>
          <Quote small>{props.parent.text}</Quote>
        </Details>
      ) : null}
      {props.orderFiles.length > 0 ? <FileList files={props.orderFiles} /> : null}
      <EarlierSentences sentences={props.earlierSentences} />
      {children}
    </header>
  )
}

function HeadDates({ dueOn, dueTime, originalDueOn, originalDueTime }: Props) {
  return (
    <span className="small muted">
      {dueOn ? (
        <>
          {m.assignment_due_word()} <Day on={dueOn} time={dueTime} />
          {originalDueOn && (originalDueOn !== dueOn || originalDueTime !== dueTime) ? (
            <>
              , {m.assignment_original_word()} <Day on={originalDueOn} time={originalDueTime} />
            </>
          ) : null}
        </>
      ) : (
        m.assignment_no_date()
      )}
    </span>
  )
}

const labelOf = ({ anchor, code }: { anchor: string | null; code: string }): string => anchor ?? code

/** What of it stands in a signed text, and what a person chose because the text does not say. */
function Source(props: Props) {
  const { code, anchor, document, item, resolution, order, givenBy, parent, timeliness } = props
  const given = givenBy && parent ? [m.piece_source({ giver: givenBy.shortName, label: labelOf(parent) })] : null
  const lines = order
    ? [sayOrder(order)]
    : item
      ? [m.assignment_source_lines({ from: item.startLine, to: item.endLine })]
      : []
  // A container has neither a lead nor a date of its own.
  const said = timeliness === null ? lines : [...(given ?? [...lines, sayLead(props)]), sayDate(props)]
  return (
    <p className="faint">
      {code}. {said.join(' ')}{' '}
      {document && anchor ? <a href={paths.clause(document.id, anchor)}>{m.assignment_see_in_plan()}</a> : null}
      {resolution ? (
        <a href={paths.resolution(resolution.id)}>
          {m.assignment_from_point({ ordinal: resolution.ordinal, number: resolution.number })}
        </a>
      ) : null}
    </p>
  )
}

const ORDER_FORMS = {
  oral: ({ orderedBy, orderedOn }) => m.assignment_order_oral({ by: orderedBy, on: formatDate(orderedOn) }),
  meeting: ({ orderedBy, orderedOn }) => m.assignment_order_meeting({ by: orderedBy, on: formatDate(orderedOn) }),
  letter: ({ orderedBy, orderedOn, number }) =>
    m.assignment_order_letter({ by: orderedBy, on: formatDate(orderedOn), number: number ?? '' }),
} as const satisfies Record<OrderForm, (order: NonNullable<Props['order']>) => string>

/** Work outside a plan: who gave it, when and how. */
const sayOrder = (order: NonNullable<Props['order']>): string => ORDER_FORMS[order.form](order)

const sayLead = ({ leadBasis }: Props): string =>
  leadBasis === 'stated' ? m.assignment_source_stated() : m.assignment_source_chosen()

function sayDate({ dueOn, dueSetBy, undatedReason }: Props): string {
  if (dueOn !== null) return dueSetBy ? SETTER_LABELS[dueSetBy]() : ''
  return undatedReason
    ? m.assignment_undated_because({ reason: undatedReasonLabel(undatedReason) })
    : m.assignment_undated()
}
