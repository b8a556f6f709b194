import type { Draft } from '#domain/drafting/draft.ts'
import type { DraftKind } from '#domain/drafting/kinds.ts'
import { m } from '#i18n/messages.js'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { DraftSheet } from './draft-sheet.tsx'
import { draftLabel } from './labels.ts'

type Props = { kind: DraftKind; code: string; draft: Draft; fileHref: string }

/** The document as it will lie on the table, to read, to print and to take along. */
export function DraftPage({ kind, code, draft, fileHref }: Props) {
  return (
    <div className="stack">
      <div className="stack no-print">
        <PageHead title={m.drafting_title({ kind: draftLabel(kind), code })} lead={m.drafting_lead()} />
        <Actions>
          <ButtonLink kind="main" href={fileHref}>
            {m.drafting_download()}
          </ButtonLink>
        </Actions>
        <p className="faint">{m.drafting_print_hint()}</p>
      </div>
      <DraftSheet draft={draft} />
    </div>
  )
}
