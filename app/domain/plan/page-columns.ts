import { opensRecipients } from './document-phrases.ts'
import { readableText, type SourceLine } from './source-lines.ts'

/** A line, or one column of a line that carries two (letterhead and motto, recipients and signature). */
export type Piece = {
  text: string
  start: number
  end: number
  line: number
  opensAt: number
  afterBlank: boolean
  rightColumn: boolean
}

const COLUMN_GAP = /\t\s*|\s{4,}/gu
/** What stands on the right of a letterhead or beside the recipients; blanks to be filled in are no columns. */
const RIGHT_COLUMN = /^(?:CỘNG H|Độc lập|(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\.\s|\p{Lu}[\p{L}. -]{1,40},\s*ngày)/u
/** Half a page of blanks before the first word. */
const RIGHT_INDENT = 24
/** No printed line is longer; beyond it there are no columns to look for. */
const WIDEST_ROW = 300

export function piecesOf(line: SourceLine, source: string): Piece[] {
  const piece: Piece = {
    text: line.text,
    start: line.contentStart,
    end: line.contentEnd,
    line: line.number,
    opensAt: line.start,
    afterBlank: line.afterBlank,
    rightColumn: line.contentStart - line.start >= RIGHT_INDENT,
  }
  if (piece.end - piece.start > WIDEST_ROW) return [piece]
  const gap = findColumnGap(source.slice(piece.start, piece.end), piece.text)
  if (!gap) return [piece]
  const leftEnd = piece.start + gap.at
  const rightStart = leftEnd + gap.length
  return [
    { ...piece, end: leftEnd, text: readableText(source.slice(piece.start, leftEnd)), rightColumn: false },
    {
      ...piece,
      start: rightStart,
      opensAt: rightStart,
      text: readableText(source.slice(rightStart, piece.end)),
      afterBlank: false,
      rightColumn: true,
    },
  ]
}

function findColumnGap(raw: string, text: string): { at: number; length: number } | null {
  for (const match of raw.matchAll(COLUMN_GAP)) {
    const right = raw.slice(match.index + match[0].length).normalize('NFC')
    const besideRecipients =
      (opensRecipients(text) || /^[-–]\s/.test(text)) && /^\p{Lu}/u.test(right) && match.index < 70
    if (RIGHT_COLUMN.test(right) || besideRecipients) return { at: match.index, length: match[0].length }
  }
  return null
}
