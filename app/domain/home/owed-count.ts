type OwedWork = { isLead: boolean; state: string; part: { standing: string } | null }
type Waiting = readonly unknown[]

const OWN_PART_OPEN: readonly string[] = ['overdue', 'owed', 'returned']
/** Another has to speak first. */
const WITH_ANOTHER: readonly string[] = ['submitted', 'suspended']

const isOwed = ({ isLead, state, part }: OwedWork): boolean =>
  isLead ? !WITH_ANOTHER.includes(state) : part !== null && OWN_PART_OPEN.includes(part.standing)

/**
 * How many things an agency has to do itself: the work it leads and its own parts, and one for each matter that waits
 * for its word (obstacle, question, slip, piece, paper). What it only watches and what lies with another is not counted.
 */
export const countOwed = ({ items, waiting }: { items: readonly OwedWork[]; waiting: readonly Waiting[] }): number =>
  items.filter(isOwed).length + waiting.reduce((sum, matters) => sum + matters.length, 0)
