import { ordersWork } from './orders-work.ts'
import type { OutlineEntry } from './outline-state.ts'
import type { Addressee } from './plan-reading.ts'
import { isVague, readAddressee, readSubject, toAddressee } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'
import { readCoordinating } from './stated-roles.ts'

const GIVES = /(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?: cho)?\s+/giu

type Above = { addressee: Addressee | null; coordinating: string[] }

/**
 * Whom a sentence addresses by its place: the nearest heading or lead-in that names a body, or the order above all.
 * "1. Sở X chủ trì, phối hợp với Sở Y:" says for all sentences under it who takes part.
 */
export function partiesAbove({ path, announced, paragraph }: OutlineEntry, kind: 'task' | 'duty'): Above {
  for (const { text, kind: ofHeading } of path.toReversed()) {
    if (ofHeading !== 'duty' && kind === 'duty') continue
    const addressee = readAddressee(text) ?? (text.endsWith(':') ? (readSubject(text)?.addressee ?? null) : null)
    if (addressee && !isVague(addressee.written)) return { addressee, coordinating: readCoordinating(text).agencies }
  }
  const isAnnounced = announced && !ordersWork(paragraph.text) && isUnderOrder(path)
  return { addressee: isAnnounced ? readAnnounced(announced) : null, coordinating: [] }
}

/** Sections of tasks and targets are not what the sentence above them orders. */
const isUnderOrder = (path: OutlineEntry['path']): boolean =>
  path.every(({ kind }) => kind === 'duty' || kind === 'open')

/** "…, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở …:" */
function readAnnounced(text: string): Addressee | null {
  for (const match of [...text.matchAll(GIVES)].toReversed()) {
    const from = match.index + match[0].length
    const list = readAgencies(text, from)
    if (list.agencies.length > 0) return toAddressee(text.slice(from, list.end).trim(), list.agencies)
  }
  return null
}
