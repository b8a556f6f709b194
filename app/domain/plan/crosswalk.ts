import type { ReviewState } from './gap-ledger.ts'
import type { PlanReadItem } from './plan-reading.ts'
import { type OwnerProposal, proposeOwners } from './propose-owners.ts'

type Item = {
  read: Pick<PlanReadItem, 'anchor' | 'kind' | 'text' | 'groupHeading' | 'groupAnchor' | 'addresseeRole'>
  reviewState: ReviewState
  /** Who leads by the text or by a person's choice; a proposal alone is nobody. */
  leadIds: readonly string[]
  /** As they were found when the document was read; looked for again where there are none. */
  proposals: readonly OwnerProposal[]
}

export type CarriedTask = {
  anchor: string
  text: string
  /** The duties that carry it, the strongest first. */
  duties: string[]
  sharedPhrases: string[]
  basis: OwnerProposal['basis']
  /** A person or the text chose this lead; else the crosswalk only proposes it. */
  isDecided: boolean
}
export type Orphan = { anchor: string; text: string }
export type Crosswalk = { carried: CarriedTask[]; orphanTasks: Orphan[]; orphanDuties: Orphan[] }

type Known = {
  items: readonly Item[]
  /** Which organisations the heading of a duty addresses. */
  addressed: (dutyGroupAnchor: string) => ReadonlySet<string>
}

/**
 * Which duty carries which task (sections III and V). Where a lead is decided, only its own duties carry the task: a decided task
 * that none of them speaks of is as much an orphan as one that no duty speaks of at all.
 */
export function toCrosswalk({ items, addressed }: Known): Crosswalk {
  const standing = items.filter(({ reviewState }) => reviewState !== 'not-a-task')
  const tasks = standing.filter(({ read }) => read.kind === 'task')
  const duties = standing.filter(({ read }) => read.kind === 'duty').map(({ read }) => read)
  const bare = tasks.filter(({ proposals }) => proposals.length === 0).map(({ read }) => read)
  const found = new Map(proposeOwners({ tasks: bare, duties }).map((one) => [one.taskAnchor, one.proposals]))
  const carried: CarriedTask[] = []
  const orphanTasks: Orphan[] = []
  for (const { read, leadIds, proposals } of tasks) {
    const isDecided = leadIds.length > 0
    const proposal = [...proposals, ...(found.get(read.anchor) ?? [])].find(
      ({ leadAddresseeAnchor }) => !isDecided || leadIds.some((id) => addressed(leadAddresseeAnchor).has(id)),
    )
    const { anchor, text } = read
    if (!proposal) orphanTasks.push({ anchor, text })
    else {
      const { basisDutyAnchors, sharedPhrases, basis } = proposal
      carried.push({ anchor, text, duties: basisDutyAnchors, sharedPhrases, basis, isDecided })
    }
  }
  const carrying = new Set(carried.flatMap((task) => task.duties))
  const orphanDuties = duties
    .filter(({ anchor }) => !carrying.has(anchor))
    .map(({ anchor, text }): Orphan => ({ anchor, text }))
  return { carried, orphanTasks, orphanDuties }
}
