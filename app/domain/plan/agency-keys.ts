import { foldText } from '#domain/shared/fold-text.ts'

const HOLDERS =
  /^(?:(?:pho )?(?:giam doc|thu truong|chu tich|chanh an|chanh|truong|cuc truong|vien truong|hieu truong|chi huy truong|bi thu|tong giam doc|tong bien tap)|lanh dao|nguoi dung dau)\s+(?=(?:cac )?(?:so|ban|bo|ubnd|uy ban|van phong|thanh tra|cuc|vien|toa|cong ty|kho bac|bao|dai)\b)/
const SHORTENED: readonly [RegExp, string][] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:uy ban )?mat tran to quoc(?: viet nam)?\b|\b(?:uy ban |ub)mttq(?: viet nam| vn)?\b/g, 'mttq'],
  [/\b(?:tp|thanh pho)\b\.?/g, 'thanh pho'],
  [/\b(?:tx|thi xa)\b\.?/g, 'thi xa'],
]

/** "Giám đốc Sở Y tế" stands for the department it heads. */
export const withoutHolder = (folded: string): string => folded.replace(HOLDERS, '')

/** One spelling for the ways in which a name is written: no title, no remark, no province, "và" for "&". */
export function nameKey(written: string, province: string): string {
  let key = withoutHolder(foldText(written.replace(/\([^)]*\)/gu, ' ')))
    .replace(/&/g, ' va ')
    .replace(/[-–,.:/]+/g, ' ')
  for (const [long, short] of SHORTENED) key = key.replace(long, short)
  key = key.replace(/\s+/g, ' ').trim()
  const own = province === '' ? '' : `(?: ${province})?`
  const named = key.replace(new RegExp(`(?: chi nhanh)? tinh${own}$`), '')
  const short = province === '' ? named : named.replace(new RegExp(`(?: chi nhanh)? ${province}$`), '')
  return short === 'ubnd' ? 'ubnd tinh' : short
}

/** "Sở TT&TT", "Sở Nông nghiệp và PTNT": the letters the full name would have; null where nothing is abbreviated. */
export const abbreviationKey = (written: string): string | null =>
  /(?<!\p{L})(?!UBND|HĐND|MTTQ)\p{Lu}{2,}/u.test(written) ? initialsOf(written) : null

const SEAT = /\s+(?:chi nhánh\s+)?tỉnh(?:\s+\p{Lu}\p{L}*)*\s*$/u

/** First letters of a name, "và" left out; what is written in capitals stands for its letters. */
export function initialsOf(written: string): string {
  const bare = written
    .normalize('NFC')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(SEAT, '')
  const words = [...bare.matchAll(/\p{L}+/gu)].map(([word]) => word).filter((word) => word !== 'và')
  return foldText(words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0))).join(''))
}
