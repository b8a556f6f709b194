import type { Aggregate } from '#domain/assignment/aggregate.ts'
import type { Margin, MarginWork } from '#domain/plan/margin.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { sayAggregate } from '../assignment/aggregate-words.ts'
import { URGENCY_LABELS } from '../assignment/order-labels.ts'
import { countMarks, MarginNote, MarginRemark } from '../document/margin-note.tsx'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { formatDate, formatDayMonth, formatOccurrence } from '../ui/format.ts'
import { AgencyName } from '../ui/quote.tsx'
import { countOfKind, undatedReasonLabel } from './labels.ts'
import { planPaths } from './plan-paths.ts'

type Props = { planId: string; anchor: string; margin: Margin; known: Aggregate | null; actOn: PlainDate | null }

/** What stands beside a sentence that assigns: state, agencies, date; a group opens into its members. */
export function PlanMargin({ planId, anchor, margin, known: all, actOn }: Props) {
  const { works, counts, worst } = margin
  const lead = <LeadLine margin={margin} />
  const more = [all ? sayAggregate(all) : '', moreOf(margin, actOn)].filter(Boolean).join('. ')
  const openable = works.filter(({ isOpenable }) => isOpenable)
  if (worst === null || openable.length === 0) {
    const [only] = openable
    return (
      <MarginRemark
        lead={lead}
        {...(more ? { more } : {})}
        {...(worst ? { status: worst } : {})}
        {...(only ? { href: paths.assignment(only.id) } : {})}
      />
    )
  }
  const known = works.filter(({ state }) => state !== null)
  const href = hrefOf(planId, anchor, openable, works)
  const members =
    known.length > 1
      ? { summary: m.plan_margin_members(), list: works.flatMap((work) => toMember(work, href)) }
      : undefined
  return (
    <MarginNote
      status={worst}
      href={href}
      marks={known.length > 1 ? countMarks(counts) : counts.map(({ status }) => ({ status }))}
      lead={lead}
      {...(more ? { more } : {})}
      {...(members ? { members } : {})}
    />
  )
}

/** One assignment opens itself, several open where they are seen together. */
function hrefOf(planId: string, anchor: string, openable: readonly MarginWork[], works: readonly MarginWork[]): string {
  const [first] = openable
  if (openable.length === 1 && first) return paths.assignment(first.id)
  const groupId = openable.length === works.length ? first?.groupId : null
  return groupId ? paths.assignment(groupId) : planPaths.assignments(planId, { tim: anchor })
}

/** Where the note leads to the group as a whole, its members are opened there: a hundred addresses fewer on the page. */
const toMember = (work: MarginWork, noteHref: string) => {
  const isOpenedThere = work.groupId !== null && noteHref === paths.assignment(work.groupId)
  const href = work.isOpenable && !isOpenedThere ? { href: paths.assignment(work.id) } : {}
  return work.state ? [{ id: work.id, name: work.lead, status: work.state.status, ...href }] : []
}

function LeadLine({ margin: { leads, works } }: { margin: Margin }) {
  const basis = leads.basis === 'stated' ? 'stated' : 'chosen'
  const date = dateOf(works)
  return (
    <>
      <AgencyName basis={basis}>{leads.name ?? countOfKind(leads.count, leads.kind)}</AgencyName>
      {date ? (
        <>
          , {date.said} <Day on={date.day} />
        </>
      ) : null}
    </>
  )
}

/** The day by which, or on which: of one work its own, of several the earliest that is still open. */
function dateOf(works: readonly MarginWork[]): { said: string; day: PlainDate } | null {
  const states = works.flatMap(({ state }) => state ?? [])
  const open = states.filter(({ completedOn }) => completedOn === null)
  const dues = open.flatMap(({ dueOn }) => dueOn ?? []).sort()
  const [earliest] = dues
  if (earliest) return { said: new Set(dues).size > 1 ? m.plan_margin_due_first() : m.plan_margin_due(), day: earliest }
  const done = states
    .flatMap(({ completedOn }) => completedOn ?? [])
    .sort()
    .at(-1)
  return open.length === 0 && done ? { said: m.plan_margin_done(), day: done } : null
}

/** What else must be known of the date: moved, on a day off, absent, or of which period. */
function moreOf({ works, coordinatingCount }: Margin, actOn: PlainDate | null): string {
  const state = works[0]?.state
  if (!state) return ''
  const parts = [
    state.urgency === 'normal' ? '' : URGENCY_LABELS[state.urgency](),
    state.dueTime ? m.urgency_margin_hour({ hour: state.dueTime }) : '',
    state.occurrenceKey ? m.plan_margin_occurrence({ key: formatOccurrence(state.occurrenceKey) }) : '',
    state.opensOn ? m.plan_margin_opens({ day: formatDate(state.opensOn) }) : '',
    actOn && state.dueOn ? m.plan_margin_act_on({ due: formatDayMonth(state.dueOn), day: formatDate(actOn) }) : '',
    state.extensionCount > 0 && state.originalDueOn
      ? m.plan_margin_extended({ day: formatDate(state.originalDueOn), count: state.extensionCount })
      : '',
    state.dueOn === null && state.undatedReason ? undatedReasonLabel(state.undatedReason) : '',
    coordinatingCount > 0 ? m.plan_margin_coordinating({ count: coordinatingCount }) : '',
  ]
  return parts.filter(Boolean).join('; ')
}
