import type { PlannedOccurrence, RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { sayRule } from './labels.ts'
import { OccurrencesAhead } from './occurrences-ahead.tsx'

export type ShownSeries = { rule: RecurrenceRule; ahead: readonly PlannedOccurrence[]; mayChange: boolean }

/** The rule of a recurring duty and what it will open; who set the rule may change it. */
export function RulePanel({ seriesId, series }: { seriesId: string; series: ShownSeries }) {
  return (
    <Block id="quy-tac" title={m.series_ahead()} aside={sayRule(series.rule)}>
      <OccurrencesAhead ahead={series.ahead} />
      {series.mayChange ? (
        <p className="no-print">
          <ButtonLink href={paths.seriesRule(seriesId)}>{m.series_change()}</ButtonLink>
        </p>
      ) : null}
    </Block>
  )
}
