import type { LedgerGap } from '#domain/plan/gap-ledger.ts'
import { m } from '#i18n/messages.js'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import type { GapLine } from './gap-blocks.tsx'
import { missingLabel } from './labels.ts'
import { LineDate } from './line-date.tsx'
import { LineLeads } from './line-leads.tsx'

export type ListedLine = GapLine & {
  isAssigning: boolean
  reviewState: string
  coordinating: readonly string[]
  product: string | null
  gapReason: string | null
  gaps: readonly LedgerGap[]
}

/** The list as it will be issued: every sentence, in the order of the document. */
export function PlanListTable({ lines }: { lines: readonly ListedLine[] }) {
  const working = lines.filter(({ isAssigning, reviewState }) => isAssigning && reviewState !== 'not-a-task')
  const setAside = lines.filter(({ reviewState }) => reviewState === 'not-a-task')
  const targets = lines.filter(({ isAssigning }) => !isAssigning)
  return (
    <>
      <Table
        caption={m.plan_list_caption({ count: working.length })}
        captionShown
        stack
        columns={[
          { label: m.plan_column_sentence() },
          { label: m.plan_lead() },
          { label: m.plan_coordinating() },
          { label: m.plan_due() },
          { label: m.plan_product() },
        ]}
      >
        {working.map((line) => (
          <tr key={line.anchor}>
            <RowHead>
              <b>{line.anchor}</b> <span lang="vi">{line.text}</span>
              <Remark line={line} />
            </RowHead>
            <Cell label={m.plan_lead()}>
              <LineLeads leads={line.leads} />
            </Cell>
            <Cell label={m.plan_coordinating()}>
              <Coordinating names={line.coordinating} />
            </Cell>
            <Cell label={m.plan_due()}>
              <LineDate {...line} />
            </Cell>
            <Cell label={m.plan_product()}>
              {line.product ?? <span className="faint">{m.plan_product_none()}</span>}
            </Cell>
          </tr>
        ))}
      </Table>
      <Aside id="muc-tieu" title={m.plan_list_targets({ count: targets.length })} lines={targets} />
      <Aside id="khong-giao" title={m.plan_list_set_aside({ count: setAside.length })} lines={setAside} />
    </>
  )
}

function Remark({ line }: { line: ListedLine }) {
  const said =
    line.reviewState === 'pending'
      ? m.plan_line_pending()
      : line.gaps.length > 0
        ? m.plan_line_gaps({ gaps: line.gaps.map(missingLabel).join(', ') })
        : line.gapReason
          ? m.plan_line_accepted({ reason: line.gapReason })
          : ''
  return said ? (
    <>
      <br />
      <span className="faint">{said}</span>
    </>
  ) : null
}

const SHOWN = 3

function Coordinating({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="faint">–</span>
  if (names.length <= SHOWN) return <>{names.join(', ')}</>
  return (
    <details>
      <summary>{m.plan_count_agencies({ count: names.length })}</summary>
      {names.join(', ')}
    </details>
  )
}

function Aside({ id, title, lines }: { id: string; title: string; lines: readonly ListedLine[] }) {
  if (lines.length === 0) return null
  return (
    <details className="data" id={id}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ anchor, text, gapReason }) => (
          <li key={anchor}>
            <b>{anchor}</b> <span lang="vi">{text}</span>{' '}
            {gapReason ? <span className="faint">{gapReason}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
