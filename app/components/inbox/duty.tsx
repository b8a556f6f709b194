import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'

/** The heading is read out only: on the page the order speaks for itself. */
export function DutyList({ title = m.ui_duties(), children }: { title?: string; children: ReactNode }) {
  return (
    <>
      <h2 className="only-read">{title}</h2>
      <ol className="duties">{children}</ol>
    </>
  )
}

type Row = {
  /** How long it waits: "7" and "ngày", or "07:42" and "hôm nay". */
  age: { value: ReactNode; unit: ReactNode }
  kind: ReactNode
  title: ReactNode
  /** The sentence of the plan it is about. */
  said?: ReactNode
  /** In the product's own words, where no sentence is quoted. */
  plain?: ReactNode
  due: { status: Status; text: ReactNode }
  since?: ReactNode
  /** Names the next act: "Quyết định gia hạn". */
  action: ReactNode
}

function DutyCells({ age, kind, title, said, plain, due, since }: Omit<Row, 'action'>) {
  return (
    <>
      <span className="age">
        <b>{age.value}</b>
        {age.unit}
      </span>
      <span className="duty-what">
        <span className="kind">{kind}</span>
        <span className="title">{title}</span>
        {said ? (
          <span className="said" lang="vi">
            “{said}”
          </span>
        ) : null}
        {plain ? <span className="said plain">{plain}</span> : null}
      </span>
      <span className="duty-due">
        <Mark status={due.status}>{due.text}</Mark>
        {since}
      </span>
    </>
  )
}

/** One thing that waits: the row says what and since when, opened it is done right there. `confirm` says what follows. */
export function Duty({
  id,
  open,
  confirm,
  children,
  action,
  ...row
}: Row & { id: string; open?: boolean; confirm?: ReactNode; children: ReactNode }) {
  return (
    <li className="duty" id={id}>
      <details open={open}>
        <summary>
          <DutyCells {...row} />
          <span className="button">{action}</span>
        </summary>
        <div className="duty-body">
          <div>{children}</div>
          {confirm ?? <div />}
        </div>
      </details>
    </li>
  )
}

/** One that is done on a page of its own. */
export function DutyLink({ id, href, action, ...row }: Row & { id: string; href: string }) {
  return (
    <li className="duty" id={id}>
      <div className="duty-row">
        <DutyCells {...row} />
        <a className="button" href={href}>
          {action}
        </a>
      </div>
    </li>
  )
}
