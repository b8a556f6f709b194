import type { SourceLine } from './source-lines.ts'

const PAGE_NUMBER =
  /^(?:[-–—]\s*(\d{1,3})\s*[-–—]|(?:Trang|Page)\s+(\d{1,3})(?:\s*\/\s*\d{1,3})?|(\d{1,3})\s*\/\s*\d{1,3}|(\d{1,3}))$/iu
/** What signing software prints over the first page. */
const SIGNING_STAMP = /^(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Giờ ký|E-?mail)\s*:/iu
const SIGNING_STAMP_NEXT = /^(?:Cơ quan|Tổ chức|Chức vụ|Đơn vị|Thời gian)\s*:/iu
const RULE = /^[-–—_=*~.\s]{3,}$/u
const FURNITURE_MAX_LENGTH = 90
const FURNITURE_MIN_REPEATS = 3

/** Numbers of the lines that belong to the page and not to the document: page numbers, running heads, stamps, rules. */
export function findPageNoise(lines: readonly SourceLine[]): Set<number> {
  const noise = new Set<number>()
  const written = lines.filter((line) => line.text !== '')
  let lastPage = 0
  let stamped = false
  for (const line of written) {
    const bare = /^\d{1,3}$/.test(line.text)
    const match = PAGE_NUMBER.exec(line.text)
    const page = match ? Number(match[1] ?? match[2] ?? match[3] ?? match[4]) : 0
    const inSequence = page === lastPage + 1 || (lastPage === 0 && page === 2)
    if (match && (!bare || inSequence)) {
      noise.add(line.number)
      lastPage = page
    }
    stamped = SIGNING_STAMP.test(line.text) || (stamped && SIGNING_STAMP_NEXT.test(line.text))
    if (stamped || RULE.test(line.text)) noise.add(line.number)
  }
  markRunningHeads(written, noise)
  return noise
}

/** A short line is a running head when it comes back beside a page number or a page break. */
function markRunningHeads(written: readonly SourceLine[], noise: Set<number>): void {
  const numbersAt = new Map<string, number[]>()
  written.forEach((line, index) => {
    const besidePage =
      line.afterPageBreak ||
      [written[index - 1], written[index + 1]].some((near) => near && noise.has(near.number) && /\d/.test(near.text))
    if (!besidePage || line.text.length > FURNITURE_MAX_LENGTH || noise.has(line.number)) return
    numbersAt.set(line.text, [...(numbersAt.get(line.text) ?? []), line.number])
  })
  for (const numbers of numbersAt.values()) {
    if (numbers.length >= FURNITURE_MIN_REPEATS) for (const number of numbers) noise.add(number)
  }
}
