import { ReportCounts } from '#components/series/report-counts.tsx'
import { paths } from '#components/shell/paths.ts'
import { GroupTable } from '#components/standing/group-table.tsx'
import { HolderRows } from '#components/standing/holder-rows.tsx'
import { LateTable } from '#components/standing/late-table.tsx'
import { StandingSummary, StandingTable, StatisticsTable } from '#components/standing/standing.tsx'
import { Trend } from '#components/standing/trend.tsx'
import { Columns, Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatDate } from '#components/ui/format.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readGroups } from '#services/home/read-groups.server.ts'
import { readStanding } from '#services/home/read-standing.server.ts'
import { getRequestContext } from '../request-context.server.ts'
import type { Route } from './+types/standing'

export async function loader({ context }: Route.LoaderArgs) {
  const { now } = getRequestContext(context)
  const rules = await loadClockRules(db)
  const [standing, groups] = await Promise.all([readStanding(db, { now, rules }), readGroups(db, { now, rules })])
  return { today: dayAt(now), standing, groups }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.standing_title()} · ${m.app_name()}` }]

export default function StandingPage({ loaderData: { today, standing, groups } }: Route.ComponentProps) {
  return (
    <Stack gap="l">
      <PageHead
        title={m.standing_page_title({ day: formatDate(today) })}
        {...(standing ? { lead: standing.plan.title } : {})}
        actions={<ButtonLink href={paths.period()}>{m.period_title()}</ButtonLink>}
      />
      {standing ? (
        <>
          <StandingSummary {...standing} />
          <LateTable planId={standing.plan.id} late={standing.late} total={standing.total.late} />
          <GroupTable groups={groups} />
          <HolderRows rows={standing.holders} month={standing.month} />
          <ReportCounts counts={standing.reports} />
          <Columns kind="lead">
            <StandingTable planId={standing.plan.id} rows={standing.agencies} total={standing.total} by="agency" />
            <Stack gap="l">
              <Trend points={standing.trend} />
              <StatisticsTable planId={standing.plan.id} statistics={standing.statistics} />
            </Stack>
          </Columns>
        </>
      ) : (
        <Empty title={m.standing_no_plan()}>{m.standing_no_plan_hint()}</Empty>
      )}
    </Stack>
  )
}
