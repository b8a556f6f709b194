import type { PartyBasis } from '#domain/assignment/states.ts'
import type { CarriedTask, Orphan } from '#domain/plan/crosswalk.ts'
import { m } from '#i18n/messages.js'
import { AgencyName } from '../ui/quote.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

type HrefTo = (anchor: string) => string
type Leads = Readonly<Record<string, readonly { name: string; basis: PartyBasis }[]>>

/** Sentences that nothing on the other side answers to, each opening on the desk. */
export function Orphans({ lines, none, hrefTo }: { lines: readonly Orphan[]; none: string; hrefTo: HrefTo }) {
  if (lines.length === 0) return <p className="muted">{none}</p>
  return (
    <ul className="stack-s">
      {lines.map(({ anchor, text }) => (
        <li key={anchor}>
          <a href={hrefTo(anchor)}>{anchor}</a> <span lang="vi">{text}</span>
        </li>
      ))}
    </ul>
  )
}

/** A big group is named by its first members: the whole list stands with the sentence. */
const FEW = 4

type Props = {
  carried: readonly CarriedTask[]
  leads: Leads
  duties: Readonly<Record<string, string>>
  hrefTo: HrefTo
}

export function CrosswalkTable({ carried, leads, duties, hrefTo }: Props) {
  if (carried.length === 0) return null
  return (
    <Table
      caption={m.review_crosswalk_table()}
      captionShown
      stack
      columns={[
        { label: m.review_crosswalk_task() },
        { label: m.review_crosswalk_duty() },
        { label: m.review_crosswalk_lead_column() },
      ]}
    >
      {carried.map((task) => (
        <tr key={task.anchor}>
          <RowHead>
            <a href={hrefTo(task.anchor)}>{task.anchor}</a> <span lang="vi">{task.text}</span>
          </RowHead>
          <Cell label={m.review_crosswalk_duty()}>
            <Carrying task={task} duties={duties} hrefTo={hrefTo} />
          </Cell>
          <Cell label={m.review_crosswalk_lead_column()}>
            <LeadNames leads={leads[task.anchor] ?? []} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

/** The first duty in its words, because a person judges by words; the others by their place. */
function Carrying({ task, duties, hrefTo }: { task: CarriedTask } & Pick<Props, 'duties' | 'hrefTo'>) {
  const [first, ...others] = task.duties
  if (!first) return null
  const reason =
    task.basis === 'general-duty'
      ? m.review_crosswalk_general()
      : m.review_crosswalk_shared({ phrases: task.sharedPhrases.map((phrase) => `“${phrase}”`).join(', ') })
  return (
    <>
      <a href={hrefTo(first)}>{first}</a>{' '}
      <span lang="vi">
        <AgencyName basis={task.isDecided ? 'stated' : 'proposed'}>{duties[first]}</AgencyName>
      </span>
      {others.length > 0 ? (
        <>
          {' '}
          {others.map((anchor) => (
            <span key={anchor}>
              <a href={hrefTo(anchor)}>{anchor}</a>{' '}
            </span>
          ))}
        </>
      ) : null}
      <p className="small muted">{reason}</p>
    </>
  )
}

function LeadNames({ leads }: { leads: Leads[string] }) {
  if (leads.length === 0) return <span className="faint">{m.plan_no_lead()}</span>
  const more = leads.length - FEW
  return (
    <>
      {leads.slice(0, FEW).map(({ name, basis }, place) => (
        <span key={name}>
          {place > 0 ? ', ' : ''}
          <AgencyName basis={basis}>{name}</AgencyName>
        </span>
      ))}
      {more > 0 ? ` +${more}` : ''}
    </>
  )
}
