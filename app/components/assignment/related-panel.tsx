import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { HeldSince } from '../obstacle/held-since.tsx'
import { obstacleStep } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Panel } from '../ui/block.tsx'
import { Mark } from '../ui/mark.tsx'

export type ShownObstacle = {
  id: string
  code: string
  title: string
  state: ObstacleState
  dossierState: DossierState | null
  isBlocking: boolean
  isEnded: boolean
  holder: string
  since: Date
  dueOn: PlainDate | null
  daysOver: number
}

type Props = {
  obstacles: readonly ShownObstacle[]
  parent: { id: string; code: string; structure: string } | null
}

/** What it is to the row it belongs to. */
const PARENTS: Readonly<Record<string, () => string>> = {
  series: m.assignment_part_of_series,
  group: m.assignment_part_of_group,
  work: m.series_report_of,
  piece: m.piece_part_of,
}

/** What it is a part of, and what holds it up: with whom that lies, since when and until when. */
export function RelatedPanel({ obstacles, parent }: Props) {
  return (
    <>
      {obstacles.length > 0 ? (
        <Panel id="vuong-mac" title={m.holder_obstacles_of_work()}>
          <ul className="stack-s small">
            {obstacles.map((obstacle) => (
              <ObstacleOfWork key={obstacle.id} obstacle={obstacle} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {parent ? (
        <Panel id="gan" title={m.assignment_related()}>
          <p className="small">
            <a href={paths.assignment(parent.id)}>{parent.code}</a>{' '}
            {PARENTS[parent.structure]?.() ?? m.assignment_part_of_group()}
          </p>
        </Panel>
      ) : null}
    </>
  )
}

function ObstacleOfWork({ obstacle }: { obstacle: ShownObstacle }) {
  const { status, label } = obstacleStep(obstacle)
  return (
    <li>
      <a href={paths.obstacle(obstacle.id)}>{obstacle.code}</a> {obstacle.title}
      {obstacle.isBlocking && !obstacle.isEnded ? `, ${m.assignment_blocked()}` : ''}
      <br />
      <Mark status={status}>{label}</Mark> {obstacle.isEnded ? null : <HeldSince {...obstacle} />}
    </li>
  )
}
