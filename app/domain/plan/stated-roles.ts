import { OUTSIDE_NAME } from './body-names.ts'
import { isVague } from './read-addressee.ts'
import { readAgencies } from './read-agencies.ts'

/** `isWhole`: the list ends where a name may end, so that nobody behind it was missed. */
export type Named = { agencies: string[]; isWhole: boolean }

const BODY = '(?:(?:các\\s+)?(?:cơ quan|đơn vị|địa phương|sở|ngành)(?:,\\s*(?:cơ quan|đơn vị|địa phương))*\\s+)'
const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:${BODY}?(?<role>(?:được giao\\s+)?chủ trì(?!,?\\s+(?:và\\s+)?phối hợp)|phối hợp|đầu mối|chịu trách nhiệm(?: chính)?)|${BODY}(?:thực hiện|tham mưu|phụ trách|triển khai)|(?:phân công|trách nhiệm)|(?<=\\(\\s?)(?:thực hiện|giao))(?:\\s+(?:thực hiện|tham mưu|triển khai|chính))?\\s*:\\s*`,
  'giu',
)
const RAW_NAME = /^\p{Lu}[^;.:()]{2,90}/u

/** "Cơ quan chủ trì: X; cơ quan phối hợp: Y, Z": what stands behind the label is a name, known or not. */
export function readLabels(text: string): { lead: string[]; coordinating: Named } {
  const lead: string[] = []
  const coordinating: string[] = []
  let isWhole = true
  for (const { index, 0: label, groups } of text.matchAll(LABELLED)) {
    const from = index + label.length
    const list = readAgencies(text, from)
    const raw = list.agencies.length === 0 ? RAW_NAME.exec(text.slice(from, from + 120))?.[0] : undefined
    const names = raw ? [raw.trim()] : list.agencies
    if (/phối hợp/iu.test(groups?.role ?? '')) {
      coordinating.push(...names)
      isWhole &&= raw === undefined && endsList(text, list.end)
    } else lead.push(...names)
  }
  return { lead: unique(lead), coordinating: { agencies: unique(coordinating), isWhole } }
}

const WITH =
  /(?<!\p{L})(?:(?<=chủ trì,?\s+)cùng(?: với)?|(?:phối hợp|kết hợp)(?:\s+(?:chặt chẽ|thực hiện|triển khai|tốt|thường xuyên|chủ động))?(?:,?\s+(?:cùng với|với|cùng|giữa))?|(?:với|có) sự (?:phối hợp|tham gia)(?: chặt chẽ)? của)(?:\s+|(?=[;.,)]|$))/giu
const NAMES_A_THING = /(?:quy chế|cơ chế|kế hoạch|chương trình|nội dung|mô hình|văn bản|quan hệ|việc|do|theo)\s*$/iu
/** How far before the words a subject of theirs is looked for. */
const LOOK_BACK = 300

/** Who takes part: "phối hợp với X, Y", "với sự tham gia của X", "(Sở Y phối hợp)". */
export function readCoordinating(work: string): Named {
  const agencies: string[] = []
  let isWhole = true
  let from = 0
  for (const { index, 0: words } of work.matchAll(WITH)) {
    if (index < from || NAMES_A_THING.test(work.slice(Math.max(0, index - 20), index))) continue
    const list = readAgencies(work, index + words.length)
    from = list.end
    if (list.agencies.length > 0) {
      agencies.push(...list.agencies)
      isWhole &&= endsList(work, list.end)
    } else agencies.push(...namedBefore(work, index))
  }
  return { agencies: unique(agencies), isWhole }
}

const OPENS_NAMES = /[;(]\s*|chủ trì\s*[,;]\s*(?:và\s+)?/giu

/** "…, Sở Tài chính phối hợp": the names that end where the words begin. */
function namedBefore(work: string, at: number): string[] {
  const window = work.slice(Math.max(0, at - LOOK_BACK), at)
  const opens = [...window.matchAll(OPENS_NAMES)].at(-1)
  if (!opens) return []
  const list = readAgencies(window, opens.index + opens[0].length)
  return window.slice(list.end).trim() === '' ? list.agencies : []
}

function endsList(text: string, end: number): boolean {
  const rest = text.slice(end, end + 60).trimStart()
  if (rest === '' || /^[.;:)(/]/u.test(rest)) return true
  if (rest.startsWith(',')) return !/^,\s*(?:và\s+)?(?:\p{Lu}|các\s|những\s)/u.test(rest)
  OUTSIDE_NAME.lastIndex = 0
  return OUTSIDE_NAME.test(rest)
}

const LEADING =
  /^\s*(?:là (?:cơ quan|đơn vị) |có trách nhiệm |chịu trách nhiệm |làm )?(?:(?:đồng |cùng )?chủ trì|đầu mối|chịu trách nhiệm chính)(?!\p{L})/u
const MAY_LEAD = /(?:^|[.;:(]\s*|,\s+|–\s+)(?:(?:[Gg]iao(?: cho)?|[Pp]hân công|do)\s+)?(?=(?:các\s+)?\p{Lu})/gu
const GIVEN_INSIDE =
  /(?:[;.,]\s+(?:và\s+|đồng thời,?\s+)?|\s(?:và|đồng thời)\s+|:\s*|\()(?:giao|đề nghị|yêu cầu|phân công)(?: nhiệm vụ)?(?: cho)?\s+(?=(?:các\s+)?\p{Lu})/giu
const DO_LEAD = /(?<!\p{L})do\s+(?=\p{Lu})/gu

export type StatedLead = { agencies: string[]; basis: 'clause' | 'given-inside' | 'attribute' | 'brackets' }

/** "Sở X chủ trì", "(Sở X chủ trì …)", "…, giao Sở X …": a named body that the sentence tells apart from its subject. */
export function readStatedLead(text: string): StatedLead | null {
  if (/chủ trì|đầu mối|chịu trách nhiệm/u.test(text)) {
    const clause = findLeading(text, MAY_LEAD)
    if (clause) return { agencies: clause, basis: 'clause' }
    const attribute = findLeading(text, DO_LEAD)
    if (attribute) return { agencies: attribute, basis: 'attribute' }
  }
  for (const { index, 0: words } of text.matchAll(GIVEN_INSIDE)) {
    const { agencies } = readAgencies(text, index + words.length)
    if (agencies.length > 0) return { agencies, basis: 'given-inside' }
  }
  return inBrackets(text)
}

/** "Đẩy mạnh tuyên truyền (Báo Hà Nam, Đài Phát thanh và Truyền hình tỉnh).": nothing else stands in the brackets. */
function inBrackets(text: string): StatedLead | null {
  const inside = /\(([^()]{3,200})\)\s*[.;]?$/u.exec(text)?.[1]?.trim()
  if (inside === undefined) return null
  const { agencies, end } = readAgencies(inside)
  const isAll = /^\s*(?:thực hiện|triển khai|tham mưu)?$/u.test(inside.slice(end))
  return agencies.length > 0 && isAll && !agencies.some(isVague) ? { agencies, basis: 'brackets' } : null
}

function findLeading(text: string, places: RegExp): string[] | null {
  let from = 0
  for (const { index, 0: words } of text.matchAll(places)) {
    if (index < from) continue
    const list = readAgencies(text, index + words.length)
    from = list.end
    if (list.agencies.length === 0 || list.agencies.some(isVague)) continue
    const after = text.slice(list.end, list.end + 80)
    if (LEADING.test(after)) return list.agencies
  }
  return null
}

export const unique = (names: readonly string[]): string[] => [...new Set(names)]
