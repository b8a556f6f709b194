/** The number or bullet at the head of a line, as read from that line alone. */
export type Marker = {
  kind: MarkerKind
  written: string
  /** As it stands in an anchor: `III`, `2`, `1.2`, `a`, `Điều 4`. */
  label: string
  /** Place in its series, from 1; 0 where there is none. */
  value: number
  /** Characters of the readable line that the marker and its space take. */
  length: number
}

/** Outermost first: a marker closes every open heading of its own rank or a deeper one. */
export const MARKER_RANKS = {
  annex: 0,
  part: 1,
  chapter: 2,
  article: 3,
  capital: 4,
  roman: 5,
  arabic: 6,
  'arabic-2': 7,
  'arabic-3': 8,
  named: 9,
  'arabic-paren': 10,
  letter: 11,
  bullet: 12,
} as const satisfies Record<string, number>
export type MarkerKind = keyof typeof MARKER_RANKS

/** Order of Vietnamese list letters: đ follows d, there is no f, j, w, z. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

type Pattern = { kind: MarkerKind; pattern: RegExp; read: (match: RegExpExecArray) => Pick<Marker, 'label' | 'value'> }

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'annex',
    pattern: /^(PHỤ LỤC|Phụ lục)(?:\s+([IVX]+|\d{1,2}))?(?:[.:]\s*|\s*$)/u,
    read: (match) => ({ label: match[2] ? `PL ${match[2]}` : 'PL', value: 0 }),
  },
  {
    kind: 'part',
    pattern: /^(?:PHẦN|Phần)\s+(?:thứ\s+)?([IVX]+|\d{1,2}|NHẤT|HAI|BA|TƯ|nhất|hai|ba|tư)(?:[.:]\s*|\s*$)/u,
    read: (match) => ({ label: `Phần ${match[1]}`, value: 0 }),
  },
  {
    kind: 'chapter',
    pattern: /^(?:CHƯƠNG|Chương)\s+([IVX]+|\d{1,2})(?:[.:]\s*|\s*$)/u,
    read: (match) => ({ label: `Chương ${match[1]}`, value: 0 }),
  },
  {
    kind: 'article',
    pattern: /^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]\s*/u,
    read: (match) => ({ label: `Điều ${match[1]}`, value: Number(match[1]) }),
  },
  {
    kind: 'roman',
    pattern: /^(?!V\/v)([IVX]{1,6})\s*[./)]\s*[-–]?\s*(?=["“]?\p{L})/u,
    read: (match) => ({ label: match[1] ?? '', value: romanValue(match[1] ?? '') }),
  },
  {
    kind: 'capital',
    pattern: /^([A-HĐ])\s*[.)]\s+(?=["“]?\p{Lu})/u,
    read: (match) => ({ label: match[1] ?? '', value: 'ABCDĐEGH'.indexOf(match[1] ?? '') + 1 }),
  },
  { kind: 'arabic-3', pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})\.?\s+(?=["“]?[\p{Lu}\d])/u, read: readDotted },
  { kind: 'arabic-2', pattern: /^(\d{1,2}\.\d{1,2})\.?\s+(?=["“]?[\p{Lu}\d])/u, read: readDotted },
  {
    kind: 'arabic',
    pattern: /^(\d{1,2})\s*(?:\.(?:\s+(?=\S)|(?=["“]?\p{Lu}))|\/(?:\s+(?=["“]?\p{Lu})|(?=\p{Lu}\p{Ll})))/u,
    read: (match) => ({ label: match[1] ?? '', value: Number(match[1]) }),
  },
  {
    kind: 'named',
    pattern:
      /^(?:Nhiệm vụ|Hoạt động|Giải pháp|Nội dung|Nhóm nhiệm vụ|Dự án|Mô hình)(?: số| thứ)?\s+(\d{1,2})\s*[.:]\s*(?=\S)/u,
    read: (match) => ({ label: match[1] ?? '', value: Number(match[1]) }),
  },
  {
    kind: 'arabic-paren',
    pattern: /^\(?(\d{1,2})\)\s*(?=["“]?[\p{L}\d])/u,
    read: (match) => ({ label: match[1] ?? '', value: Number(match[1]) }),
  },
  {
    kind: 'letter',
    pattern: /^\(?([a-eghik-vxyđ])\s*[.)/]\s*(?=["“]?[\p{Lu}\d])/u,
    read: (match) => ({ label: match[1] ?? '', value: LETTERS.indexOf(match[1] ?? '') + 1 }),
  },
  {
    kind: 'bullet',
    pattern: /^([-–—−+*•●○◦▪■□▫·➢✓])\s*(?=\S)/u,
    read: (match) => ({ label: match[1] ?? '', value: 0 }),
  },
]

export function readMarker(line: string): Marker | null {
  for (const { kind, pattern, read } of PATTERNS) {
    const match = pattern.exec(line)
    if (!match) continue
    const place = read(match)
    if (kind === 'roman' && place.value === 0) continue
    if (kind === 'bullet' && !hasBulletShape(line, match[0])) continue
    return { kind, written: match[0].trim(), length: match[0].length, ...place }
  }
  return null
}

/** A dash glued to a small letter or a figure is a hyphen or a minus, not a bullet. */
function hasBulletShape(line: string, prefix: string): boolean {
  return /\s$/.test(prefix) || !/^[-–—−+*]/.test(prefix) || /^["“(]?\p{Lu}/u.test(line.slice(prefix.length))
}

function readDotted(match: RegExpExecArray): Pick<Marker, 'label' | 'value'> {
  const label = match[1] ?? ''
  return { label, value: Number(label.slice(label.lastIndexOf('.') + 1)) }
}

/** 0 for letters that are no numeral ("IIX"). */
function romanValue(numeral: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(numeral)) return 0
  const values: Record<string, number> = { I: 1, V: 5, X: 10 }
  const digits = [...numeral].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}
