import { findGroup, isWithin } from './addressee-groups.ts'
import type { Addressee } from './plan-reading.ts'
import { readAgencies } from './read-agencies.ts'

/** A whole heading or phrase as an addressee; null when it names no body ("2. Giải pháp về vốn"). */
export function readAddressee(phrase: string): Addressee | null {
  const written = phrase
    .replace(/[\s:;.,]+$/u, '')
    .replace(/^(?:Đối với|Trách nhiệm của|Nhiệm vụ của|Giao|Đề nghị)\s+/u, '')
  const list = readAgencies(written)
  if (list.agencies.length === 0) return null
  // A name the grammar does not know to its end ("Các doanh nghiệp phát triển hạ tầng số") is still one heading.
  if (list.end < written.length && !mayNameWhole(written, list.agencies.length)) return null
  return toAddressee(written, list.end < written.length ? [written] : list.agencies)
}

export function toAddressee(written: string, agencies: readonly string[]): Addressee {
  const groupKey = findGroup(written)
  const isPress = agencies.length > 1 && agencies.every((agency) => /^(?:Báo|Đài|Cổng|Tạp chí|Trang)\s/u.test(agency))
  if (isPress) return { written, kind: 'group', groupKey: 'press', members: [...agencies] }
  if (agencies.length > 1) return { written, kind: 'group', members: [...agencies] }
  if (groupKey) return { written, kind: 'group', groupKey, members: [] }
  const collective = /^(?:các|những|toàn thể)\s/iu.test(written)
  return { written, kind: collective ? 'group' : 'single', members: collective ? [] : [written] }
}

const mayNameWhole = (written: string, agencies: number): boolean =>
  agencies === 1 && written.length <= 90 && !/[:;.]/.test(written)

/**
 * The sentence's own subject: "Các doanh nghiệp viễn thông triển khai …" under "Các doanh nghiệp phát triển hạ tầng số"
 * addresses a part of them; "Sở X có trách nhiệm …", "Giao Sở X …" and "Sở X: …" address somebody where the heading
 * does not.
 */
export function readSubject(text: string): { addressee: Addressee; rest: string } | null {
  const given = /^(?:Giao(?: cho)?|Đề nghị|Yêu cầu)\s+/u.exec(text)
  const from = given?.[0].length ?? 0
  const list = readAgencies(text, from)
  if (list.agencies.length === 0) return null
  const rest = text
    .slice(list.end)
    .replace(/^\s*[:,]\s*/u, '')
    .trim()
  const orders =
    given !== null || /^\s*(?::|(?:là cơ quan |có trách nhiệm |chịu trách nhiệm )?\p{Ll})/u.test(text.slice(list.end))
  return orders ? { addressee: toAddressee(text.slice(from, list.end).trim(), list.agencies), rest } : null
}

export const isNarrower = (subject: Addressee, heading: Addressee): boolean =>
  subject.groupKey !== undefined && heading.groupKey !== undefined && isWithin(subject.groupKey, heading.groupKey)

/** Words that point at somebody without saying whom. */
export const isVague = (agency: string): boolean =>
  /liên quan|chức năng$|có thẩm quyền/u.test(agency) ||
  /^(?:các |những )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:, (?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân))*$/iu.test(
    agency,
  )
