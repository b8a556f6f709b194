import { BOUND, FIGURES, type Figures, figuresOf, type Groups, NOTE, ONWARD, UNIT } from './figures.ts'
import { BOOLEAN_UNIT, NO_FIGURES, type Target } from './target.ts'

export type Clause = Figures &
  Pick<Target, 'indicator' | 'unit' | 'change'> & {
    confidence: number
  }

const REACHES =
  'đạt|còn|giảm còn|giảm xuống|giảm xuống còn|xuống|xuống còn|là|lên|tăng lên|nâng lên|đạt mức|ở mức|duy trì ở mức|đến mức|chiếm|bằng'
const BOUND_GROUP = `(?<bound>${BOUND})?\\s*`
/** What these say before a share adds nothing to what is measured. */
const EMPTY_ACTS = /^(?:bảo đảm|đảm bảo|duy trì|đạt|có|phấn đấu|phải|cố gắng)$/iu
const COUNTED_ACTS =
  'có|đạt|xây dựng|thành lập|hình thành|phát triển|triển khai|đào tạo|bồi dưỡng|tổ chức|hoàn thành|lắp đặt|trồng|công nhận|thu hút|kết nối|đầu tư|giải quyết|tạo|hỗ trợ|cấp|lựa chọn|đưa'
const COUNT_UNITS =
  'khu công nghiệp|cụm công nghiệp|hợp tác xã|doanh nghiệp|sản phẩm|mô hình|dịch vụ|trạm|xã|phường|thị trấn|huyện|thôn|hộ|người|lao động|cán bộ|trường|lớp|cơ sở|dự án|công trình|căn hộ|căn|giường|cuộc|lượt|nền tảng|hệ thống|tổ|km|ha|tấn|tỷ đồng|triệu đồng|triệu USD|bác sĩ|việc làm|điểm'

const on = (source: string): RegExp => new RegExp(source, 'iu')

const RANK = on(
  `^(?<indicator>.*?)\\s*(?:(?:xếp|đứng|nằm|thuộc|lọt|vào|có)\\s+)+(?:(?:thứ\\s+)?hạng\\s+)?(?:vị trí\\s+)?(?:trong|vào)?\\s*(?:(?:nhóm|top|tốp|số)\\s+(?<group>\\d+)|(?:thứ|hạng|vị trí)\\s+(?:thứ\\s+)?(?<place>\\d+)(?:\\s+trở lên)?)(?!\\d|\\s*%)(?<rest>.*)$`,
)
const FROM_TO = on(
  `^(?:(?:nâng|tăng|giảm)\\s+)?(?<indicator>.+?)\\s+(?:(?:tăng|nâng|giảm|cải thiện)\\s+)?từ\\s+[\\d.,]+\\s*(?:%|\\p{L}|\\s)*?(?:\\(?(?:năm\\s+)?20\\d\\d\\)?)?\\s*(?<verb>lên|xuống còn|xuống|còn)\\s+(?:mức\\s+)?${BOUND_GROUP}${FIGURES}\\s*(?<unit>${UNIT})${ONWARD}${NOTE}$`,
)
const CHANGE_FIRST = on(
  `^(?:(?:mỗi|hằng|hàng)\\s+năm,?\\s+)?(?<dir>cắt giảm|giảm|tăng|rút ngắn|tiết kiệm)\\s+(?:bình quân\\s+|thêm\\s+)?${BOUND_GROUP}${FIGURES}\\s*(?<unit>%)\\s+(?<rest>.+)$`,
)
const CHANGE_LAST = on(
  `^(?:(?<indicator>.+?),?\\s+)??(?:(?:mỗi|hằng|hàng)\\s+năm,?\\s+)?(?:bình quân\\s+)?(?<dir>giảm|tăng)(?:\\s+(?:thêm|bình quân|trung bình|(?:mỗi|hằng|hàng)\\s+năm))*\\s+${BOUND_GROUP}${FIGURES}\\s*(?<unit>${UNIT})${ONWARD}(?:,?\\s+(?:mỗi|hằng|hàng)\\s+năm)?${NOTE}$`,
)
const SHARE_FIRST = on(
  `^(?<act>(?:\\p{L}+\\s+){0,4}?)(?<!(?:chiếm|lên|còn|xuống|là|bằng)\\s+)${BOUND_GROUP}${FIGURES}\\s*%\\s+(?:trở lên\\s+)?(?:tổng\\s+)?(?:số\\s+|các\\s+)?(?<rest>\\p{L}.+)$`,
)
const COUNT_FIRST = on(
  `^(?:(?<act>${COUNTED_ACTS})\\s+(?:được\\s+|mới\\s+|thêm\\s+|mới được\\s+)*)?${BOUND_GROUP}${FIGURES}${ONWARD}\\s+(?<rest>\\p{L}.*)$`,
)
const MEASURED = on(
  `^(?<indicator>.+?)\\s+(?:(?<verb>${REACHES})\\s+(?:khoảng\\s+|được\\s+)?${BOUND_GROUP}|(?:có\\s+)?(?<bare>${BOUND})\\s+)${FIGURES}\\s*(?<unit>${UNIT})${ONWARD}${NOTE}$`,
)
/** Words follow the figure: what is measured stands on both sides of it. */
const MEASURED_INSIDE = on(
  `^(?<indicator>.+?)\\s+(?:(?<verb>${REACHES})\\s+(?:khoảng\\s+)?${BOUND_GROUP}|(?:có\\s+)?(?<bare>${BOUND})\\s+)${FIGURES}\\s*(?<unit>%)?${ONWARD}\\s+(?<rest>\\p{L}.+)$`,
)
const STATE =
  /(?<!\p{L})(?:đáp ứng|hoàn thành|đi vào hoạt động|đưa vào sử dụng|đưa vào vận hành|được kết nối|được triển khai|được phê duyệt|được ban hành|được công nhận|được thành lập|được hoàn thành|vận hành|thành lập|ban hành|không để xảy ra|không còn|không có)(?!\p{L})/iu

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))

