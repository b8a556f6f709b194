import type { ReactNode } from 'react'
import { getLocale } from '#i18n/runtime.js'
import { Mark, Marks } from '../ui/mark.tsx'
import { countedStatusLabel, type Status } from '../ui/status.ts'

export type NoteMark = { status: Status; text?: ReactNode }
export type NoteMember = { id: string; name: string; status: Status; text?: ReactNode; href?: string }

type Props = {
  /** The colour of the edge: the worst of the marks. */
  status: Status
  href: string
  marks: readonly NoteMark[]
  /** Agency and date: "Sở Xây dựng, hạn 08/11/2024". */
  lead: ReactNode
  more?: ReactNode
  /** A group duty: its members one by one. */
  members?: { summary: string; list: readonly NoteMember[] }
}

function NoteBody({ marks, lead, more }: Pick<Props, 'marks' | 'lead' | 'more'>) {
  const shown = marks.map(({ status, text }) => (
    <Mark key={status} status={status}>
      {text}
    </Mark>
  ))
  return (
    <>
      {shown.length > 1 ? <Marks>{shown}</Marks> : shown}
      <span className="who-leads">{lead}</span>
      {more ? <span className="more">{more}</span> : null}
    </>
  )
}

/** The note is the link, so that the sentence itself stays text that can be selected. */
export function MarginNote({ status, href, members, ...body }: Props) {
  if (!members) {
    return (
      <a className={`note is-${status}`} href={href} lang={getLocale()}>
        <NoteBody {...body} />
      </a>
    )
  }
  return (
    <div className={`note is-${status}`} lang={getLocale()}>
      <a href={href}>
        <NoteBody {...body} />
      </a>
      <details>
        <summary>{members.summary}</summary>
        <ul>
          {members.list.map(({ id, name, status: memberStatus, text, href: memberHref }) => (
            <li key={id}>
              {memberHref ? <a href={memberHref}>{name}</a> : <span>{name}</span>}
              <Mark status={memberStatus} plain>
                {text}
              </Mark>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** "3 đúng hạn" for each class of a group. */
export const countMarks = (counts: readonly { status: Status; count: number }[]): NoteMark[] =>
  counts.map(({ status, count }) => ({ status, text: `${count} ${countedStatusLabel(status)}` }))

/** A remark in the margin that is no assignment: a gap of the paper, the number of open obstacles. */
export function MarginRemark({
  href,
  lead,
  more,
  status,
}: {
  href?: string
  lead: ReactNode
  more?: ReactNode
  status?: Status
}) {
  const classes = `note ${status ? `is-${status}` : 'is-target'}`
  const body = (
    <>
      <span className="who-leads">{lead}</span>
      {more ? <span className="more">{more}</span> : null}
    </>
  )
  return href ? (
    <a className={classes} href={href} lang={getLocale()}>
      {body}
    </a>
  ) : (
    <div className={classes} lang={getLocale()}>
      {body}
    </div>
  )
}
