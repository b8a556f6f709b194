import { paths } from '#components/shell/paths.ts'
import { type DraftLetter, DraftLetterSchema } from '#domain/letter/forms.ts'

/** The draft as an address: the file is made anew from it, and nothing has to be kept. */
export function draftHref(organisationId: string, draft: DraftLetter): string {
  const { works, capacity, headPost, signerPost, signerName, replyBy } = draft
  const address = new URLSearchParams(works.map((id) => ['works', id]))
  const words = { capacity, headPost, signerPost, signerName, replyBy }
  for (const [name, value] of Object.entries(words)) if (value) address.set(name, value)
  return `${paths.urgingLetter(organisationId)}/tai-ve?${address}`
}

export function readDraft(address: URLSearchParams): DraftLetter | undefined {
  const parsed = DraftLetterSchema.safeParse({ ...Object.fromEntries(address), works: address.getAll('works') })
  return parsed.success ? parsed.data : undefined
}
