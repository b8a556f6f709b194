import { AGE_CLASSES, type AgeClass, type HeatRow, NO_DISTRICT } from '#domain/obstacle/register.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { formatNumber } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { AGE_LABELS, causeLabel } from './labels.ts'
import { OPEN_STEPS } from './register-filters.tsx'

type Present = Readonly<Record<string, string | undefined>>

const WIDTH = 100

/** The list of filings that a figure counts: those that have not ended, under the filter of the page. */
const openList = (present: Present, changes: Present): string =>
  listHref(paths.obstacles(), present, { buoc: present.buoc || OPEN_STEPS, ...changes })

/** How old the open filings are, a bar a class; each opens its list. */
export function AgePicture({ ages, present }: { ages: ReadonlyMap<AgeClass, number>; present: Present }) {
  const most = Math.max(1, ...ages.values())
  return (
    <Block id="tuoi-vuong-mac" title={m.register_age_title()} aside={m.register_open_only()}>
      <Table
        caption={m.register_age_title()}
        columns={[
          { label: m.register_age() },
          { label: m.register_count(), number: true },
          { label: '', className: 'bar-cell' },
        ]}
      >
        {AGE_CLASSES.map((age) => {
          const count = ages.get(age) ?? 0
          return (
            <tr key={age} className={age === 'over-22' ? 'is-overdue' : 'is-in-time'}>
              <RowHead>{AGE_LABELS[age]()}</RowHead>
              <Cell number>
                <Counted count={count} href={openList(present, { tuoi: age })} />
              </Cell>
              <td className="bar-cell">
                <svg className="bar" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
                  <rect className="fill-track" width={WIDTH} height="14" />
                  <rect className="fill" width={(count / most) * WIDTH} height="14" />
                </svg>
              </td>
            </tr>
          )
        })}
      </Table>
    </Block>
  )
}

const Counted = ({ count, href }: { count: number; href: string }) =>
  count === 0 ? (
    <span className="faint">0</span>
  ) : (
    <a className="touch" href={href}>
      {formatNumber(count)}
    </a>
  )

/** Where which cause lies: the darker, the more; each number opens its list. */
export function HeatTable({
  rows,
  districts,
  present,
}: {
  rows: readonly HeatRow[]
  districts: readonly { id: string; name: string }[]
  present: Present
}) {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  return (
    <Block id="ban-do-vuong-mac" title={m.register_heat_title()} aside={m.register_open_only()}>
      <Table
        caption={m.register_heat_title()}
        className="heat"
        stack
        columns={[
          { label: m.obstacle_filter_cause() },
          ...districts.map(({ name }) => ({ label: name, number: true })),
          { label: m.register_elsewhere(), number: true },
          { label: m.register_total(), number: true },
        ]}
      >
        {rows.map(({ cause, counts, elsewhere, total }) => (
          <tr key={cause}>
            <RowHead>{causeLabel(cause)}</RowHead>
            {districts.map(({ id, name }, place) => {
              const count = counts[place] ?? 0
              return (
                <Cell key={id} label={name} number className={`heat-${Math.ceil((count / most) * 4)}`}>
                  <Counted count={count} href={openList(present, { 'nguyen-nhan': cause, huyen: id })} />
                </Cell>
              )
            })}
            <Cell label={m.register_elsewhere()} number>
              <Counted count={elsewhere} href={openList(present, { 'nguyen-nhan': cause, huyen: NO_DISTRICT })} />
            </Cell>
            <Cell label={m.register_total()} number>
              <Counted count={total} href={openList(present, { 'nguyen-nhan': cause, huyen: undefined })} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
