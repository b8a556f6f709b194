import { type DraftSigner, DraftSignerSchema } from '#domain/drafting/signature.ts'

/** Who is to sign stands in the address: the same address makes the same draft, and nothing of it is kept. */
export const readSigner = (request: Request): DraftSigner =>
  DraftSignerSchema.parse(Object.fromEntries(new URL(request.url).searchParams))

export function withSigner(href: string, signer: DraftSigner | null): string {
  const words = Object.entries(signer ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return words.length > 0 ? `${href}?${new URLSearchParams(words)}` : href
}
