import { approves, explains } from './explains.ts'
import { statesDetail } from './item-details.ts'
import { isImperative, ordersWork } from './orders-work.ts'
import type { OutlineEntry } from './outline-state.ts'
import type { PlanItemKind } from './plan-reading.ts'
import { assignsWork } from './read-roles.ts'
import type { SectionKind } from './section-kinds.ts'

/** What a sentence of the outline is; null for text that only explains. */
export function readItemKind(entry: OutlineEntry): PlanItemKind | null {
  if (entry.role === 'obstacle-clause') return 'obstacle-clause'
  if (entry.role !== 'sentence') return null
  return entry.paragraph.row ? rowKind(entry.sectionKind) : sentenceKind(entry.paragraph.text, entry.sectionKind)
}

const rowKind = (section: SectionKind): PlanItemKind => (section === 'target' ? 'target' : 'task')

function sentenceKind(text: string, section: SectionKind): PlanItemKind | null {
  if (explains(text) || statesDetail(text) || (approves(text) && !ordersWork(text))) return null
  switch (section) {
    case 'context':
      return assignsWork(text) ? 'duty' : null
    case 'open':
      return ordersWork(text) ? 'duty' : isImperative(text) ? 'task' : null
    default:
      return section
  }
}
