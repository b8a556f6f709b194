import type { MailItem } from './mail-content.ts'
import { findTexts } from './texts/find-texts.ts'
import { MATTER_GROUPS, type MatterGroup } from './texts/message-texts.ts'

/** What presses comes first; within a part, matters of one kind stand together and keep their order. */
export function groupItems(items: readonly MailItem[]): { group: MatterGroup; items: MailItem[] }[] {
  return MATTER_GROUPS.flatMap((group) => {
    const ofGroup = items.filter((item) => findTexts(item).group === group)
    const kinds = [...new Set(ofGroup.map(({ kind }) => kind))]
    const ordered = kinds.flatMap((kind) => ofGroup.filter((item) => item.kind === kind))
    return ordered.length === 0 ? [] : [{ group, items: ordered }]
  })
}
