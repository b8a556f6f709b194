import { MOST_IN_BULK } from '#domain/bulk/bulk-acts.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Details } from '../ui/details.tsx'
import { formatNumber } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

type Row = { id: string; label: string; title: string; lead: string }

/** What was chosen in the list: how many, and which when one looks. */
export function ChosenRows({ rows, isCut }: { rows: readonly Row[]; isCut: boolean }) {
  return (
    <>
      {isCut ? <Notice status="near-due">{m.bulk_cut({ most: formatNumber(MOST_IN_BULK) })}</Notice> : null}
      <Details summary={m.bulk_chosen({ count: formatNumber(rows.length) })}>
        <ul>
          {rows.map(({ id, label, title, lead }) => (
            <li key={id}>
              <a href={paths.assignment(id)}>
                <b>{label}</b> {title}
              </a>{' '}
              <span className="muted">{lead}</span>
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}
