import { z } from 'zod'

/**
 * What the bytes say of a signature: `unchanged` since it was made, `added` to behind the signed part (as the signature
 * of a second person is), `changed`, or a signature that cannot be read. Who signed is another question: the chain to
 * the national root is not looked at, so the signer stays unverified.
 */
const SIGNATURE_INTEGRITIES = ['unchanged', 'added', 'changed', 'unreadable'] as const
export type SignatureIntegrity = (typeof SIGNATURE_INTEGRITIES)[number]

const SignatureSchema = z.object({
  /** The name in the certificate, as its issuer wrote it. */
  signer: z.string().nullable(),
  /** As the signer's own machine said. */
  signedAt: z.string().nullable(),
  integrity: z.enum(SIGNATURE_INTEGRITIES),
})
export type FileSignature = z.output<typeof SignatureSchema>

/** As kept beside a document; null where nobody has looked. */
export const FileSignaturesSchema = z.array(SignatureSchema).nullable().catch(null)

type ByteRange = { start: number; signedUntil: number; goesOnAt: number; end: number }

const MOST_SIGNATURES = 10
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g

/** Where the signatures of a PDF say that they are, in the order of the file. `text`: its bytes, one a character. */
export function findByteRanges(text: string): ByteRange[] {
  return [...text.matchAll(BYTE_RANGE)].slice(0, MOST_SIGNATURES).map((match) => {
    const [start, length, goesOnAt, rest] = match.slice(1).map(Number) as [number, number, number, number]
    return { start, signedUntil: start + length, goesOnAt, end: goesOnAt + rest }
  })
}

/** Twice the size of any signature with its chain and time stamp. */
const MOST_HEX = 2 * 512 * 1024

/**
 * The signature itself, in hex, which must be all that the signed part leaves out: whatever else stood there could be
 * changed without anybody noticing.
 */
export function findContents(text: string, { start, signedUntil, goesOnAt, end }: ByteRange): string | undefined {
  const isInFile = start === 0 && signedUntil < goesOnAt && end <= text.length
  if (!isInFile || goesOnAt - signedUntil > MOST_HEX) return undefined
  const [, hex] = /^<([0-9A-Fa-f\s]+)>$/.exec(text.slice(signedUntil, goesOnAt)) ?? []
  return hex?.replace(/\s/g, '')
}
