import type { PartyBasis, Urgency } from '#domain/assignment/states.ts'
import { TIMELINESS_CLASSES, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'

export type MarginStatus = NonNullable<(typeof TIMELINESS_CLASSES)[TimelinessClass]['status']>

/** One assignment of a sentence, as far as its reader may see it. */
export type MarginWork = {
  id: string
  /** `series`: nothing is open yet, the first occurrence opens later. */
  structure: 'work' | 'series'
  /** The container of a group duty: where all its members are seen together. */
  groupId: string | null
  leadId: string
  lead: string
  leadKind: OrganisationKind
  leadBasis: PartyBasis
  coordinatingIds: readonly string[]
  /** Absent where the reader is not to know how this agency stands. */
  state: {
    status: MarginStatus
    dueOn: PlainDate | null
    dueTime: TimeOfDay | null
    urgency: Urgency
    originalDueOn: PlainDate | null
    extensionCount: number
    completedOn: PlainDate | null
    undatedReason: string | null
    /** Day of the last acceptance, report or return. */
    activeOn: PlainDate
    occurrenceKey: string | null
    opensOn: PlainDate | null
  } | null
  /** The reader may open it. */
  isOpenable: boolean
}

export type Margin = {
  works: MarginWork[]
  counts: { status: MarginStatus; count: number }[]
  /** The edge of the note takes the colour of the worst. */
  worst: MarginStatus | null
  leads: { count: number; kind: OrganisationKind | null; basis: PartyBasis; name: string | null }
  coordinatingCount: number
}

const WORST_FIRST = [
  ...new Set(Object.values(TIMELINESS_CLASSES).flatMap(({ status }) => status ?? [])),
] as MarginStatus[]
const rank = (status: MarginStatus): number => WORST_FIRST.indexOf(status)

export function countStatuses(works: readonly MarginWork[]): Margin['counts'] {
  const counts = new Map<MarginStatus, number>()
  for (const { state, structure } of works) {
    if (state && structure === 'work') counts.set(state.status, (counts.get(state.status) ?? 0) + 1)
  }
  return [...counts].map(([status, count]) => ({ status, count })).sort((a, b) => rank(a.status) - rank(b.status))
}

/** The newest period of each agency stands for it: an occurrence that is over gives way to the next one. */
function present(works: readonly MarginWork[]): MarginWork[] {
  const newest = new Map<string, MarginWork>()
  for (const work of works) {
    const known = newest.get(work.leadId)
    const isNewer =
      !known || known.structure === 'series' || (work.state?.occurrenceKey ?? '') > (known.state?.occurrenceKey ?? '')
    if (isNewer && !(known && work.structure === 'series')) newest.set(work.leadId, work)
  }
  return [...newest.values()]
}

/** What stands beside a sentence: how its agencies are getting on, the worst first. */
export function toMargin(all: readonly MarginWork[]): Margin | null {
  const works = present(all)
  const first = works[0]
  if (!first) return null
  const counts = countStatuses(works)
  const kinds = new Set(works.map(({ leadKind }) => leadKind))
  return {
    works: [...works].sort((a, b) => (a.state ? rank(a.state.status) : 99) - (b.state ? rank(b.state.status) : 99)),
    counts,
    worst: counts[0]?.status ?? null,
    leads: {
      count: works.length,
      kind: kinds.size === 1 ? first.leadKind : null,
      basis: works.every(({ leadBasis }) => leadBasis === 'stated') ? 'stated' : 'chosen',
      name: works.length === 1 ? first.lead : null,
    },
    coordinatingCount: new Set(works.flatMap(({ coordinatingIds }) => coordinatingIds)).size,
  }
}

export type PlanFilter = { agency: string | null; status: MarginStatus | null }
export type FilterMatch = { isMatch: boolean; isLead: boolean; statuses: MarginStatus[] }

/** `<organisation>` or `kind:<kind>`: whether a sentence concerns it, and in which states (of the agency, when one is chosen). */
export function matchFilter(margin: Margin | null, filter: PlanFilter): FilterMatch {
  const works = margin?.works ?? []
  const isOwn = (work: MarginWork) => work.leadId === filter.agency || `kind:${work.leadKind}` === filter.agency
  const own = filter.agency === null ? works : works.filter(isOwn)
  const takesPart = works.some(
    ({ coordinatingIds }) => filter.agency !== null && coordinatingIds.includes(filter.agency),
  )
  const concerned = own.length > 0 ? own : takesPart ? works : []
  const statuses = countStatuses(concerned).map(({ status }) => status)
  const isMatch = concerned.length > 0 && (filter.status === null || statuses.includes(filter.status))
  return { isMatch, isLead: filter.agency !== null && own.length > 0, statuses }
}
