import type { MissingPeriod } from '#domain/target/measuring-period.ts'
import type { Standing } from '#domain/target/standing.ts'
import { m } from '#i18n/messages.js'
import { planPaths } from '../plan/plan-paths.ts'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { changeText, goalText, readingText, targetStateLabel, targetStateStatus } from './labels.ts'
import { TargetSpark } from './target-chart.tsx'

export type ShownTarget = {
  anchor: string
  standings: readonly Standing[]
  missing: MissingPeriod | null
  measurer: { shortName: string } | null
}

/** Every indicator with where it stands and where it has to come to; its name opens its page. */
export function TargetTable({ planId, targets }: { planId: string; targets: readonly ShownTarget[] }) {
  return (
    <Table
      caption={m.target_list_title()}
      columns={[
        { label: m.target_column() },
        { label: m.target_column_now() },
        { label: m.target_column_goal() },
        { label: m.target_column_state() },
        { label: m.target_column_measurer() },
      ]}
      stack
    >
      {targets.flatMap((target) =>
        target.standings.map((standing, place) => (
          <TargetRow key={`${target.anchor} ${place}`} planId={planId} {...target} standing={standing} />
        )),
      )}
    </Table>
  )
}

type RowProps = Omit<ShownTarget, 'standings'> & { planId: string; standing: Standing }

function TargetRow({ planId, anchor, missing, measurer, standing }: RowProps) {
  const { target, trajectory, points } = standing
  const { latest, goal, state } = trajectory
  const change = changeText(points, target.unit)
  return (
    <tr>
      <RowHead>
        <span className="muted nowrap">{anchor}</span>{' '}
        <a href={planPaths.target(planId, anchor)} lang="vi">
          {target.indicator}
        </a>
      </RowHead>
      <Cell label={m.target_column_now()}>
        {latest ? (
          <>
            <b>{readingText(target, latest)}</b> <TargetSpark standing={standing} />
            <small className="muted below">
              {m.target_as_of({ day: formatDate(latest.readOn) })}
              {change ? `; ${change}` : ''}
            </small>
          </>
        ) : (
          <span className="muted">{m.target_no_reading()}</span>
        )}
      </Cell>
      <Cell label={m.target_column_goal()}>
        {goalText(target, goal)}
        {goal.by ? <small className="muted below">{m.target_by({ day: formatDate(goal.by) })}</small> : null}
      </Cell>
      <Cell label={m.target_column_state()}>
        <Mark status={targetStateStatus(state)}>{targetStateLabel(state)}</Mark>
        {missing ? <Owed missing={missing} /> : null}
      </Cell>
      <Cell label={m.target_column_measurer()}>{measurer ? measurer.shortName : <span className="muted">–</span>}</Cell>
    </tr>
  )
}

/** The period that is over and not yet measured. */
export function Owed({ missing: { endedOn, dueOn, isLate } }: { missing: MissingPeriod }) {
  const said = { day: formatDate(endedOn), due: formatDate(dueOn) }
  return (
    <small className="below">
      {isLate ? (
        <Mark status="overdue" plain>
          {m.target_owed_late(said)}
        </Mark>
      ) : (
        m.target_owed(said)
      )}
    </small>
  )
}
