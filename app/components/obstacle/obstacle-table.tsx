import type { CauseClass, DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { HeldSince } from './held-since.tsx'
import { causeLabel, obstacleStep } from './labels.ts'

type Row = {
  id: string
  code: string
  title: string
  state: ObstacleState
  dossierState: DossierState | null
  dossierCode: string | null
  causeClass: CauseClass
  filer: string
  place: string
  filedOn: PlainDate
  holder: string
  since: Date
  dueOn: PlainDate | null
  daysOver: number
}

const ENDED: readonly ObstacleState[] = ['closed', 'refused', 'withdrawn', 'duplicate']

/** Filings with their present step, and who holds each since when. */
type Props = {
  caption: string
  rows: readonly Row[]
  /** For who may put filings into one dossier: those that wait with somebody who does. */
  mayTick?: boolean
}

export function ObstacleTable({ caption, rows, mayTick }: Props) {
  return (
    <Table
      caption={caption}
      stack
      columns={[
        { label: m.obstacle_col_code() },
        { label: m.obstacle_col_filer() },
        { label: m.obstacle_col_place() },
        { label: m.obstacle_col_step() },
        { label: m.obstacle_col_holder() },
        { label: m.obstacle_col_filed() },
      ]}
    >
      {rows.map((row) => {
        const step = obstacleStep(row)
        return (
          <tr key={row.id}>
            <RowHead>
              {mayTick && row.state === 'received' ? (
                <>
                  <input
                    type="checkbox"
                    name="obstacleId"
                    value={row.id}
                    aria-label={m.triage_desk_tick({ code: row.code })}
                  />{' '}
                </>
              ) : null}
              <a href={paths.obstacle(row.id)}>{row.title}</a>
              <br />
              <span className="faint">
                {row.code} · {causeLabel(row.causeClass)}
                {row.dossierCode ? ` · ${row.dossierCode}` : ''}
              </span>
            </RowHead>
            <Cell label={m.obstacle_col_filer()}>{row.filer}</Cell>
            <Cell label={m.obstacle_col_place()}>{row.place}</Cell>
            <Cell label={m.obstacle_col_step()}>
              <Mark status={step.status}>{step.label}</Mark>
            </Cell>
            <Cell label={m.obstacle_col_holder()}>{ENDED.includes(row.state) ? null : <HeldSince {...row} />}</Cell>
            <Cell label={m.obstacle_col_filed()}>
              <Day on={row.filedOn} />
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}
