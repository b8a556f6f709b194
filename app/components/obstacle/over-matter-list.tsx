import { isWithMinistry, type OverMatter } from '#domain/obstacle/attribute-over-days.ts'
import type { MatterKind } from '#domain/obstacle/step-limits.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { formatNumber } from '../ui/format.ts'
import { Cell, Table } from '../ui/table.tsx'
import { matterStepLabel } from './labels.ts'

const PAGES: Readonly<Record<string, { kind: MatterKind; href: (id: string) => string }>> = {
  obstacle: { kind: 'obstacle', href: paths.obstacle },
  dossier: { kind: 'dossier', href: paths.dossier },
  question: { kind: 'dossier', href: paths.question },
}

const sayStep = (subjectType: string, step: string): string => {
  const page = PAGES[subjectType]
  if (subjectType === 'question') return m.question_step()
  return page ? matterStepLabel({ kind: page.kind, step }) : step
}

/** Matters that a holder had over the limit of a step, and for how many working days. */
export function OverMatterList({ matters }: { matters: readonly OverMatter[] }) {
  return (
    <Table
      stack
      caption={m.holder_matters_over()}
      columns={[
        { label: m.holder_col_matter() },
        { label: m.holder_col_holder() },
        { label: m.obstacle_col_step() },
        { label: m.holder_col_since() },
        { label: m.holder_col_due() },
        { label: m.holder_col_days(), number: true },
      ]}
    >
      {matters.map((matter) => (
        <tr key={`${matter.subjectId} ${matter.organisationId}`}>
          <th scope="row">
            <a href={PAGES[matter.subjectType]?.href(matter.subjectId)}>
              {matter.code}: {matter.title}
            </a>
          </th>
          <Cell label={m.holder_col_holder()}>
            {isWithMinistry(matter) ? m.holder_ministries() : matter.organisation}
            {matter.isHeldNow ? <span className="faint"> · {m.holder_holds_now()}</span> : null}
          </Cell>
          <Cell label={m.obstacle_col_step()}>
            {matter.steps.map((step) => sayStep(matter.subjectType, step)).join(', ')}
          </Cell>
          <Cell label={m.holder_col_since()}>
            <Day on={matter.since} />
          </Cell>
          <Cell label={m.holder_col_due()}>{matter.dueOn ? <Day on={matter.dueOn} /> : null}</Cell>
          <Cell label={m.holder_col_days()} number>
            {formatNumber(matter.days)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
