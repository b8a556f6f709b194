import { findGroup, isWithin } from './addressee-groups.ts'
import { OUTSIDE_NAME } from './body-names.ts'
import type { Addressee } from './plan-reading.ts'
import { readAgencies } from './read-agencies.ts'

const ADDRESSES =
  /^(?:Đối với|(?:Trách nhiệm|Nhiệm vụ)(?: cụ thể)? của|Giao(?: nhiệm vụ)?(?: cho)?|Đề nghị|Yêu cầu|Phân công)\s+/iu
/** "Giao Sở X chủ trì, phối hợp với Sở Y thực hiện các nội dung sau:" heads a list as well as "Sở X" does. */
const HEADS_LIST =
  /^\s*(?:có trách nhiệm|chịu trách nhiệm|chủ trì|là (?:cơ quan|đơn vị)|tập trung|thực hiện|khẩn trương|triển khai)(?!\p{L})[^.]*$/u

/** A whole heading or phrase as an addressee; null when it names no body ("2. Giải pháp về vốn"). */
export function readAddressee(phrase: string): Addressee | null {
  const written = withSmallLetters(phrase.replace(/[\s:;.,]+$/u, '').replace(ADDRESSES, ''))
  const list = readAgencies(written)
  if (list.agencies.length === 0) return null
  if (list.end >= written.length) return toAddressee(written, list.agencies)
  const rest = written.slice(list.end)
  if (/^\s*(?:có|chịu) trách nhiệm$/u.test(rest) || (/:\s*$/u.test(phrase) && HEADS_LIST.test(rest))) {
    return toAddressee(written.slice(0, list.end).trim(), list.agencies)
  }
  // A name the grammar does not know to its end ("Các doanh nghiệp phát triển hạ tầng số") is still one heading.
  return mayNameWhole(written, list) ? toAddressee(written, [written]) : null
}

/** "SỞ TÀI CHÍNH", "CÔNG AN TỈNH": the grammar of names goes by capitals, which such a heading has everywhere. */
function withSmallLetters(written: string): string {
  if (/\p{Ll}/u.test(written)) return written
  const small = written
    .toLowerCase()
    .replace(/(?<!\p{L})(?:ubnd|hđnd|mttq|vnpt)(?!\p{L})/gu, (word) => word.toUpperCase())
  return small
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    .replace(/(?<=[,;]\s|\svà\s)(?=sở |công an|báo |đài |ủy ban|uỷ ban|văn phòng|ban )\p{L}/gu, (letter) =>
      letter.toUpperCase(),
    )
}

export function toAddressee(written: string, agencies: readonly string[]): Addressee {
  const groupKey = findGroup(written)
  const isPress = agencies.length > 1 && agencies.every((agency) => /^(?:Báo|Đài|Cổng|Tạp chí|Trang)\s/u.test(agency))
  if (isPress) return { written, kind: 'group', groupKey: 'press', members: [...agencies] }
  if (agencies.length > 1) return { written, kind: 'group', members: [...agencies] }
  if (groupKey) return { written, kind: 'group', groupKey, members: [] }
  const collective = /^(?:các|những|toàn thể)\s/iu.test(written)
  return { written, kind: collective ? 'group' : 'single', members: collective ? [] : [...agencies] }
}

function mayNameWhole(written: string, { agencies, end }: { agencies: string[]; end: number }): boolean {
  OUTSIDE_NAME.lastIndex = end + 1
  const isCollective = /^(?:các|những)\s/iu.test(written)
  return (
    agencies.length === 1 &&
    written.length <= 90 &&
    !/[:;.]/.test(written) &&
    (isCollective || !OUTSIDE_NAME.test(written))
  )
}

const GIVEN =
  /^(?:(?:Chủ tịch |Thường trực )?(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân) tỉnh\s+)?(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công|Đối với)(?: nhiệm vụ| trách nhiệm)?(?: cho)?\s+(?:đồng chí\s+(?!\p{Lu}\p{Ll}+\s\p{Lu}))?(?:nhà đầu tư là\s+)?/u
/** What a body goes on with that is spoken of, not spoken to: "Sở Nội vụ đã ban hành …". */
const TELLS =
  /^(?:đã|đang|được|chưa|còn|và|về|của|tại|trên|thuộc|gồm|nêu|có(?! trách nhiệm)|là(?! (?:cơ quan|đơn vị|đầu mối)))(?!\p{L})/u

/** "Từ nay đến hết ngày 30/6, Sở X …", "Trên cơ sở …, Sở Y …": when or on what ground, before whom. */
const OPENS_ELSEWHERE =
  /^(?:Hằng|Hàng|Định kỳ|Từ nay|Trước|Trong (?:tháng|quý|năm|ngày)|Đến|Chậm nhất|Căn cứ|Trên cơ sở|Năm \d|Quý|Tháng|Sau khi)(?!\p{L})[^,;.:]{2,120},\s+(?=\p{Lu}|các\s)/u

/** `isLabel`: the name stands before a colon, as a heading of its own. */
export type Subject = { addressee: Addressee; rest: string; isGiven: boolean; isLabel: boolean }

/**
 * The sentence's own subject: "Các doanh nghiệp viễn thông triển khai …" under "Các doanh nghiệp phát triển hạ tầng số"
 * addresses a part of them; "Sở X có trách nhiệm …", "Giao Sở X …" and "Sở X: …" address somebody where the heading
 * does not.
 */
export function readSubject(text: string): Subject | null {
  const opening = OPENS_ELSEWHERE.exec(text)?.[0].length ?? 0
  const given = GIVEN.exec(text.slice(opening))
  const from = opening + (given?.[0].length ?? 0)
  const list = readAgencies(text, from)
  if (list.agencies.length === 0) return null
  const after = text.slice(list.end)
  const rest = after.replace(/^\s*[:,]\s*/u, '').trim()
  const isGiven = given !== null
  const orders =
    isGiven ||
    (/^\s*(?::|,?\s*\p{Ll})/u.test(after) && !TELLS.test(rest) && !(isCollective(list.agencies) && isJointWork(after)))
  return orders
    ? {
        addressee: toAddressee(text.slice(from, list.end).trim(), list.agencies),
        rest,
        isGiven,
        isLabel: /^\s*:/u.test(after),
      }
    : null
}

const isCollective = (agencies: readonly string[]): boolean =>
  agencies.every((agency) => /^(?:các|những)\s/iu.test(agency))

/** "Các doanh nghiệp phối hợp phát triển hạ tầng số …": how a work is done, not who is told to do it. */
const isJointWork = (after: string): boolean => {
  const work = /^\s*phối hợp(?:\s+(?:chặt chẽ|với|cùng))*\s+/u.exec(after)
  return work !== null && readAgencies(after, work[0].length).agencies.length === 0
}

export const isNarrower = (subject: Addressee, heading: Addressee): boolean =>
  subject.groupKey !== undefined && heading.groupKey !== undefined && isWithin(subject.groupKey, heading.groupKey)

/** Words that point at somebody without saying whom. */
export const isVague = (agency: string): boolean =>
  /liên quan|chức năng$|có thẩm quyền/u.test(agency) ||
  /^(?:các |những )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:, (?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân))*$/iu.test(
    agency,
  )
