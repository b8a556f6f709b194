import { readPlace } from './read-place.ts'

export type Provision = {
  act: 'amend' | 'add' | 'repeal'
  /** The anchor of the place it names in the amended document; of an addition, of the new place. */
  place: string | null
}

const VERB = /^(sửa đổi(?:,?\s*bổ sung)?|điều chỉnh|thay thế|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ)(?=[\s,:])/iu
const PLACE =
  /(?:khoản|điểm|mục|phần|điều|gạch đầu dòng|phụ lục|số thứ tự|tiểu mục|nhiệm vụ số)\s+(?:thứ\s+)?(?:[\dIVXivx]|[a-zđ](?=[\s,;.:]))/iu
const AMENDING_TITLE = /(?:^|\s)(?:sửa đổi|bổ sung|điều chỉnh|thay thế|bãi bỏ|huỷ bỏ|hủy bỏ)(?:[\s,]|$)/iu

/** The title of a document that changes another one. "Bổ sung" in a task of a plan does not make it one. */
export const isAmendingTitle = (title: string): boolean => AMENDING_TITLE.test(title)

/** "Sửa đổi khoản 2 Mục III như sau:", "Bãi bỏ điểm a khoản 1 Điều 3." Null for any other sentence. */
export function readProvision(text: string): Provision | null {
  const verb = VERB.exec(text)?.[1]?.toLowerCase()
  // What is quoted are the new words, not the place.
  const [stem = ''] = text.split(/[“"]/u)
  if (!verb || !PLACE.test(stem)) return null
  const act = /^(?:bãi|hủy|huỷ)/u.test(verb) ? 'repeal' : verb === 'bổ sung' ? 'add' : 'amend'
  // "Bổ sung khoản 9 vào sau khoản 8 Mục V": the neighbour says where, the section counts for both.
  const [own = '', after = ''] = stem.split(/\s+(?:vào\s+)?sau\s+(?=khoản|điểm|mục|điều|gạch|nhiệm|số)/iu)
  const place = act === 'add' ? addedPlace(own, after) : readPlace(stem)
  return { act, place }
}

/** The number of the new place under the section that only the neighbour names. */
function addedPlace(own: string, neighbour: string): string | null {
  const named = readPlace(own)
  if (named || neighbour === '') return named
  const beside = readPlace(neighbour)
  if (beside === null) return null
  const number = /(?:khoản|điểm|mục|tiểu mục|nhiệm vụ số|số thứ tự)\s+(\d{1,4}|[a-zđ])(?=$|[\s,;.:])/iu.exec(own)?.[1]
  const section = beside.slice(0, Math.max(beside.lastIndexOf('.'), 0)) || beside
  return number ? `${section}.${number}` : section
}
