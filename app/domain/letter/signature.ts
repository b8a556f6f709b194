import type { OrganisationKind } from '#domain/organisation/kinds.ts'

/** Who signs (ND 30/2020 annex I, point 7): the head, or somebody for, by order of or by authority of the head. */
export const LETTER_CAPACITIES = ['head', 'KT', 'TL', 'TUQ'] as const
export type LetterCapacity = (typeof LETTER_CAPACITIES)[number]

export type Signer = {
  capacity: LetterCapacity
  /** The office of the head: "Giám đốc". */
  headPost: string
  /** The signer's own office; the head has no other. */
  signerPost: string | null
  name: string
}

const HEAD_POSTS = {
  committee: 'Chủ tịch',
  office: 'Chánh Văn phòng',
  department: 'Giám đốc',
  district: 'Chủ tịch',
  commune: 'Chủ tịch',
  press: 'Tổng biên tập',
  enterprise: 'Giám đốc',
} as const satisfies Record<OrganisationKind, string>

/** What the head of an organisation is usually called; the form offers it. */
export const usualHeadPost = (kind: OrganisationKind): string => HEAD_POSTS[kind]

const upper = (words: string): string => words.toLocaleUpperCase('vi')

/** The lines above the name: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
export function signatureLines({ capacity, headPost, signerPost }: Signer): string[] {
  if (capacity === 'head') return [upper(headPost)]
  return [`${capacity}. ${upper(headPost)}`, ...(signerPost ? [upper(signerPost)] : [])]
}
