import { appeals, approves, explains, praises } from './explains.ts'
import { statesDetail } from './item-details.ts'
import { isImperative, ordersWork } from './orders-work.ts'
import type { OutlineEntry } from './outline-state.ts'
import type { PlanItemKind } from './plan-reading.ts'
import { readAgencies } from './read-agencies.ts'
import { assignsWork } from './read-roles.ts'

/** What a sentence of the outline is; null for text that only explains. */
export function readItemKind(entry: OutlineEntry): PlanItemKind | null {
  if (entry.role === 'obstacle-clause') return 'obstacle-clause'
  if (entry.role !== 'sentence') return null
  if (entry.paragraph.row) return entry.sectionKind === 'target' ? 'target' : 'task'
  return entry.paragraph.marker === null && appeals(entry.paragraph.text) ? null : sentenceKind(entry)
}

/** An addressee with nothing below it. */
function namesOnly(text: string): boolean {
  const { agencies, end } = readAgencies(text)
  return agencies.length > 0 && /^[\s.:;,]*$/u.test(text.slice(end))
}

function sentenceKind({ paragraph: { text }, sectionKind, orders }: OutlineEntry): PlanItemKind | null {
  if (namesOnly(text) || explains(text) || statesDetail(text) || (approves(text) && !ordersWork(text))) return null
  switch (sectionKind) {
    case 'context':
      return assignsWork(text) ? 'duty' : null
    case 'open':
      if (ordersWork(text)) return orders
      return isImperative(text) && !praises(text) ? 'task' : null
    default:
      return sectionKind
  }
}
