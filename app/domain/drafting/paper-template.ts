import type { DraftColumn, DraftWords } from './draft.ts'

/** Words with placeholders: "{ten}". */
export type TemplateBlock =
  | DraftWords
  /** One row for each line of a list. */
  | { kind: 'table'; columns: readonly DraftColumn[]; each: string; cells: readonly string[] }
  /** `each`: once for every line of a list; `when`, `unless`: only where something is so, or is not. */
  | { kind: 'each' | 'when' | 'unless'; of: string; blocks: readonly TemplateBlock[] }

/**
 * What a kind of paper says before it is filled. Letterhead, grounds, addressees, signature and copies are the same
 * placeholders in each; a template says only whether it has them.
 */
export type PaperTemplate = {
  hasSuperior: boolean
  /** Of a công văn, which has no type: below the symbol. */
  subjectBelow: string | null
  title: { type: string; subject: string } | null
  /** Of a decision, between title and grounds. */
  authority: string | null
  isAddressed: boolean
  hasGrounds: boolean
  blocks: readonly TemplateBlock[]
}

/** A line of a list. */
export type PaperRow = Readonly<Record<string, string>>
export type PaperValue = string | boolean | readonly PaperRow[]
/** What the placeholders stand for, by their names. */
export type PaperData = Readonly<Record<string, PaperValue>>
