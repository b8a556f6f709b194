import type { PlanReadItem } from './plan-reading.ts'

export type MarkedText = { text: string; mark: 'role' | 'gap' | null }

const ROLE_WORDS = /^(?:Chủ trì,? phối hợp(?: với)?|Phối hợp(?: với)?|Chủ trì|Tham mưu)(?!\p{L})/u
/** Words of a role that give none to anybody here: "Tăng cường phối hợp, chia sẻ …". */
const FALSE_ROLE = /(?:Tăng cường |Đẩy mạnh )?(?:phối hợp|chủ trì)(?!\p{L})/iu

type Reading = Pick<PlanReadItem, 'text' | 'addresseeRole' | 'deadline' | 'vague' | 'secondOrder' | 'lead'>

/** What the reader went by in a sentence: roles and dates it found, words that name nobody. */
export function markPhrases({ text, addresseeRole, deadline, vague, secondOrder, lead }: Reading): MarkedText[] {
  const ranges: { start: number; end: number; mark: 'role' | 'gap' }[] = []
  const add = (phrase: string | undefined, mark: 'role' | 'gap') => {
    const start = phrase ? text.indexOf(phrase) : -1
    const end = start + (phrase?.length ?? 0)
    if (start >= 0 && !ranges.some((range) => start < range.end && range.start < end)) ranges.push({ start, end, mark })
  }
  if (addresseeRole !== null) add(ROLE_WORDS.exec(text)?.[0], 'role')
  else if (lead.length === 0) add(FALSE_ROLE.exec(text)?.[0], 'gap')
  add(deadline?.text, 'role')
  for (const words of vague) add(words, 'gap')
  add(secondOrder?.text, 'gap')
  ranges.sort((a, b) => a.start - b.start)
  const parts: MarkedText[] = []
  let at = 0
  for (const { start, end, mark } of ranges) {
    parts.push({ text: text.slice(at, start), mark: null }, { text: text.slice(start, end), mark })
    at = end
  }
  return [...parts, { text: text.slice(at), mark: null }].filter((part) => part.text !== '')
}