type Read = (groups: Groups) => Clause

/** The patterns in the order in which they are tried: what a figure means hangs on what stands before it. */
const READINGS: readonly [RegExp, Read][] = [
  [
    RANK,
    (groups) => {
      const place = Number(groups.group ?? groups.place)
      const figures = { ...NO_FIGURES, value: place, operator: '<=', operatorStated: true } as const
      const name = [groups.indicator, groups.group ? '' : groups.rest].join(' ').trim()
      const indicator = name
        ? `Thứ hạng ${lower(name.replace(/^(?:xếp|thứ) hạng\s+/iu, ''))}`
        : `Thứ hạng${groups.rest ?? ''}`
      return { ...figures, indicator, unit: 'hạng', change: null, confidence: 0.8 }
    },
  ],
  [FROM_TO, (groups) => ({ ...measured(groups), confidence: 0.85 })],
  [
    CHANGE_FIRST,
    (groups) => ({
      ...figuresOf(groups),
      indicator: first(groups.rest ?? ''),
      unit: '%',
      change: directionOf(groups),
      confidence: 0.85,
    }),
  ],
  [
    CHANGE_LAST,
    (groups) => ({
      ...figuresOf(groups),
      indicator: groups.indicator ?? '',
      unit: unitOf(groups),
      change: directionOf(groups),
      confidence: groups.indicator ? 0.85 : 0.5,
    }),
  ],
  [
    SHARE_FIRST,
    (groups) => {
      const act = groups.act?.trim() ?? ''
      const isEmpty = act === '' || EMPTY_ACTS.test(act)
      const indicator = isEmpty ? `Tỷ lệ ${groups.rest ?? ''}` : `${act} ${groups.rest ?? ''}`
      return { ...figuresOf(groups), indicator, unit: '%', change: null, confidence: isEmpty ? 0.95 : 0.75 }
    },
  ],
  [
    COUNT_FIRST,
    (groups) => {
      const rest = groups.rest ?? ''
      const act = groups.act?.toLowerCase() ?? ''
      const unit = on(`^(?:${COUNT_UNITS})(?!\\p{L})`).exec(rest)?.[0] ?? null
      const indicator = /^(?:có|đạt)?$/u.test(act) ? `Số ${rest}` : `Số ${rest} (${act})`
      return { ...figuresOf(groups), indicator, unit, change: null, confidence: unit && groups.bound ? 0.85 : 0.7 }
    },
  ],
  [MEASURED, (groups) => ({ ...measured(groups), confidence: groups.unit || groups.verb ? 0.95 : 0.7 })],
  [
    MEASURED_INSIDE,
    (groups) => ({
      ...measured(groups),
      indicator: /^chiếm$/iu.test(groups.verb ?? '')
        ? `Tỷ trọng ${lower(groups.indicator ?? '')} trong ${groups.rest ?? ''}`
        : `${groups.indicator ?? ''} ${groups.rest ?? ''}`,
      confidence: groups.unit ? 0.7 : 0.5,
    }),
  ],
]

/** A sentence longer than this sets no target: it is left to a person. */
export const MOST_LETTERS = 2000

/** One indicator with its figures; undefined where the words give no figure that could be reached. */
export function readFigures(body: string): Clause | undefined {
  if (body.length > MOST_LETTERS || !/\d/.test(body)) return undefined
  for (const [pattern, read] of READINGS) {
    const groups = pattern.exec(body)?.groups
    if (groups) return read(groups)
  }
  return undefined
}

/** A state that is reached or not, or words that a person has to judge. */
export function readWords(body: string): Clause {
  const isState = body.length <= MOST_LETTERS && STATE.test(body)
  const hasFigure = /\d/.test(body)
  return {
    ...NO_FIGURES,
    operator: isState ? 'is-true' : 'qualitative',
    operatorStated: isState,
    indicator: body,
    unit: isState ? BOOLEAN_UNIT : null,
    change: null,
    confidence: hasFigure ? 0.5 : isState ? 0.8 : 0.7,
  }
}

const ALONE = on(`^(?:(?<verb>${REACHES})\\s+(?:khoảng\\s+)?)?${BOUND_GROUP}${FIGURES}\\s*(?<unit>${UNIT})${ONWARD}$`)

/** A figure alone ("đến năm 2030: 100%"): a further goal of the indicator before it. */
export function readFigureAlone(body: string): Figures | undefined {
  const groups = body.length > MOST_LETTERS ? undefined : ALONE.exec(body)?.groups
  return groups ? figuresOf(groups) : undefined
}

function measured(groups: Groups): Omit<Clause, 'confidence'> {
  const indicator = `${groups.indicator ?? ''}${groups.note ?? ''}`
  return { ...figuresOf(groups), indicator, unit: unitOf(groups), change: null }
}

const directionOf = ({ dir = '' }: Groups): 'increase' | 'decrease' => (/^tăng/iu.test(dir) ? 'increase' : 'decrease')

/** "85 thuê bao" of what is counted by 100 people is "thuê bao/100 dân". */
function unitOf(groups: Groups): string | null {
  const unit = groups.unit?.trim()
  if (!unit) return null
  const per = /\/\s*(\d+\s+\p{L}+)$/u.exec(groups.indicator ?? '')?.[1]
  return per && !unit.includes('/') && unit !== '%' ? `${unit}/${per}` : unit
}
