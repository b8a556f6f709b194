import type { OutlineEntry } from './outline-state.ts'
import type { Addressee } from './plan-reading.ts'
import { readAddressee, readSubject, toAddressee } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'

const GIVES = /(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?: cho)?\s+/giu

/** Whom a sentence addresses by its place: the nearest heading or lead-in that names a body, or the order above all. */
export function addresseeOf({ path, announced, paragraph }: OutlineEntry, kind: 'task' | 'duty'): Addressee | null {
  for (const { text, kind: ofHeading } of path.toReversed()) {
    if (ofHeading !== 'duty' && kind === 'duty') continue
    const addressee = readAddressee(text) ?? (text.endsWith(':') ? (readSubject(text)?.addressee ?? null) : null)
    if (addressee) return addressee
  }
  return kind === 'duty' && announced && readSubject(paragraph.text) === null ? readAnnounced(announced) : null
}

/** "…, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở …:" */
function readAnnounced(text: string): Addressee | null {
  for (const match of [...text.matchAll(GIVES)].toReversed()) {
    const from = match.index + match[0].length
    const list = readAgencies(text, from)
    if (list.agencies.length > 0) return toAddressee(text.slice(from, list.end).trim(), list.agencies)
  }
  return null
}
