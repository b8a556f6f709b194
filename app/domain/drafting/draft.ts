/** A column of a ruled table: millimetres; the one without takes what the page has left. */
export type DraftColumn = { heading: string; width: number | null; centred?: boolean }

/** `enacting`: the word of a decision above its articles, centred. `writing`: words with dotted lines to write on. */
export type DraftWords = {
  kind: 'heading' | 'enacting' | 'part' | 'paragraph' | 'quote' | 'article' | 'order' | 'writing'
  text: string
}
export type DraftBlock =
  | DraftWords
  | { kind: 'table'; columns: readonly DraftColumn[]; rows: readonly (readonly string[])[] }

/** One description, two renderings: the Word file and the page that prints. Its words are Vietnamese (decision 0034). */
export type Draft = {
  superior: string | null
  issuer: string
  /** After the blank number: "/TTr-STTTT". */
  symbol: string
  place: string
  year: string
  /** Of a công văn, which has no type: below the symbol. */
  subjectBelow: string | null
  title: { type: string; subject: string } | null
  /** Of a decision, between title and grounds. */
  authority: string | null
  addressees: readonly string[]
  grounds: readonly string[]
  blocks: readonly DraftBlock[]
  signature: { lines: readonly string[]; name: string }
  recipients: readonly string[]
}

/** "Điều 1." stands bold before its words. */
export function splitArticle(text: string): { name: string; rest: string } {
  const [name = ''] = /^Điều \d+\./u.exec(text) ?? []
  return { name, rest: text.slice(name.length) }
}
