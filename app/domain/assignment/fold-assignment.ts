import { foldText } from '#domain/shared/fold-text.ts'

type Words = { code: string; anchor?: string | null; title: string; text: string; product?: string | null }

/** What the search looks through. */
export const foldAssignment = ({ code, anchor, title, text, product }: Words): string =>
  foldText([code, anchor, title, text, product].filter(Boolean).join(' '))
