import type { Addressee } from './plan-reading.ts'
import { toAddressee } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'

const ORDERS = /([.;])\s+((?:Chỉ đạo|Giao|Yêu cầu|Đôn đốc|Phân công)\s+(?=\p{Lu}|các\s))/gu

/** "… Chỉ đạo Ủy ban nhân dân các xã …": a later sentence that makes its addressee order work from others. */
export function readSecondOrder(text: string): { text: string; addressee: Addressee } | null {
  for (const match of text.matchAll(ORDERS)) {
    const verb = match[2] ?? ''
    const from = match.index + match[0].length
    const list = readAgencies(text, from)
    if (list.agencies.length === 0) continue
    const sentence = text.slice(from - verb.length).trim()
    return { text: sentence, addressee: toAddressee(text.slice(from, list.end).trim(), list.agencies) }
  }
  return null
}
