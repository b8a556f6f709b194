import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import type { HeldDays } from '#domain/deadline/overdue-days.ts'
import type { Standing } from '#domain/deadline/timeliness.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { sayHeldDays } from '../holding/held-days.ts'
import { paths } from '../shell/paths.ts'
import { Panel } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { formatDate, formatWorkingDays } from '../ui/format.ts'
import { DECIDER_LABELS } from './labels.ts'

export type ShownExtension = {
  id: string
  state: string
  decider: ExtensionDecider
  oldDueOn: PlainDate
  askedDueOn: PlainDate
  grantedDueOn: PlainDate | null
  reason: string
  isLate: boolean
  requestedAt: Date
  decidedAt: Date | null
  decisionNote: string | null
}

export type ShownPause = {
  id: string
  reason: string
  startedAt: Date
  endedAt: Date | null
  /** The day on which a resolution lets the clock go on. */
  resumesOn: PlainDate | null
  obstacle: { id: string; code: string } | null
}

type Props = {
  standing: Standing & { byOriginal: Standing }
  extensionCount: number
  extensions: readonly ShownExtension[]
  suspensions: readonly ShownPause[]
  completedOn: PlainDate | null
  /** The overdue days by who held the matter. */
  overdue: readonly HeldDays[] | null
}

/** Both clocks side by side, and everything that moved or stopped them. */
export function DatesPanel({ standing, extensionCount, extensions, suspensions, completedOn, overdue }: Props) {
  const { byOriginal } = standing
  const facts: Fact[] = [
    standing.dueOn
      ? {
          label: m.assignment_due_now(),
          value: <Day on={standing.dueOn} time={standing.dueTime} as="long" />,
          note: sayStanding(standing),
        }
      : { label: m.assignment_due_now(), value: m.assignment_no_date() },
  ]
  if (overdue && overdue.length > 0) facts.push({ label: m.period_col_held(), value: sayHeldDays(overdue) })
  if (byOriginal.dueOn) {
    facts.push({
      label: m.assignment_due_original(),
      value: <Day on={byOriginal.dueOn} time={byOriginal.dueTime} />,
      note: m.assignment_by_original({ standing: sayStanding(byOriginal) }),
    })
  }
  if (completedOn) {
    facts.push({
      label: m.assignment_completed_on(),
      value: <Day on={completedOn} />,
      note: m.assignment_by_submission(),
    })
  }
  facts.push(
    { label: m.assignment_extensions(), value: m.assignment_times({ count: extensionCount }) },
    { label: m.assignment_pauses(), value: m.assignment_times({ count: suspensions.length }) },
  )
  return (
    <Panel id="han" title={m.assignment_dates()}>
      <Facts facts={facts} />
      {extensions.length > 0 ? <Extensions extensions={extensions} /> : null}
      {suspensions.length > 0 ? <Pauses suspensions={suspensions} /> : null}
    </Panel>
  )
}

function sayStanding({ isLate, daysLeft, daysOver }: Standing): string {
  if (isLate)
    return daysOver ? m.assignment_standing_over({ days: formatWorkingDays(daysOver) }) : m.assignment_standing_late()
  return daysLeft === null
    ? m.assignment_standing_kept()
    : m.assignment_standing_left({ days: formatWorkingDays(daysLeft) })
}

const EXTENSION_STATES: Readonly<Record<string, (params: { decider: string; day: string }) => string>> = {
  open: m.assignment_extension_open,
  granted: m.assignment_extension_granted,
  refused: m.assignment_extension_refused,
  withdrawn: m.assignment_extension_withdrawn,
}

function Extensions({ extensions }: { extensions: readonly ShownExtension[] }) {
  return (
    <Details
      summary={m.assignment_extension_history({ count: extensions.length })}
      open={extensions.some(({ state }) => state === 'open')}
    >
      <ul className="stack-s small">
        {extensions.map((request) => (
          <li key={request.id}>
            <b>
              {EXTENSION_STATES[request.state]?.({
                decider: DECIDER_LABELS[request.decider](),
                day: formatDate(request.grantedDueOn ?? request.askedDueOn),
              })}
            </b>{' '}
            {m.assignment_extension_asked({
              day: formatDate(dayAt(request.requestedAt)),
              from: formatDate(request.oldDueOn),
              reason: request.reason,
            })}{' '}
            {request.isLate ? m.assignment_asked_late() : null} {request.decisionNote}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Pauses({ suspensions }: { suspensions: readonly ShownPause[] }) {
  return (
    <Details summary={m.assignment_pause_ledger()} open={suspensions.some(({ endedAt }) => endedAt === null)}>
      <ul className="stack-s small">
        {suspensions.map((pause) => (
          <li key={pause.id}>
            <Day on={dayAt(pause.startedAt)} /> –{' '}
            {pause.endedAt ? <Day on={dayAt(pause.endedAt)} /> : m.assignment_until_now()}: {pause.reason}{' '}
            {pause.obstacle ? <a href={paths.obstacle(pause.obstacle.id)}>{pause.obstacle.code}</a> : null}
            {pause.endedAt === null && pause.resumesOn ? (
              <b> {m.assignment_pause_resumes_on({ day: formatDate(pause.resumesOn) })}</b>
            ) : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}
