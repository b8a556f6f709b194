import type { Goal, TargetOperator } from './target.ts'

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?'
const AT_LEAST =
  'tối thiểu|ít nhất(?: là)?|trên|từ|từ trên|không thấp hơn|không dưới|không ít hơn|hơn|lớn hơn|cao hơn|vượt'
const AT_MOST =
  'tối đa|không quá|dưới|không vượt quá|nhỏ hơn|ít hơn|thấp hơn|không cao hơn|không lớn hơn|không nhiều hơn'

export const BOUND = `${AT_LEAST}|${AT_MOST}`
/** One figure, or two with a dash or "đến" between them. */
export const FIGURES = `(?<low>${NUMBER})(?:\\s*%?\\s*(?:[-–—]|đến)\\s*(?<high>${NUMBER}))?`
/** Up to four words, and what they are counted by: "triệu đồng/người/năm", "thuê bao/100 dân". */
export const UNIT = '(?:%(?:/năm)?|\\p{L}+(?:\\s\\p{L}+){0,3}?(?:/[\\p{L}\\d.]+(?:\\s\\p{L}+){0,2}?){0,2})?'
/** "trở lên" after the unit. */
export const ONWARD = '(?<onward>\\s+trở (?:lên|xuống))?'
export const NOTE = '(?<note>\\s*\\([^)]*\\))?'

export type Groups = Record<string, string | undefined>
export type Figures = Omit<Goal, 'by'> & { operator: TargetOperator; operatorStated: boolean }

const IS_AT_MOST = new RegExp(`^(?:${AT_MOST})$`, 'iu')
/** "giảm còn 2%", "xuống dưới 2%" set an upper bound by their verb. */
const DOWNWARD = /còn|xuống/iu

/** The figures that a pattern caught, and on which side of them the indicator is to lie. */
export function figuresOf(groups: Groups): Figures {
  const low = toNumber(groups.low)
  const high = groups.high ? toNumber(groups.high) : null
  if (high !== null && high > low)
    return { operator: 'between', operatorStated: true, value: null, valueMin: low, valueMax: high }
  const bound = groups.bound ?? groups.bare ?? ''
  const onward = groups.onward ?? ''
  const atMost = IS_AT_MOST.test(bound) || DOWNWARD.test(groups.verb ?? '') || onward.includes('xuống')
  const operatorStated = bound !== '' || onward !== ''
  return { operator: atMost ? '<=' : '>=', operatorStated, value: low, valueMin: null, valueMax: null }
}

/** Vietnamese figures: a dot groups thousands, a comma opens the decimals. */
export const toNumber = (written = ''): number => Number(written.replace(/\./g, '').replace(',', '.'))

/**
 * A figure as people type it: "85,5", "1.500", "85.5", with or without a per cent sign. "1.500" is one thousand five
 * hundred, as Vietnamese writes it. Undefined for anything else: no guessing.
 */
export function parseFigure(typed: string): number | undefined {
  const text = typed
    .replace(/[\s\u00a0]/g, '')
    .replace(/%$/, '')
    .replace(/^[−–]/, '-')
  if (/^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(text)) return toNumber(text)
  return /^-?\d+\.\d+$/.test(text) ? Number(text) : undefined
}
