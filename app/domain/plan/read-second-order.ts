import type { Addressee } from './plan-reading.ts'
import { readSubject, toAddressee } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'

const ORDERS =
  /(?:[.;]\s+(?:Chỉ đạo|Giao|Yêu cầu|Đề nghị|Đôn đốc|Phân công)|;\s+(?:đồng thời\s+)?(?:giao|yêu cầu|đề nghị|chỉ đạo))(?: cho)?\s+(?=\p{Lu}|các\s)/gu
const SENTENCES = /\.\s+(?=\p{Lu})/gu
const MARK = /^[.;]\s+/u
type SecondOrder = { text: string; addressee: Addressee }

/**
 * "… Chỉ đạo Ủy ban nhân dân các xã …", "… . Sở Y chịu trách nhiệm …": a later sentence that orders work of its own from
 * somebody else. `lead`: who answers for the first one, to whom a further sentence is no second order.
 */
export function readSecondOrder(text: string, lead: readonly string[]): SecondOrder | null {
  for (const match of text.matchAll(ORDERS)) {
    const from = match.index + match[0].length
    const list = readAgencies(text, from)
    const begin = match.index + (MARK.exec(match[0])?.[0].length ?? 0)
    const found = { text: text.slice(begin).trim(), agencies: list.agencies }
    const order = toOrder(found, text.slice(from, list.end).trim(), lead)
    if (order) return order
  }
  return bySubject(text, lead)
}

/** A sentence with a subject of its own: "Sở Tài chính có trách nhiệm …". */
function bySubject(text: string, lead: readonly string[]): SecondOrder | null {
  if (lead.length === 0) return null
  for (const { index, 0: mark } of text.matchAll(SENTENCES)) {
    const sentence = text.slice(index + mark.length)
    const subject = /^(?:Sở|Công an|UBND|[ỦU][ỷy] ban|Văn phòng|Các sở)\s/u.test(sentence)
      ? readSubject(sentence)
      : null
    if (!subject) continue
    const { members, written } = subject.addressee
    const order = toOrder({ text: sentence.trim(), agencies: members.length > 0 ? members : [written] }, written, lead)
    if (order) return order
  }
  return null
}

function toOrder(
  { text, agencies }: { text: string; agencies: readonly string[] },
  written: string,
  lead: readonly string[],
): SecondOrder | null {
  if (agencies.length === 0 || agencies.some((agency) => lead.includes(agency))) return null
  return { text, addressee: toAddressee(written, agencies) }
}
