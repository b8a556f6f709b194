import { accept, type Result, refuse } from '#domain/shared/result.ts'

export const SOURCE_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const
export type SourceEncoding = (typeof SOURCE_ENCODINGS)[number]

type Decoded = { text: string; encoding: SourceEncoding }

/** First bytes of files that people take for text; their screens say what to do instead. */
const FILE_SIGNATURES: readonly { format: string; bytes: readonly number[] }[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'docx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'doc', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'image', bytes: [0xff, 0xd8, 0xff] },
  { format: 'archive', bytes: [0x1f, 0x8b] },
]
const SAMPLE_BYTES = 4096
/** Half of the letters of Vietnamese are ASCII, whose other UTF-16 byte is zero. */
const ZERO_SHARE = 0.25
const COMMON_WORDS =
  /(?<!\p{L})(?:của|các|và|thực|hiện|nhiệm|vụ|tỉnh|nhân|dân|ủy|kế|hoạch|được|trong|với|phát|triển)(?!\p{L})/giu
const MIN_COMMON_WORDS = 3
/** Words of old 8-bit fonts as they look when read as Latin letters: "nhân dân", "thực hiện", "kế hoạch", "của". */
const TCVN3_WORDS = /nh©n d©n|thùc hiÖn|kÕ ho¹ch|nhiÖm vô|cña|ñy ban|ph¸t triÓn/giu
const VNI_WORDS = /nhaân daân|thöïc hieän|keá hoaïch|nhieäm vuï|cuûa|uûy ban|phaùt trieån/giu

/** Bytes to text. What cannot be read for certain is refused by its name, never half read. */
export function decodeBytes(bytes: Uint8Array): Result<Decoded, 'binary' | 'unknown-encoding'> {
  const signature = FILE_SIGNATURES.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte))
  if (signature) return refuse('binary', { params: { format: signature.format } })
  const wide = wideEncodingOf(bytes)
  const decoded = wide ? decodeAs(bytes, wide) : decodeNarrow(bytes)
  if (!decoded) return refuse('unknown-encoding', { params: { encoding: wide ?? oldFontOf(bytes) } })
  if (isBinary(decoded.text)) return refuse('binary', { params: { format: 'unknown' } })
  const font = fontOf(decoded.text)
  return font ? refuse('unknown-encoding', { params: { encoding: font } }) : accept(decoded)
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

function decodeNarrow(bytes: Uint8Array): Decoded | null {
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8) return utf8
  const vietnamese = decodeAs(bytes, 'windows-1258')
  const words = vietnamese?.text.match(COMMON_WORDS) ?? []
  const isVietnamese = new Set(words.map((word) => word.toLowerCase())).size >= MIN_COMMON_WORDS
  return vietnamese && isVietnamese && words.some((word) => /[^\u0020-\u007f]/u.test(word)) ? vietnamese : null
}

function decodeAs(bytes: Uint8Array, encoding: SourceEncoding): Decoded | null {
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

const oldFontOf = (bytes: Uint8Array): string => fontOf(new TextDecoder('windows-1252').decode(bytes)) ?? 'unknown'

function fontOf(text: string): 'TCVN3' | 'VNI' | null {
  if ((text.match(TCVN3_WORDS)?.length ?? 0) >= MIN_COMMON_WORDS) return 'TCVN3'
  return (text.match(VNI_WORDS)?.length ?? 0) >= MIN_COMMON_WORDS ? 'VNI' : null
}
