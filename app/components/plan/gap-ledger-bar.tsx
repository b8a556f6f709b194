import type { GapLedger } from '#domain/plan/gap-ledger.ts'
import { m } from '#i18n/messages.js'
import { formatNumber } from '../ui/format.ts'
import { gapLabel, headerGapLabel } from './labels.ts'
import { planPaths } from './plan-paths.ts'

/** The ledger in a line: each count opens its list. */
export function GapLedgerBar({ planId, ledger }: { planId: string; ledger: GapLedger }) {
  const { reviewed, total, gaps, header, isHeaderOpen } = ledger
  const list = planPaths.gaps(planId)
  return (
    <section aria-labelledby="so-cho-trong">
      <h2 id="so-cho-trong" className="only-read">
        {m.plan_ledger()}
      </h2>
      <div className="ledger">
        <a href={`${list}#chua-xem`}>
          <b>
            {formatNumber(reviewed)} <small>/ {formatNumber(total)}</small>
          </b>
          <span>{m.plan_ledger_reviewed()}</span>
        </a>
        {gaps.map(({ kind, anchors, of }) => (
          <a
            key={kind}
            href={`${list}#${kind}`}
            className={anchors.length > 0 ? (kind === 'no-date' ? 'is-undated' : 'is-near-due') : 'is-done'}
          >
            <b>
              {formatNumber(anchors.length)} <small>/ {formatNumber(of)}</small>
            </b>
            <span>{gapLabel(kind)}</span>
          </a>
        ))}
        <a href={`${list}#van-ban`} className={isHeaderOpen ? 'is-near-due' : 'is-done'}>
          <b>{formatNumber(isHeaderOpen ? header.length : 0)}</b>
          <span>{header.length > 0 ? header.map(headerGapLabel).join(', ') : m.plan_ledger_header_complete()}</span>
        </a>
      </div>
    </section>
  )
}
