import { dayAt } from '#domain/shared/plain-date.ts'
import type { ListedPaper } from '#domain/sign-off/list-question.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { formatDateTime } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { SIGN_OFF_STATE_LABELS, sayWhyStoodDown, signedActLabel } from './labels.ts'

/** One paper a row: what it is, who wrote it, and what the head said. */
export function PapersTable({ papers }: { papers: readonly ListedPaper[] }) {
  return (
    <Table
      stack
      caption={m.sign_off_list_title()}
      columns={[
        { label: m.sign_off_col_act() },
        { label: m.sign_off_prepared_by() },
        { label: m.sign_off_asked_at() },
        { label: m.sign_off_col_state() },
      ]}
    >
      {papers.map((paper) => {
        const { status, label } = SIGN_OFF_STATE_LABELS[paper.state]
        const outcome = sayOutcome(paper)
        return (
          <tr key={paper.id}>
            <RowHead>
              <a href={paths.signOff(paper.id)}>
                {m.sign_off_title({ act: signedActLabel(paper.action), label: paper.label })}
              </a>
              <br />
              <span className="faint">{paper.title}</span>
            </RowHead>
            <Cell label={m.sign_off_prepared_by()}>{paper.preparedBy}</Cell>
            <Cell label={m.sign_off_asked_at()}>
              <Day on={dayAt(paper.askedAt)} as="short" />
            </Cell>
            <Cell label={m.sign_off_col_state()}>
              <Mark status={status}>{label()}</Mark>
              {outcome ? <p className="faint">{outcome}</p> : null}
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}

function sayOutcome({ state, decidedBy, decidedFor, decidedAt, reason }: ListedPaper): string {
  const name = decidedBy ?? ''
  if (state === 'stood-down') return sayWhyStoodDown(reason ?? '')
  if (state === 'given-back') return m.sign_off_given_back_reason({ name, reason: reason ?? '' })
  if (state !== 'signed' || !decidedAt) return ''
  const at = formatDateTime(decidedAt)
  return decidedFor ? m.sign_off_signed_for({ name, of: decidedFor, at }) : m.sign_off_signed_by({ name, at })
}
