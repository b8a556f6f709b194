import type { PlanReadItem } from '#domain/plan/plan-reading.ts'
import type { ItemAnswer } from './plan-answer.ts'

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** "Sở Tài chính: Chủ trì …" may be read with or without the name it begins with. */
const LABEL = /^[^:.;]{3,150}: (?=.{15})/
const beginnings = (text: string): string[] => {
  const whole = plain(text)
  const unlabelled = whole.replace(LABEL, '')
  return unlabelled === whole ? [whole] : [whole, unlabelled]
}

export function beginsWith(text: string, first: string): boolean {
  const starts = beginnings(first)
  return beginnings(text).some((beginning) => starts.some((start) => beginning.startsWith(start)))
}

/** Each answer with the item that reads it, or none; an item reads one answer, the one of its anchor first. */
export function matchItems(answers: readonly ItemAnswer[], items: readonly PlanReadItem[]) {
  const left = new Set(items)
  const pairs = answers.map((answer) => {
    const candidates = [...left].filter((item) => beginsWith(item.text, answer.startsWith))
    const item = candidates.find(({ anchor }) => answer.anchor.split('|').includes(anchor)) ?? candidates[0]
    if (item) left.delete(item)
    return { answer, item }
  })
  return { pairs, unasked: [...left] }
}
