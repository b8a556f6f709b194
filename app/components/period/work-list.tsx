import type { JudgedWork } from '#domain/period/period-work.ts'
import { m } from '#i18n/messages.js'
import { sayHeldDays } from '../holding/held-days.ts'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { Cell, Table } from '../ui/table.tsx'
import { FIGURE_LABELS } from './labels.ts'

/** The works that a figure counted, as they stood at the cut-off. */
export function WorkList({ works }: { works: readonly JudgedWork[] }) {
  return (
    <Table
      stack
      caption={m.period_list()}
      columns={[
        { label: m.period_col_work() },
        { label: m.period_col_agency() },
        { label: m.period_col_due() },
        { label: m.period_col_class() },
        { label: m.period_col_class_original() },
        { label: m.period_col_held() },
      ]}
    >
      {works.map((work) => (
        <tr key={work.id}>
          <th scope="row">
            <a href={paths.assignment(work.id)}>
              {work.label}. {work.title}
            </a>
          </th>
          <Cell label={m.period_col_agency()}>{work.organisation}</Cell>
          <Cell label={m.period_col_due()}>{work.dueOn ? <Day on={work.dueOn} /> : m.assignment_no_date()}</Cell>
          <Cell label={m.period_col_class()}>{FIGURE_LABELS[work.class]()}</Cell>
          <Cell label={m.period_col_class_original()}>{FIGURE_LABELS[work.classByOriginal]()}</Cell>
          <Cell label={m.period_col_held()}>{work.overdue ? sayHeldDays(work.overdue) : null}</Cell>
        </tr>
      ))}
    </Table>
  )
}
