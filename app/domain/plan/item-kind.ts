import { foldText } from '#domain/shared/fold-text.ts'
import { appeals, approves, explains, praises } from './explains.ts'
import { statesDetail } from './item-details.ts'
import { isImperative, ordersWork } from './orders-work.ts'
import type { OutlineEntry } from './outline-state.ts'
import type { PlanItemKind } from './plan-reading.ts'
import { readAgencies } from './read-agencies.ts'
import { assignsWork } from './read-roles.ts'

const JUDGEMENT =
  /quan diem|nguyen tac|thuc trang|tinh hinh|danh gia|muc dich|su can thiet|boi canh|ton tai|han che|ket qua dat/

/** What a sentence of the outline is; null for text that only explains. */
export function readItemKind(entry: OutlineEntry): PlanItemKind | null {
  if (entry.role === 'obstacle-clause') return 'obstacle-clause'
  if (entry.role !== 'sentence') return null
  if (entry.paragraph.row) return entry.sectionKind === 'target' ? 'target' : 'task'
  return entry.paragraph.marker === null && appeals(entry.paragraph.text) ? null : sentenceKind(entry)
}

/** Views, principles, purposes and the state of things speak of who leads; only "Giao …" gives work among them. */
const isJudgement = (path: OutlineEntry['path']): boolean =>
  path.some(({ text }) => JUDGEMENT.test(foldText(text.slice(0, 120))))

/** An addressee with nothing below it. */
function namesOnly(text: string): boolean {
  const { agencies, end } = readAgencies(text)
  return agencies.length > 0 && /^[\s.:;,]*$/u.test(text.slice(end))
}

function sentenceKind({ paragraph: { text }, sectionKind, orders, path }: OutlineEntry): PlanItemKind | null {
  if (namesOnly(text) || explains(text) || statesDetail(text) || (approves(text) && !ordersWork(text))) return null
  switch (sectionKind) {
    case 'context':
      return assignsWork(text) && (!isJudgement(path) || /^(?:Giao|Phân công)\s/u.test(text)) ? 'duty' : null
    case 'open':
      if (ordersWork(text)) return orders
      return isImperative(text) && !praises(text) ? 'task' : null
    default:
      return sectionKind
  }
}
