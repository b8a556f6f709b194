import type { Aggregate } from '#domain/assignment/aggregate.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { formatPercent } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { sayDone, sayLate } from './aggregate-words.ts'
import { CONTAINER_PARAM } from './list-params.ts'

/** The list behind a figure of a container: the same works by the same classes. */
export const memberListHref = (containerId: string, loai?: string): string =>
  listHref(paths.assignments(), {}, { [CONTAINER_PARAM]: containerId, loai })

/** "5/6 huyện đã hoàn thành, bình quân 92 %": each figure opens its list. */
export function DoneShare({ containerId, known }: { containerId: string; known: Aggregate }) {
  return (
    <>
      <a href={memberListHref(containerId, 'completed')}>{sayDone(known)}</a>,{' '}
      {m.aggregate_percent({ percent: formatPercent(known.percent) })}
    </>
  )
}

/** Who is late, each by name with its own assignment. */
export function LateNames({ late }: Pick<Aggregate, 'late'>) {
  if (late.length === 0) return <>{m.aggregate_none_late()}</>
  return (
    <>
      {late.map((one, place) => (
        <span key={one.id}>
          {place > 0 ? '; ' : ''}
          <a href={paths.assignment(one.id)}>{sayLate(one)}</a>
        </span>
      ))}
    </>
  )
}

/** All of it in one sentence. */
export function AggregateLine({ containerId, known }: { containerId: string; known: Aggregate }) {
  return (
    <p>
      <DoneShare containerId={containerId} known={known} />; <LateNames late={known.late} />.
    </p>
  )
}
