/** Words with which a further indicator, or a further goal of the same one, begins. */
const OPENING =
  /^(?:và\s+)?(?:trong đó,?\s+)?(?:có\s+)?(?:tỷ lệ|tỉ lệ|số\s+(?!liệu|hoá|hóa)|tổng|mức|tốc độ|diện tích|doanh thu|giá trị|năng suất|thu nhập|chỉ số|xếp hạng|đến|tới|năm\s+20|quý|giảm|tăng|phấn đấu|(?:trên|dưới|ít nhất|tối thiểu|tối đa|từ|khoảng|hơn|không quá)?\s*\d[\d.,]*\s*%)/iu
const SEPARATOR = /(;\s*|,\s+|\s+và\s+)/u
const HAS_FIGURE = /\d/

/**
 * The parts of a sentence that each set a figure of their own. Cut is only where both sides have a figure and the right
 * one begins as an indicator does, so that lists inside an indicator ("các sở, ban, ngành") stay whole.
 */
export function splitIndicators(text: string, isComplete: (part: string) => boolean): string[] {
  const pieces = text.split(SEPARATOR)
  const parts: string[] = []
  let current = pieces[0] ?? ''
  for (let place = 1; place < pieces.length; place += 2) {
    const separator = pieces[place] ?? ''
    const next = pieces[place + 1] ?? ''
    const rest = pieces.slice(place + 1).join('')
    const opens = OPENING.test(rest) && HAS_FIGURE.test(rest)
    if (opens && isComplete(current)) {
      parts.push(current)
      current = next
    } else current += separator + next
  }
  return [...parts, current].map((part) => part.replace(/^(?:và|trong đó),?\s+/iu, '').trim()).filter(Boolean)
}
