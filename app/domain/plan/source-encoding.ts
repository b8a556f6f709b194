import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { fromOldFont, type OldFont, oldFontOf } from '#domain/source/old-fonts.ts'

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258' | OldFont

export type DecodedText = { text: string; encoding: SourceEncoding }

const SAMPLE_BYTES = 4096
/** Half of the letters of Vietnamese are ASCII, whose other UTF-16 byte is zero. */
const ZERO_SHARE = 0.25
const COMMON_WORDS =
  /(?<!\p{L})(?:của|các|và|thực|hiện|nhiệm|vụ|tỉnh|nhân|dân|ủy|kế|hoạch|được|trong|với|phát|triển)(?!\p{L})/giu
const MIN_COMMON_WORDS = 3
/** Bytes to text, NFC. What cannot be read for certain is refused by its name, never half read. */
export function decodeBytes(bytes: Uint8Array): Result<DecodedText, 'binary' | 'unknown-encoding'> {
  const wide = wideEncodingOf(bytes)
  const decoded = wide ? decodeAs(bytes, wide) : decodeNarrow(bytes)
  if (!decoded) return refuse('unknown-encoding', { params: { encoding: wide ?? 'unknown' } })
  if (isBinary(decoded.text)) return refuse('binary', { params: { format: 'unknown' } })
  return readOldFont(decoded)
}

/** Text of an old font is Latin letters to every encoding; it is converted only where Vietnamese comes out. */
function readOldFont(decoded: DecodedText): Result<DecodedText, 'unknown-encoding'> {
  const font = oldFontOf(decoded.text)
  if (!font) return accept(decoded)
  const text = fromOldFont(decoded.text, font)
  return isVietnamese(text)
    ? accept({ text, encoding: font })
    : refuse('unknown-encoding', { params: { encoding: font } })
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, sample.length / 2))
  if (odd >= ZERO_SHARE && even < ZERO_SHARE / 5) return 'utf-16le'
  return even >= ZERO_SHARE && odd < ZERO_SHARE / 5 ? 'utf-16be' : null
}

function decodeNarrow(bytes: Uint8Array): DecodedText | null {
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8) return utf8
  const latin = decodeAs(bytes, 'windows-1252')
  if (latin && oldFontOf(latin.text)) return latin
  const vietnamese = decodeAs(bytes, 'windows-1258')
  return vietnamese && isVietnamese(vietnamese.text) ? vietnamese : null
}

function isVietnamese(text: string): boolean {
  const words = text.match(COMMON_WORDS) ?? []
  const different = new Set(words.map((word) => word.toLowerCase())).size
  return different >= MIN_COMMON_WORDS && words.some((word) => /[^\u0020-\u007f]/u.test(word))
}

function decodeAs(bytes: Uint8Array, encoding: Exclude<SourceEncoding, OldFont>): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
    return { text, encoding }
  } catch {
    // A fatal decoder throws on the first impossible byte: the answer is "not this encoding".
    return null
  }
}

const isBinary = (text: string): boolean => {
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0
  return text.includes('\u0000') || controls > Math.max(2, text.length * 0.002)
}
