import { paths } from '#components/shell/paths.ts'
import type { Fact } from '#components/ui/facts.tsx'
import { formatDate } from '#components/ui/format.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

type Other = { id: string; name: string; fromOn: PlainDate; reformId: string }
type Organisation = {
  earlierNames: readonly { name: string; untilOn: PlainDate; reformId: string | null }[]
  predecessors: readonly Other[]
  successors: readonly Other[]
}

const sayDay = (text: string, reformId: string | null) =>
  reformId ? <a href={paths.reform(reformId)}>{text}</a> : text

const sayOthers = (label: string, others: readonly Other[]): Fact[] =>
  others.map(({ id, name, fromOn, reformId }, place) => ({
    label: place === 0 ? label : '',
    value: <a href={paths.organisation(id)}>{name}</a>,
    note: sayDay(m.reform_from_on({ on: formatDate(fromOn) }), reformId),
  }))

/** What it was called before, whose work it took over, who took over its own: each with the change behind it. */
export const successionFacts = ({ earlierNames, predecessors, successors }: Organisation): Fact[] => [
  ...earlierNames.map(({ name, untilOn, reformId }, place) => ({
    label: place === 0 ? m.reform_earlier_names() : '',
    value: name,
    note: sayDay(m.reform_before({ on: formatDate(untilOn) }), reformId),
  })),
  ...sayOthers(m.reform_predecessors(), predecessors),
  ...sayOthers(m.reform_successors(), successors),
]
