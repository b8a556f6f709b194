import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { MAX_TEXT_LENGTH } from '#domain/source/limits.ts'
import { readMarker } from './line-markers.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { splitLines } from './source-lines.ts'

export const SOURCE_REFUSALS = [
  ...(['empty', 'binary', 'too-long', 'too-long-text', 'too-much', 'unknown-encoding', 'damaged'] as const),
  ...(['protected', 'scanned', 'not-a-plan', 'classified'] as const),
] as const
export type SourceRefusal = (typeof SOURCE_REFUSALS)[number]

/** The stamp stands in the letterhead, which ends long before this. */
const HEADER_LINES = 40
const HEADER_LENGTH = 20_000
const STAMP = /^(?:MẬT|TỐIMẬT|TUYỆTMẬT)$/u
const STAMP_WITH_LABEL = /^độ\s+mật\s*:\s*(?:mật|tối\s+mật|tuyệt\s+mật)$/iu

/**
 * What is read in the text of a document. Classified documents may not be kept in a system on a network (Luật Bảo vệ bí
 * mật nhà nước 2018, art. 5), so they are refused before anything else is read from them.
 */
export function readSourceText(
  text: string,
  { isCaseLost = false }: { isCaseLost?: boolean } = {},
): Result<PlanReading, SourceRefusal> {
  if (text.trim() === '') return refuse('empty')
  if (isClassified(isCaseLost ? text.slice(0, HEADER_LENGTH).toLocaleUpperCase('vi') : text))
    return refuse('classified')
  if (text.length > MAX_TEXT_LENGTH)
    return refuse('too-long-text', { params: { length: text.length, most: MAX_TEXT_LENGTH } })
  const reading = readPlan(text)
  const hasWork = reading.items.some((item) => item.kind !== 'obstacle-clause')
  return hasWork ? accept(reading) : refuse('not-a-plan')
}

/** A secrecy stamp is a line, or a column of a line, of its own: "bảo mật" and "mật độ" in a sentence are none. */
export function isClassified(text: string): boolean {
  let written = 0
  for (const line of splitLines(text.slice(0, HEADER_LENGTH))) {
    if (line.text === '') continue
    written += 1
    if (written > HEADER_LINES || readMarker(line.text)?.kind === 'roman') return false
    const columns = text
      .slice(line.start, line.end)
      .normalize('NFC')
      .split(/\t|\s{2,}|\||<br>/u)
    if ([line.text, ...columns].some(isStamp)) return true
  }
  return false
}

function isStamp(words: string): boolean {
  const bare = words.replace(/^[\s([*"“]+|[\s)\]*"”.]+$/gu, '')
  return (
    STAMP.test(bare.replace(/\s+/gu, '')) || STAMP_WITH_LABEL.test(bare) || /^(?:Mật|Tối mật|Tuyệt mật)$/u.test(bare)
  )
}
