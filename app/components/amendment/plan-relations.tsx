import { type CitedDocument, citeDocument } from '#domain/amendment/cite-document.ts'
import type { AmendingRelation } from '#domain/amendment/compare-plans.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { planPaths } from '../plan/plan-paths.ts'
import { paths } from '../shell/paths.ts'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

type Linked = CitedDocument & { id: string }
type Props = {
  plan: {
    id: string
    amendsRelation: AmendingRelation | null
    amends: Linked | null
    amendedBy: readonly Linked[]
    supersededBy: Linked | null
    supersededAt: Date | null
    closedAt: Date | null
    closedReason: string | null
  }
}

const RELATED = {
  replaces: m.amendment_notice_replaces,
  amends: m.amendment_notice_amends,
} as const satisfies Record<AmendingRelation, () => string>

const link = (document: Linked) => <a href={paths.plan(document.id)}>{citeDocument(document)}</a>

/** Above the document: what became of it, and which other documents belong to it. It stays readable as it was. */
export function PlanRelations({ plan }: Props) {
  const { id, amends, amendsRelation, amendedBy, supersededBy, supersededAt, closedAt, closedReason } = plan
  return (
    <>
      {supersededBy && supersededAt ? (
        <Notice status="withdrawn">
          <p>
            {m.amendment_notice_superseded({ day: formatDate(dayAt(supersededAt)) })} {link(supersededBy)}.{' '}
            {m.amendment_notice_superseded_more()}{' '}
            <a href={planPaths.comparison(supersededBy.id)}>{m.amendment_to_comparison()}</a>
          </p>
        </Notice>
      ) : null}
      {closedAt ? (
        <Notice status="withdrawn">
          <p>{m.amendment_notice_closed({ day: formatDate(dayAt(closedAt)), reason: closedReason ?? '' })}</p>
        </Notice>
      ) : null}
      {amendedBy.length > 0 ? (
        <Notice status="near-due">
          <p>{m.amendment_notice_amended()}</p>
          <ul>
            {amendedBy.map((document) => (
              <li key={document.id}>
                {link(document)}. <a href={planPaths.comparison(document.id)}>{m.amendment_to_comparison()}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {amends && amendsRelation ? (
        <Notice>
          <p>
            {RELATED[amendsRelation]()} {link(amends)}.{' '}
            <a href={planPaths.comparison(id)}>{m.amendment_to_comparison()}</a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}
