import type { Aggregate } from '#domain/assignment/aggregate.ts'
import { m } from '#i18n/messages.js'
import { DoneShare, LateNames } from '../assignment/aggregate-line.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

export type ShownGroup = { id: string; label: string; title: string; known: Aggregate }

/** The duties that several agencies share: how many are done, and the late ones by name. */
export function GroupTable({ groups }: { groups: readonly ShownGroup[] }) {
  if (groups.length === 0) return null
  return (
    <Block id="nhieu-co-quan" title={m.aggregate_groups()}>
      <Table
        stack
        caption={m.aggregate_groups()}
        columns={[
          { label: m.aggregate_col_work() },
          { label: m.aggregate_col_done() },
          { label: m.aggregate_col_late() },
        ]}
      >
        {groups.map(({ id, label, title, known }) => (
          <tr key={id}>
            <RowHead>
              <a href={paths.assignment(id)}>
                {label} {title}
              </a>
            </RowHead>
            <Cell label={m.aggregate_col_done()}>
              <DoneShare containerId={id} known={known} />
            </Cell>
            <Cell label={m.aggregate_col_late()}>
              <LateNames late={known.late} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
