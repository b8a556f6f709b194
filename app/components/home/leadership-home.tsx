import type { ComponentProps } from 'react'
import type { StandingRow } from '#domain/home/standing.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Waiting, WaitingList } from '../inbox/waiting.tsx'
import { ReportCounts, type ShownReportCounts } from '../series/report-counts.tsx'
import { paths } from '../shell/paths.ts'
import { HeldLine } from '../standing/holder-rows.tsx'
import { LateTable, type ShownLateWork } from '../standing/late-table.tsx'
import {
  type StandingPlan,
  StandingSummary,
  StandingTable,
  type Statistics,
  StatisticsTable,
} from '../standing/standing.tsx'
import { Trend } from '../standing/trend.tsx'
import { Block, Columns, Stack } from '../ui/block.tsx'
import { formatDate } from '../ui/format.ts'
import { Empty, Notice } from '../ui/notice.tsx'
import { dutyActLabel, dutyDue, dutyHref, dutyKindLabel } from './duty-labels.ts'
import type { AgedDuty } from './inbox.tsx'

export type Standing = {
  plan: StandingPlan
  total: StandingRow
  reports: readonly ShownReportCounts[]
  held: ComponentProps<typeof HeldLine>['held']
  agencies: readonly StandingRow[]
  kinds: readonly StandingRow[]
  statistics: Statistics
  late: readonly ShownLateWork[]
  trend: ComponentProps<typeof Trend>['points']
}

/** Three questions without scrolling: where do we stand, who is late and why, what waits for me. */
export function LeadershipHome({
  standing,
  duties,
  today,
}: {
  standing: Standing | undefined
  duties: readonly AgedDuty[]
  today: PlainDate
}) {
  return (
    <>
      <h1 className="only-read">{m.standing_page_title({ day: formatDate(today) })}</h1>
      {standing ? (
        <>
          <StandingSummary {...standing} />
          <HeldLine held={standing.held} />
        </>
      ) : (
        <Empty title={m.standing_no_plan()}>{m.standing_no_plan_hint()}</Empty>
      )}
      <Columns kind="lead">
        {standing ? <LateTable planId={standing.plan.id} late={standing.late} total={standing.total.late} /> : <div />}
        <MyDuties
          duties={duties.filter((duty) => duty.kind !== 'escalation')}
          reported={duties.filter((duty) => duty.kind === 'escalation')}
        />
      </Columns>
      {standing ? (
        <div className="gap-top-l">
          <Columns kind="lead">
            <StandingTable
              planId={standing.plan.id}
              rows={standing.kinds}
              total={standing.total}
              by="kind"
              aside={<a href={paths.standing()}>{m.standing_by_agency_all({ count: standing.agencies.length })}</a>}
            />
            <Stack gap="l">
              <Trend points={standing.trend} />
              <StatisticsTable planId={standing.plan.id} statistics={standing.statistics} />
              <ReportCounts counts={standing.reports.filter(({ missing }) => missing.length > 0)} />
            </Stack>
          </Columns>
        </div>
      ) : null}
    </>
  )
}

const MOST_REPORTED = 5

function MyDuties({ duties, reported }: { duties: readonly AgedDuty[]; reported: readonly AgedDuty[] }) {
  return (
    <Block id="cho-toi" title={m.home_waiting_title()} aside={m.home_waiting_count({ count: duties.length })}>
      {duties.length === 0 ? (
        <Empty title={m.home_waiting_none()} />
      ) : (
        <WaitingList>
          {duties.map((duty, place) => (
            <Waiting
              key={`${duty.kind} ${duty.subjectId}`}
              due={dutyDue(duty)}
              since={m.home_since({ day: formatDate(dayAt(duty.waitsSince)) })}
              title={`${duty.code}: ${duty.title}`}
              href={dutyHref(duty)}
              summary={`${dutyKindLabel(duty.kind)} · ${duty.organisation}`}
              action={dutyActLabel(duty)}
              {...(place === 0 ? { main: true } : {})}
            />
          ))}
        </WaitingList>
      )}
      {reported.length > 0 ? (
        <Notice>
          {m.home_reported({ count: reported.length })}{' '}
          {reported.slice(0, MOST_REPORTED).map((duty, place) => (
            <span key={duty.subjectId}>
              {place > 0 ? ', ' : ''}
              <a href={paths.assignment(duty.subjectId)}>
                {duty.code} {duty.organisation}
              </a>
            </span>
          ))}
          {reported.length > MOST_REPORTED ? '…' : '.'} <a href={paths.escalations()}>{m.escalation_all()}</a>
        </Notice>
      ) : null}
    </Block>
  )
}
