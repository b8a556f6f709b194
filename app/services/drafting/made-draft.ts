import type { Draft } from '#domain/drafting/draft.ts'
import type { DraftKind } from '#domain/drafting/kinds.ts'

export type MadeDraft = { kind: DraftKind; code: string; draft: Draft; fileName: string }
