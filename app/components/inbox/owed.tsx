import type { ReactNode } from 'react'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'

/** What one agency owes; what is late is set apart by an edge and by its words. */
export function OwedList({ late, children }: { late?: boolean; children: ReactNode }) {
  return <ul className={late ? 'owed is-late' : 'owed'}>{children}</ul>
}

type Props = {
  status: Status
  /** "Quá hạn 6 ngày làm việc" */
  timeliness: ReactNode
  due?: ReactNode
  note?: ReactNode
  /** Anchor and part: "V.2.2 · Sở chủ trì". */
  part: ReactNode
  /** The sentence, as signed; `plain` when it is the product's own words. */
  text: ReactNode
  plain?: boolean
  href: string
  remark?: ReactNode
  actions?: ReactNode
}

export function Owed({ status, timeliness, due, note, part, text, plain, href, remark, actions }: Props) {
  return (
    <li>
      <div className="when">
        <Mark status={status}>{timeliness}</Mark>
        {due ? <b>{due}</b> : null}
        {note ? <span className="faint">{note}</span> : null}
      </div>
      <div>
        <p className="faint">{part}</p>
        <a className={plain ? 'said plain' : 'said'} href={href} lang={plain ? undefined : 'vi'}>
          {text}
        </a>
        {remark ? <p className="small muted">{remark}</p> : null}
      </div>
      {actions ? <p className="actions">{actions}</p> : null}
    </li>
  )
}
