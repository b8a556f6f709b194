import type { Aggregate } from '#domain/assignment/aggregate.ts'
import type { AssignmentState, AssignmentStructure } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { formatOccurrence, formatPercent } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Empty } from '../ui/notice.tsx'
import { Cell, Table } from '../ui/table.tsx'
import { AggregateLine } from './aggregate-line.tsx'
import { STATE_LABELS } from './labels.ts'
import { type ShownTimeliness, TimelinessMark } from './timeliness-mark.tsx'

export type ShownMember = {
  id: string
  code: string
  structure: AssignmentStructure
  lead: string
  period: string | null
  state: AssignmentState
  dueOn: PlainDate | null
  percent: number
  timeliness: ShownTimeliness | null
}

const TITLES = {
  group: m.assignment_members,
  series: m.assignment_occurrences,
  pieces: m.piece_block,
} as const

type Props = {
  containerId: string
  members: readonly ShownMember[]
  /** All of them in one sentence, for who sees all of them. */
  known: Aggregate | null
  of: keyof typeof TITLES
}

/** "5/6 huyện đã hoàn thành", the late ones by name, then each member: a container has no state of its own. */
export function MembersBlock({ containerId, members, known, of }: Props) {
  const isSeries = of === 'series'
  const counted = members.filter(({ state }) => state !== 'withdrawn')
  const share = { done: counted.filter(({ state }) => state === 'completed').length, total: counted.length }
  if (members.length === 0)
    return <Empty title={m.assignment_no_occurrence()}>{m.assignment_no_occurrence_hint()}</Empty>
  return (
    <Block
      id="thanh-phan"
      title={TITLES[of]()}
      {...(isSeries ? { aside: <b>{m.assignment_share_periods(share)}</b> } : {})}
    >
      {known && !isSeries ? <AggregateLine containerId={containerId} known={known} /> : null}
      <Table
        stack
        caption={TITLES[of]()}
        columns={[
          { label: isSeries ? m.assignment_col_period() : m.assignment_col_lead() },
          { label: m.assignment_col_state() },
          { label: m.assignment_col_due() },
          { label: m.assignment_col_percent(), number: true },
        ]}
      >
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              <a href={paths.assignment(member.id)}>
                {isSeries ? (member.period ? formatOccurrence(member.period) : member.code) : member.lead}
              </a>
            </th>
            <Cell label={m.assignment_col_state()}>
              {member.timeliness ? (
                <TimelinessMark plain {...member.timeliness} />
              ) : (
                <Mark plain status={STATE_LABELS[member.state].status}>
                  {STATE_LABELS[member.state].label()}
                </Mark>
              )}
            </Cell>
            <Cell label={m.assignment_col_due()}>
              {member.dueOn ? <Day on={member.dueOn} /> : m.assignment_no_date()}
            </Cell>
            <Cell label={m.assignment_col_percent()} number>
              {formatPercent(member.percent)}
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
