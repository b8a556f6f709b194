import { foldText } from '#domain/shared/fold-text.ts'
import { withoutHolder } from './agency-keys.ts'

/**
 * Collective addressees. `membership` says where the members come from when the plan is published: chosen by a person,
 * taken from the register by its kind of organisation, or named one by one in the text itself.
 */
export const GROUPS = {
  'other-departments': {
    label: 'Các sở, ban, ngành khác',
    words: ['các sở, ban, ngành khác', 'các sở, ngành còn lại', 'các cơ quan, đơn vị khác'],
    pattern: /^(cac )?(so|co quan|don vi)\b.*\b(khac|con lai)$/,
    membership: 'chosen',
    within: 'departments',
  },
  departments: {
    label: 'Các sở, ban, ngành',
    words: ['các sở, ban, ngành', 'các sở, ngành', 'các sở, ban, ngành, đoàn thể'],
    pattern: /^cac so\b/,
    membership: 'register',
    within: null,
  },
  districts: {
    label: 'Ủy ban nhân dân các huyện, thị xã, thành phố',
    words: ['Ủy ban nhân dân các huyện, thị xã, thành phố', 'UBND cấp huyện', 'các huyện, thị xã, thành phố'],
    pattern:
      /^((ubnd|uy ban nhan dan) (cac |cap )?huyen(,|$| va| trong| tren| thuoc)|(ubnd|uy ban nhan dan) (cac |cap )(huyen|thi xa|thanh pho)|cac huyen\b)/,
    membership: 'register',
    within: null,
  },
  communes: {
    label: 'Ủy ban nhân dân các xã, phường, thị trấn',
    words: ['Ủy ban nhân dân các xã, phường, thị trấn', 'UBND cấp xã', 'các xã, phường, thị trấn', 'các xã, phường'],
    pattern:
      /^((ubnd|uy ban nhan dan) (cac |cap )?xa(,|$| va| trong| tren| thuoc)|(ubnd|uy ban nhan dan) (cac |cap )(xa|phuong|thi tran)|cac xa\b)/,
    membership: 'register',
    within: null,
  },
  press: {
    label: 'Các cơ quan báo chí, phát thanh, truyền hình, cổng thông tin điện tử',
    words: ['các cơ quan báo chí', 'các cơ quan thông tấn, báo chí', 'các cơ quan truyền thông'],
    pattern: /^(cac )?co quan (thong tan|thong tin,|bao chi|truyen thong|phat thanh)/,
    membership: 'register',
    within: null,
  },
  'telecom-enterprises': {
    label: 'Các doanh nghiệp viễn thông',
    words: ['các doanh nghiệp viễn thông', 'các doanh nghiệp bưu chính, viễn thông', 'các nhà mạng'],
    pattern:
      /^((cac )?doanh nghiep( cung cap dich vu| kinh doanh)?( buu chinh,?( va)?| ha tang)? vien thong|cac nha mang)/,
    membership: 'register',
    within: 'enterprises',
  },
  enterprises: {
    label: 'Các doanh nghiệp',
    words: ['các doanh nghiệp', 'các doanh nghiệp phát triển hạ tầng số', 'các doanh nghiệp trên địa bàn tỉnh'],
    pattern: /^cac (to chuc, )?doanh nghiep\b/,
    membership: 'register',
    within: null,
  },
} as const satisfies Record<string, AddresseeGroup>

export type GroupKey = keyof typeof GROUPS
type AddresseeGroup = {
  label: string
  /** Wordings by which plans call the group; the pattern reads them without diacritics. */
  words: readonly string[]
  pattern: RegExp
  membership: 'chosen' | 'register'
  /** The wider group of which this one is a part. */
  within: string | null
}

/** Order matters: narrower groups are written with the words of the wider one and more. */
export const GROUP_KEYS = Object.keys(GROUPS) as GroupKey[]

export function findGroup(written: string): GroupKey | null {
  const folded = withoutHolder(foldText(written))
  // "các số …" (figures) folds to the same letters as "các sở …" (departments).
  if (/^(?:thủ trưởng |giám đốc )?các số/iu.test(written.normalize('NFC'))) return null
  return GROUP_KEYS.find((key) => GROUPS[key].pattern.test(folded)) ?? null
}

export const isWithin = (narrow: GroupKey, wide: GroupKey): boolean => GROUPS[narrow].within === wide
