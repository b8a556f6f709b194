import type { SourceDocumentKind } from './plan-reading.ts'

/** Kinds under which a document is registered; they decide the symbol and the wording of letters. */
export const DOCUMENT_KINDS = ['plan', 'decision', 'directive', 'conclusion', 'resolution', 'letter'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const REGISTERED_AS = {
  plan: 'plan',
  programme: 'plan',
  project: 'plan',
  report: 'plan',
  unknown: 'plan',
  decision: 'decision',
  directive: 'directive',
  resolution: 'resolution',
  'conclusion-notice': 'conclusion',
  letter: 'letter',
} as const satisfies Record<SourceDocumentKind, DocumentKind>

export const toDocumentKind = (kind: SourceDocumentKind): DocumentKind => REGISTERED_AS[kind]
