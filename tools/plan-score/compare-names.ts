const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/uỷ/g, 'ủy'],
  [/ủy ban nhân dân/g, 'ubnd'],
  [/hội đồng nhân dân/g, 'hđnd'],
  [
    /(?<=^|[,;] |và )(?:(?:các )?đồng chí )?(?:giám đốc|thủ trưởng|chủ tịch|trưởng|chánh) (?=(?:các )?(?:sở|ban|ngành|cơ quan|công an|ubnd|văn phòng))/g,
    '',
  ],
  [/&/g, ' và '],
  [/[.;:,]/g, ' '],
  [/ và /g, ' '],
]

const normalize = (name: string): string =>
  SHORT_FORMS.reduce((text, [form, plain]) => text.replace(form, plain), name.normalize('NFC').toLowerCase())
    .replace(/\s+/g, ' ')
    .trim()

/** "Các cơ quan liên quan", "các cơ quan, địa phương" name nobody: neither an answer nor a reading is judged by them. */
const NOBODY = /liên quan|^các (?:cơ quan|đơn vị)(?:, (?:đơn vị|địa phương))*$/
const namesSomebody = (name: string): boolean => !NOBODY.test(name.toLowerCase())

const named = (names: readonly string[]): string[] => names.filter(namesSomebody).map(normalize)

/**
 * How many names of both lists are the same, whatever their spelling. Where a reader keeps together what the answer
 * keeps apart ("Báo X, Đài Y"), the rest of both lists is compared as one run of words.
 */
export function compareNames(expected: readonly string[], read: readonly string[]) {
  const wanted = named(expected)
  const left = named(read)
  const counts = { expected: wanted.length, read: left.length, matched: 0 }
  const missed = wanted.filter((name) => {
    const at = left.indexOf(name)
    if (at < 0) return true
    left.splice(at, 1)
    counts.matched += 1
    return false
  })
  if (missed.length > 0 && missed.join(' ') === left.join(' '))
    return { ...counts, read: counts.read - left.length + missed.length, matched: counts.matched + missed.length }
  return counts
}

export const sameNames = (expected: readonly string[], read: readonly string[]): boolean => {
  const counts = compareNames(expected, read)
  return counts.matched === counts.expected && counts.matched === counts.read
}
