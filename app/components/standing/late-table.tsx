import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { formatDate, formatWorkingDays } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Empty } from '../ui/notice.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { listOf } from './standing.tsx'

export type ShownLateWork = {
  id: string
  label: string
  title: string
  organisation: string
  dueOn: PlainDate
  daysOver: number | null
  isReturned: boolean
  lastReport: string | null
  lastReportOn: Date | null
  requestedAt: Date | null
  decider: string | null
}

const HOLDERS: Readonly<Record<string, () => string>> = {
  dic: m.standing_holder_dic,
  office: m.standing_holder_office,
  leadership: m.standing_holder_leadership,
}

function whyOf({ requestedAt, isReturned, lastReport, lastReportOn }: ShownLateWork): string {
  if (requestedAt) return m.standing_why_request({ day: formatDate(dayAt(requestedAt)) })
  if (isReturned) return m.standing_why_returned()
  if (lastReport && lastReportOn)
    return m.standing_why_report({ text: lastReport, day: formatDate(dayAt(lastReportOn)) })
  return m.standing_why_no_report()
}

/** Who is late and why, longest first, with whoever has to move next. */
export function LateTable({ planId, late, total }: { planId: string; late: readonly ShownLateWork[]; total: number }) {
  const agencies = new Set(late.map((work) => work.organisation)).size
  return (
    <Block
      id="ai-cham"
      title={m.standing_who_late()}
      aside={
        total > 0 ? (
          <a href={listOf(planId, { loai: 'overdue' })}>{m.standing_who_late_aside({ agencies, count: total })}</a>
        ) : undefined
      }
    >
      {late.length === 0 ? (
        <Empty title={m.standing_none_late()} />
      ) : (
        <Table
          caption={m.standing_who_late()}
          stack
          columns={[
            { label: m.standing_col_agency() },
            { label: m.standing_col_over(), number: true },
            { label: m.standing_col_why() },
            { label: m.standing_col_holder() },
          ]}
        >
          {late.map((work) => (
            <tr key={work.id}>
              <RowHead>
                <a href={paths.assignment(work.id)}>{work.organisation}</a>
                <br />
                <span className="faint">
                  {work.label} {work.title}
                </span>
              </RowHead>
              <Cell label={m.standing_col_over()} number>
                <Mark status={work.isReturned ? 'returned' : 'overdue'}>
                  {work.daysOver === null ? formatDate(work.dueOn) : formatWorkingDays(work.daysOver)}
                </Mark>
              </Cell>
              <Cell label={m.standing_col_why()}>{whyOf(work)}</Cell>
              <Cell label={m.standing_col_holder()}>{(HOLDERS[work.decider ?? ''] ?? m.standing_holder_agency)()}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Block>
  )
}
