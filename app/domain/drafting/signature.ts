import { z } from 'zod'
import { LETTER_CAPACITIES, type LetterCapacity, usualHeadPost } from '#domain/letter/signature.ts'
import type { Party } from './facts.ts'
import { upper } from './parts.ts'

/** Who is to sign a draft; the post is the signer's own, which the head does not need. */
export type DraftSigner = { capacity: LetterCapacity; post: string | null; name: string | null }

export const USUAL_SIGNER: DraftSigner = { capacity: 'head', post: null, name: null }

const SHORT = 200
const words = z
  .string()
  .trim()
  .max(SHORT)
  .transform((value) => value || null)
  .catch(null)

/** As an address of a draft says it; what it does not say, or says wrongly, is as usual. */
export const DraftSignerSchema = z.object({
  capacity: z.enum(LETTER_CAPACITIES).catch('head'),
  post: words,
  name: words,
})

/** The post of whom usually signs in a capacity; TUQ. is given to one person and has none. */
const usualPost = (capacity: LetterCapacity, issuer: Party): string | null => {
  if (capacity === 'KT') return `Phó ${usualHeadPost(issuer.kind)}`
  return capacity === 'TL' && issuer.kind === 'committee' ? 'Chánh Văn phòng' : null
}

/**
 * The lines above the name (ND 30/2020 annex I, point 7). A committee is a collective: its chairman and whoever signs
 * for him sign on its behalf; who signs by his order signs on behalf of him.
 */
export function signatureOf(issuer: Party, signer: DraftSigner): { lines: string[]; name: string } {
  const { capacity } = signer
  const head = upper(usualHeadPost(issuer.kind))
  const post = signer.post ?? usualPost(capacity, issuer)
  const isOfAll = issuer.kind === 'committee' && (capacity === 'head' || capacity === 'KT')
  return {
    lines: [
      ...(isOfAll ? ['TM. ỦY BAN NHÂN DÂN'] : []),
      capacity === 'head' ? head : `${capacity}. ${head}`,
      ...(capacity !== 'head' && post ? [upper(post)] : []),
    ],
    name: signer.name ?? '',
  }
}
