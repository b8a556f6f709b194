import type { MailItem } from './mail-content.ts'
import { findTexts } from './texts/find-texts.ts'
import { MATTER_GROUPS, type MatterGroup } from './texts/message-texts.ts'

/** Undated last; of one day in the order in which they were written. */
const byDate = (one: MailItem, other: MailItem): number =>
  (one.subject?.dueOn ?? NO_DATE).localeCompare(other.subject?.dueOn ?? NO_DATE)
const NO_DATE = '9999'

/** What presses comes first; within a part, matters of one kind stand together, the one with the oldest date first. */
export function groupItems(items: readonly MailItem[]): { group: MatterGroup; items: MailItem[] }[] {
  return MATTER_GROUPS.flatMap((group) => {
    const ofGroup = items.filter((item) => findTexts(item).group === group)
    const kinds = [...new Set(ofGroup.map(({ kind }) => kind))]
    const ordered = kinds.flatMap((kind) => ofGroup.filter((item) => item.kind === kind).toSorted(byDate))
    return ordered.length === 0 ? [] : [{ group, items: ordered }]
  })
}
