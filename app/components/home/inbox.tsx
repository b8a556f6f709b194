import { DUTIES, DUTY_TABS, type Duty, type DutyTab } from '#domain/home/duties.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { SentenceLink } from '../assignment/sentence-link.tsx'
import { DutyLink, DutyList } from '../inbox/duty.tsx'
import { paths } from '../shell/paths.ts'
import { formatDate, formatTime } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { Empty } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { dutyActLabel, dutyDue, dutyHref, dutyKindLabel, dutyTabLabel } from './duty-labels.ts'

export type InboxFilter = DutyTab | 'over' | 'today' | 'all'

/** A duty with the working days it has waited. */
export type AgedDuty = Duty & { ageDays: number; daysOver: number }

const matches =
  (filter: InboxFilter) =>
  (duty: Duty): boolean =>
    filter === 'all' || duty.urgency === filter || DUTIES[duty.kind].tab === filter

function tabsOf(duties: readonly Duty[], present: InboxFilter) {
  const tab = (filter: InboxFilter, label: string, apart = false) => ({
    href: filter === 'all' ? paths.home() : `${paths.home()}?loai=${filter}`,
    label,
    count: duties.filter(matches(filter)).length,
    current: filter === present,
    apart,
  })
  const kinds = DUTY_TABS.map((kind) => tab(kind, dutyTabLabel(kind))).filter(({ count }) => count > 0)
  return [
    tab('all', m.home_tab_all()),
    ...kinds,
    tab('over', m.home_tab_over(), true),
    tab('today', m.home_tab_today()),
  ]
}

/** More than a day's work is not read at once; the rest is a page away. */
export const DUTIES_PER_PAGE = 50

/** What waits for a role, longest first, each with its one next act. */
export function Inbox({
  organisation,
  duties,
  filter,
  page,
  today,
}: {
  organisation: string
  duties: readonly AgedDuty[]
  filter: InboxFilter
  page: number
  today: PlainDate
}) {
  const matching = duties.filter(matches(filter))
  const first = (page - 1) * DUTIES_PER_PAGE
  const shown = matching.slice(first, first + DUTIES_PER_PAGE)
  const pageHref = (wanted: number) =>
    listHref(
      paths.home(),
      { loai: filter === 'all' ? undefined : filter },
      { trang: wanted > 1 ? String(wanted) : undefined },
    )
  return (
    <>
      <PageHead
        title={
          duties.length === 0
            ? m.home_inbox_none({ organisation })
            : m.home_inbox_title({ count: duties.length, organisation })
        }
        lead={m.home_inbox_lead()}
      />
      <Tabs label={m.home_tabs()} tabs={tabsOf(duties, filter)} />
      {filter === 'obstacle' && shown.length > 0 ? (
        <p className="small">
          <a className="touch" href={paths.triage()}>
            {m.triage_desk_link()}
          </a>
        </p>
      ) : null}
      {filter === 'escalation' ? (
        <p className="small">
          <a href={paths.escalations()}>{m.escalation_all()}</a>
        </p>
      ) : null}
      {shown.length === 0 ? (
        <Empty title={m.home_inbox_empty()}>{m.home_inbox_empty_hint()}</Empty>
      ) : (
        <DutyList>
          {shown.map((duty) => (
            <DutyLink
              key={`${duty.kind} ${duty.subjectId}`}
              id={`viec-${duty.subjectId}`}
              href={dutyHref(duty)}
              age={ageOf(duty, today)}
              kind={`${dutyKindLabel(duty.kind)} · ${duty.code}`}
              title={`${duty.organisation}: ${duty.title}`}
              {...(DUTIES[duty.kind].subject === 'assignment' ? { said: duty.quote } : { plain: duty.quote })}
              due={dutyDue(duty)}
              since={
                <>
                  {m.home_since({ day: formatDate(dayAt(duty.waitsSince)) })}
                  {DUTIES[duty.kind].subject === 'assignment' ? (
                    <SentenceLink assignmentId={duty.subjectId} label={duty.code} />
                  ) : null}
                </>
              }
              action={dutyActLabel(duty)}
            />
          ))}
        </DutyList>
      )}
      {matching.length > DUTIES_PER_PAGE ? (
        <Pager
          shown={shown.length}
          total={matching.length}
          {...(page > 1 ? { previousHref: pageHref(page - 1) } : {})}
          {...(first + shown.length < matching.length ? { nextHref: pageHref(page + 1) } : {})}
        />
      ) : null}
    </>
  )
}

function ageOf({ waitsSince, ageDays }: AgedDuty, today: PlainDate) {
  if (dayAt(waitsSince) === today) return { value: formatTime(waitsSince), unit: m.home_today() }
  return { value: ageDays, unit: m.home_days_unit() }
}
