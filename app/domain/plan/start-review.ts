import type { AssignmentKind, DueSetter } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { isAssigning } from './gap-ledger.ts'
import type { PlanReadItem, PlanReading } from './plan-reading.ts'
import type { OwnerProposal } from './propose-owners.ts'
import { proposeOwners } from './propose-owners.ts'
import { findNamedIds, type Register } from './resolve-agency.ts'
import { offerParties, type ReviewParty, startingParties } from './review.ts'
import { shortTitle } from './short-title.ts'

/** A sentence as the review begins with it: what the text states is filled in, what it leaves open stays open. */
export type StartedItem = {
  read: PlanReadItem
  proposals: OwnerProposal[]
  parties: ReviewParty[]
  workKind: AssignmentKind
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  dueSetBy: DueSetter | null
  recurrence: RecurrenceRule | null
  product: string | null
  title: string
}

/** Everything the product can say of a reading before a person looks at it. */
export function startReview(reading: PlanReading, register: Register): StartedItem[] {
  const duties = new Map(reading.items.filter(({ kind }) => kind === 'duty').map((duty) => [duty.anchor, duty]))
  const namedIds = findNamedIds([...duties.values()], register)
  const tasks = reading.items.filter(({ kind, lead }) => kind === 'task' && lead.length === 0)
  const crosswalk = new Map(
    proposeOwners({ tasks, duties: [...duties.values()] }).map((one) => [one.taskAnchor, one.proposals]),
  )
  const known = { duties, namedIds, register, until: reading.header.periodTo }
  return reading.items.map((read) => startItem(read, { ...known, proposals: crosswalk.get(read.anchor) ?? [] }))
}

type Surroundings = {
  proposals: OwnerProposal[]
  duties: ReadonlyMap<string, PlanReadItem>
  namedIds: ReadonlySet<string>
  register: Register
  until: PlainDate | null
}

/** One sentence, as the review begins with it or begins with it once more. */
export function startItem(read: PlanReadItem, known: Surroundings): StartedItem {
  const { proposals, duties, namedIds, register, until } = known
  const parties = isAssigning(read.kind)
    ? startingParties(offerParties(read, { proposals, duties }, register), register, namedIds)
    : []
  return { read, proposals, parties, ...statedDate(read, until), product: read.product, title: shortTitle(read.text) }
}

/** A sentence that other sentences already surround: its proposals are looked for among their duties. */
export function startAmong(
  read: PlanReadItem,
  { items, register, until }: { items: readonly PlanReadItem[]; register: Register; until: PlainDate | null },
): StartedItem {
  const duties = new Map(items.filter(({ kind }) => kind === 'duty').map((duty) => [duty.anchor, duty]))
  const namedIds = findNamedIds([...duties.values()], register)
  const isOpen = read.kind === 'task' && read.lead.length === 0
  const [found] = isOpen ? proposeOwners({ tasks: [read], duties: [...duties.values()] }) : []
  return startItem(read, { proposals: found?.proposals ?? [], duties, namedIds, register, until })
}

/** "trước ngày 15 tháng 12 hàng năm" comes back until the document's period ends; other wordings wait for a person. */
function statedDate(
  { kind, deadline }: PlanReadItem,
  until: PlainDate | null,
): Pick<StartedItem, 'workKind' | 'dueOn' | 'dueTime' | 'dueSetBy' | 'recurrence'> {
  const none = { workKind: 'once', dueOn: null, dueTime: null, dueSetBy: null, recurrence: null } as const
  if (!isAssigning(kind) || deadline === null) return none
  const { everyMonths, monthDay } = deadline.recurring ?? {}
  if (everyMonths && monthDay && isRegular(everyMonths)) {
    return { ...none, workKind: 'recurring', dueSetBy: 'plan', recurrence: { everyMonths, monthDay, until } }
  }
  if (deadline.continuing) return { ...none, workKind: 'continuing' }
  return deadline.dueOn ? { ...none, dueOn: deadline.dueOn, dueTime: deadline.dueTime ?? null, dueSetBy: 'plan' } : none
}

/** Only divisors of a year keep their months (see deadline/recurrence). */
const isRegular = (months: number): months is RecurrenceRule['everyMonths'] => [1, 2, 3, 4, 6, 12].includes(months)

/** The last day of the document's period, offered as a date and never filled in by itself. */
export const endOfPeriod = (periodTo: number | null): PlainDate | null =>
  periodTo === null ? null : plainDate(`${periodTo}-12-31`)

export const periodYears = ({
  periodFrom,
  periodTo,
}: PlanReading['header']): { periodFrom: number | null; periodTo: number | null } => ({
  periodFrom: periodFrom ? yearOf(periodFrom) : null,
  periodTo: periodTo ? yearOf(periodTo) : null,
})
