export const TARGET_OPERATORS = ['>=', '<=', 'between', 'is-true', 'qualitative'] as const
export type TargetOperator = (typeof TARGET_OPERATORS)[number]

export type TargetReading = {
  indicator: string
  operator: TargetOperator
  /** The operator is written ("tối thiểu", a range); otherwise "đạt 100%" is read as at least. */
  operatorStated: boolean
  value: number | null
  valueMin: number | null
  valueMax: number | null
  unit: string | null
  /** "Phấn đấu …": an aim, not a promise. */
  soft: boolean
}

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?'
const AT_LEAST = 'tối thiểu|ít nhất|trên|từ|không thấp hơn|không dưới|hơn'
const AT_MOST = 'tối đa|không quá|dưới|không vượt quá|nhỏ hơn|ít hơn'
const REACHES = 'đạt|còn|giảm còn|xuống còn|là|lên|đến mức'
const UNIT = '(?:%|[\\p{L}]+/[\\p{L}]+|[\\p{L}]+(?:\\s[\\p{L}]+){0,2})?'

const MEASURED = new RegExp(
  `^(?<indicator>.+?)\\s+(?<verb>${REACHES})\\s+(?:khoảng\\s+)?(?<bound>${AT_LEAST}|${AT_MOST})?\\s*` +
    `(?<low>${NUMBER})\\s*%?(?:\\s*[-–]\\s*(?<high>${NUMBER}))?\\s*(?<unit>${UNIT})(?<above>\\s+trở lên)?(?<note>\\s*\\([^)]*\\))?$`,
  'iu',
)
const SHARE_FIRST = new RegExp(
  `^(?:có\\s+)?(?:đạt\\s+)?(?<bound>${AT_LEAST}|${AT_MOST})?\\s*(?<low>${NUMBER})\\s*%?(?:\\s*[-–]\\s*(?<high>${NUMBER}))?\\s*%\\s+(?:trở lên\\s+)?(?:số\\s+|các\\s+)?(?<rest>.+)$`,
  'iu',
)
const SOFT = /^(?:phấn đấu|cố gắng|dự kiến)\s+(?:đến năm \d{4},?\s+)?(?:có\s+)?/iu
const STATE =
  /(?<!\p{L})(?:đáp ứng|hoàn thành|đi vào hoạt động|đưa vào sử dụng|được kết nối|được triển khai|được phê duyệt|được ban hành|vận hành)(?!\p{L})/iu
const BOOLEAN_UNIT = 'đạt/chưa đạt'

/** A target of the plan as an indicator that can be measured; wording that gives no figure stays qualitative. */
export function readTarget(text: string): TargetReading {
  const whole = text.trim().replace(/[.;,/\s]+$/u, '')
  const soft = SOFT.test(whole)
  const body = whole.replace(SOFT, '').replace(/^đến (?:hết )?năm \d{4},?\s+/iu, '')
  if (body.length > 2000)
    return { indicator: body, operator: 'qualitative', operatorStated: false, ...NO_VALUE, unit: null, soft }
  const share = SHARE_FIRST.exec(body)?.groups
  if (share) return { ...bounds(share), indicator: `Tỷ lệ ${share.rest ?? ''}`, unit: '%', soft }
  const measured = MEASURED.exec(body)?.groups
  if (measured) {
    const indicator = `${measured.indicator ?? ''}${measured.note ?? ''}`
    return { ...bounds(measured), indicator, unit: unitOf(body, measured), soft }
  }
  if (STATE.test(body))
    return { indicator: body, operator: 'is-true', operatorStated: true, ...NO_VALUE, unit: BOOLEAN_UNIT, soft }
  return { indicator: body, operator: 'qualitative', operatorStated: false, ...NO_VALUE, unit: null, soft }
}

const NO_VALUE = { value: null, valueMin: null, valueMax: null } as const

function bounds(
  groups: Record<string, string | undefined>,
): Pick<TargetReading, 'operator' | 'operatorStated' | 'value' | 'valueMin' | 'valueMax'> {
  const low = toNumber(groups.low)
  if (groups.high)
    return { operator: 'between', operatorStated: true, value: null, valueMin: low, valueMax: toNumber(groups.high) }
  const bound = groups.bound ?? ''
  const atMost = new RegExp(`^(?:${AT_MOST})$`, 'iu').test(bound) || /còn/iu.test(groups.verb ?? '')
  const stated = bound !== '' || groups.above !== undefined
  return { operator: atMost ? '<=' : '>=', operatorStated: stated, value: low, valueMin: null, valueMax: null }
}

function unitOf(body: string, groups: Record<string, string | undefined>): string | null {
  const unit = groups.unit?.trim()
  if (!unit) return /\d\s*%/.test(body) ? '%' : null
  const per = /\/\s*(\d+\s+\p{L}+)$/u.exec(groups.indicator ?? '')?.[1]
  return per && !unit.includes('/') && unit !== '%' ? `${unit}/${per}` : unit
}

/** Vietnamese figures: a dot groups thousands, a comma opens the decimals. */
const toNumber = (written = ''): number => Number(written.replace(/\./g, '').replace(',', '.'))
