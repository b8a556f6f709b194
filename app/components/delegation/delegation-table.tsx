import { paths } from '#components/shell/paths.ts'
import { formatDate, formatDateTime } from '#components/ui/format.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { DelegationState } from '#domain/delegation/check-delegation.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

type Identity = { id: string; displayName: string }
export type ShownDelegation = {
  id: string
  giver: Identity
  deputy: Identity
  title: string
  organisation: string
  fromOn: PlainDate
  untilOn: PlainDate
  reason: string
  state: DelegationState
  revokedAt: Date | null
  revokedBy: Identity | null
  mayRevoke: boolean
}

const STATES = {
  current: m.delegation_state_current,
  coming: m.delegation_state_coming,
  ended: m.delegation_state_ended,
  revoked: m.delegation_state_revoked,
} as const satisfies Record<DelegationState, () => string>

/** Who stands in for whom, in which role and until when; the way to take it back where it is the reader's to take. */
export function DelegationTable({ rows }: { rows: readonly ShownDelegation[] }) {
  if (rows.length === 0) return <Empty title={m.delegation_none()}>{m.delegation_none_hint()}</Empty>
  const hasActs = rows.some((row) => row.mayRevoke)
  return (
    <Table
      caption={m.delegation_list()}
      stack
      columns={[
        { label: m.delegation_role() },
        { label: m.delegation_giver() },
        { label: m.delegation_deputy() },
        { label: m.delegation_period() },
        { label: m.delegation_state() },
        ...(hasActs ? [{ label: m.delegation_act() }] : []),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <RowHead>{m.delegation_of({ title: row.title, organisation: row.organisation })}</RowHead>
          <Cell label={m.delegation_giver()}>{row.giver.displayName}</Cell>
          <Cell label={m.delegation_deputy()}>{row.deputy.displayName}</Cell>
          <Cell label={m.delegation_period()}>
            {m.delegation_from_until({ from: formatDate(row.fromOn), until: formatDate(row.untilOn) })}
            <br />
            <span className="muted small">{m.delegation_reason_of({ reason: row.reason })}</span>
          </Cell>
          <Cell label={m.delegation_state()}>
            {STATES[row.state]()}
            {row.revokedBy && row.revokedAt ? (
              <>
                <br />
                <span className="muted small">
                  {m.delegation_revoked_by({ name: row.revokedBy.displayName, at: formatDateTime(row.revokedAt) })}
                </span>
              </>
            ) : null}
          </Cell>
          {hasActs ? (
            <Cell label={m.delegation_act()}>
              {row.mayRevoke ? <a href={`${paths.delegations()}?thu-hoi=${row.id}`}>{m.delegation_revoke()}</a> : '–'}
            </Cell>
          ) : null}
        </tr>
      ))}
    </Table>
  )
}
