import { foldText } from '#domain/shared/fold-text.ts'

const ORDINALS = ['', 'nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const ORDINAL = `(?:thu\\s+)?(\\d{1,2}|${ORDINALS.slice(1).join('|')})`

const BULLET = new RegExp(`(?:gach dau dong|gach ngang|dau cong|y|bullet)\\s+${ORDINAL}`)
const ROW = /(?:so thu tu|stt|nhiem vu so|muc so|dong so)\s+(\d{1,4})/
const LETTER = /(?:^|[\s,])diem\s+([a-z@])(?=$|[\s,;.:)])/
const NUMBER = /(?:khoan|tieu muc|muc|diem)\s+(\d{1,2}(?:\.\d{1,2})*)(?=$|[\s,;.:)])/
const ARTICLE = /dieu\s+(\d{1,3})(?=$|[\s,;.:)])/
const ROMAN = /(?:muc|phan)\s+([ivx]{1,6})(?=$|[\s,;.:)])/
const ANNEX = /phu luc(?:\s+([ivx]{1,6}|\d{1,2}))?(?=$|[\s,;.:)])/

const numberOf = (word: string): number => {
  const place = ORDINALS.indexOf(word)
  return place > 0 ? place : Number(word)
}

/**
 * The anchor that a place in words names: "gạch đầu dòng thứ nhất khoản 2 Mục V" is `V.2.1`, "điểm a khoản 1 Điều 3" is
 * `Điều 3.1.a`, "số thứ tự 17 Phụ lục II" is `PL II.17`. Null where the words name no section.
 */
export function readPlace(words: string): string | null {
  // "đ" is a letter of the lists, so it is kept apart from "d" before the accents go.
  const text = foldText(words.replace(/điểm\s+đ(?=$|[\s,;.:)])/giu, 'điểm @'))
  const roots = [annexOf(text), articleOf(text), ROMAN.exec(text)?.[1]?.toUpperCase()]
  const root = roots.find((one) => one !== undefined)
  if (root === undefined) return null
  const number = NUMBER.exec(text)?.[1]
  const letter = LETTER.exec(text)?.[1]
  const bullet = BULLET.exec(text)?.[1]
  const row = ROW.exec(text)?.[1]
  const steps = [number, letter === '@' ? 'đ' : letter, row]
  const last = bullet === undefined ? [] : [String(numberOf(bullet))]
  return [root, ...steps.filter((step) => step !== undefined), ...last].join('.')
}

function annexOf(text: string): string | undefined {
  const match = ANNEX.exec(text)
  if (!match) return undefined
  return match[1] ? `PL ${match[1].toUpperCase()}` : 'PL'
}

function articleOf(text: string): string | undefined {
  const match = ARTICLE.exec(text)
  return match ? `Điều ${match[1]}` : undefined
}
