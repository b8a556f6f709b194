import type { Actor } from '#domain/access/roles.ts'
import { BUILT_IN } from './built-in.ts'
import type { Draft } from './draft.ts'
import type { DraftFacts } from './facts.ts'
import { fillTemplate } from './fill-template.ts'
import { DRAFT_NAMES, type DraftKind } from './kinds.ts'
import { paperData } from './paper-data.ts'
import type { PaperData } from './paper-template.ts'
import type { DraftSigner } from './signature.ts'

/** Which document, by its address, for whom, and who is to sign it. */
export type DraftQuestion = { slug: string; actor: Actor; now: Date; signer?: DraftSigner }

/** `draft` is the page that prints, by the built-in template; `data` fills whichever template is in force for Word. */
export type MadeDraft = { kind: DraftKind; code: string; draft: Draft; data: PaperData; fileName: string }

export function makeDraft({ kind, code, facts }: { kind: DraftKind; code: string; facts: DraftFacts }): MadeDraft {
  const data = paperData(kind, facts)
  const fileName = `${DRAFT_NAMES[kind]} ${code} ${facts.today}.docx`
  return { kind, code, draft: fillTemplate(BUILT_IN[kind], data), data, fileName }
}
