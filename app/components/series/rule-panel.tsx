import type { PlannedOccurrence, RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { sayRule } from './labels.ts'
import { OccurrencesAhead } from './occurrences-ahead.tsx'
import { PeriodReports, type ShownPeriodReport } from './period-reports.tsx'

export type ShownSeries = { rule: RecurrenceRule; ahead: readonly PlannedOccurrence[]; mayChange: boolean }

type Props = {
  seriesId: string
  series: ShownSeries
  /** Of a continuing duty: what it has handed in and what it owes. */
  reports?: readonly ShownPeriodReport[]
}

/** The rule of a recurring or continuing duty and what it will open; who set the rule may change it. */
export function RulePanel({ seriesId, series, reports }: Props) {
  const newestFirst = [...(reports ?? [])].reverse()
  return (
    <Block id="quy-tac" title={reports ? m.series_reports() : m.series_ahead()} aside={sayRule(series.rule)}>
      {newestFirst.length > 0 ? <PeriodReports reports={newestFirst} /> : null}
      {reports && series.ahead[0]?.dueOn ? (
        <p className="muted">{m.series_next_report({ day: formatDate(series.ahead[0].dueOn) })}</p>
      ) : null}
      {reports ? null : <OccurrencesAhead ahead={series.ahead} />}
      {series.mayChange ? (
        <p className="no-print">
          <ButtonLink href={paths.seriesRule(seriesId)}>{m.series_change()}</ButtonLink>
        </p>
      ) : null}
    </Block>
  )
}
