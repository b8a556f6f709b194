import type { Draft } from '#domain/drafting/draft.ts'
import type { DraftKind } from '#domain/drafting/kinds.ts'
import type { DraftSigner } from '#domain/drafting/signature.ts'
import { m } from '#i18n/messages.js'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { DraftSheet } from './draft-sheet.tsx'
import { draftLabel } from './labels.ts'
import { SignerForm } from './signer-form.tsx'

type Props = {
  kind: DraftKind
  code: string
  draft: Draft
  fileHref: string
  /** Null for who only reads. */
  signer: DraftSigner | null
  /** The version of the template that an administrator put in the place of the built-in one. */
  replacedBy: number | null
}

/** The document as it will lie on the table, to read, to print and to take along. */
export function DraftPage({ kind, code, draft, fileHref, signer, replacedBy }: Props) {
  return (
    <div className="stack">
      <div className="stack no-print">
        <PageHead title={m.drafting_title({ kind: draftLabel(kind), code })} lead={m.drafting_lead()} />
        {replacedBy === null ? null : <Notice>{m.drafting_replaced({ version: replacedBy })}</Notice>}
        {signer ? <SignerForm signer={signer} /> : null}
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
