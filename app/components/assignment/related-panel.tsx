import type { DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { obstacleStep } from '../obstacle/labels.ts'
import { paths } from '../shell/paths.ts'
import { Panel } from '../ui/block.tsx'

type Props = {
  obstacles: readonly {
    id: string
    code: string
    title: string
    state: string
    isBlocking: boolean
    dossier: { state: string } | null
  }[]
  parent: { id: string; code: string; structure: string } | null
}

/** What it is to the row it belongs to. */
const PARENTS: Readonly<Record<string, () => string>> = {
  series: m.assignment_part_of_series,
  group: m.assignment_part_of_group,
  work: m.series_report_of,
  piece: m.piece_part_of,
}

/** What holds it up, and what it is a part of. */
export function RelatedPanel({ obstacles, parent }: Props) {
  if (obstacles.length === 0 && !parent) return null
  return (
    <Panel id="gan" title={m.assignment_related()}>
      <ul className="stack-s small">
        {parent ? (
          <li>
            <a href={paths.assignment(parent.id)}>{parent.code}</a>{' '}
            {PARENTS[parent.structure]?.() ?? m.assignment_part_of_group()}
          </li>
        ) : null}
        {obstacles.map((obstacle) => (
          <li key={obstacle.id}>
            <a href={paths.obstacle(obstacle.id)}>{obstacle.code}</a> {obstacle.title}:{' '}
            {
              obstacleStep({
                state: obstacle.state as ObstacleState,
                dossierState: (obstacle.dossier?.state ?? null) as DossierState | null,
              }).label
            }
            {obstacle.isBlocking ? `, ${m.assignment_blocked()}` : ''}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
