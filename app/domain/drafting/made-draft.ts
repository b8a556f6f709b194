import type { Draft } from './draft.ts'
import type { DraftKind } from './kinds.ts'

export type MadeDraft = { kind: DraftKind; code: string; draft: Draft; fileName: string }
