import { Instant } from '#components/ui/day.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Status } from '#components/ui/status.ts'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { Verdict } from '#domain/operation/judge-background.ts'
import { m } from '#i18n/messages.js'

type Part = { process: 'worker' | 'relay' | 'reconciler'; verdict: Verdict; seenAt: Date | null }

const NAMES = {
  worker: m.operation_part_worker,
  relay: m.operation_part_relay,
  reconciler: m.operation_part_reconciler,
} as const satisfies Record<Part['process'], () => string>

const VERDICTS = {
  fine: { status: 'done', words: m.operation_verdict_fine },
  waiting: { status: 'near-due', words: m.operation_verdict_waiting },
  drift: { status: 'near-due', words: m.operation_verdict_drift },
  stopped: { status: 'overdue', words: m.operation_verdict_stopped },
  silent: { status: 'overdue', words: m.operation_verdict_silent },
  'never-seen': { status: 'overdue', words: m.operation_verdict_never_seen },
} as const satisfies Record<Verdict, { status: Status; words: () => string }>

/** What runs behind the screens, in words for who looks after it. */
export function BackgroundParts({ parts }: { parts: readonly Part[] }) {
  return (
    <Table
      caption={m.operation_parts()}
      columns={[{ label: m.operation_part() }, { label: m.operation_state() }, { label: m.operation_seen() }]}
    >
      {parts.map(({ process, verdict, seenAt }) => (
        <tr key={process}>
          <RowHead>{NAMES[process]()}</RowHead>
          <Cell>
            <Mark status={VERDICTS[verdict].status}>{VERDICTS[verdict].words()}</Mark>
          </Cell>
          <Cell>{seenAt ? <Instant at={seenAt} /> : m.operation_never()}</Cell>
        </tr>
      ))}
    </Table>
  )
}
