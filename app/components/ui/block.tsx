import type { ReactNode } from 'react'

type Props = {
  id: string
  title: ReactNode
  /** At the right end of the line: a count, or the link to the whole list. */
  aside?: ReactNode
  panel?: boolean
  children: ReactNode
}

/** A heading on its line and what belongs under it. */
export function Block({ id, title, aside, children }: Omit<Props, 'panel'>) {
  return (
    <section className="block" aria-labelledby={id}>
      <div className="block-head">
        <h2 id={id}>{title}</h2>
        {aside ? <span>{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}

/** On paper, for what stands beside the matter: dates, parties, forms. */
export function Panel({ id, title, children }: Pick<Props, 'id' | 'title' | 'children'>) {
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

const GAPS = { s: 'stack-s', m: 'stack', l: 'stack-l' } as const

export function Stack({ gap = 'm', children }: { gap?: keyof typeof GAPS; children: ReactNode }) {
  return <div className={GAPS[gap]}>{children}</div>
}

const COLUMNS = { aside: 'columns', even: 'columns-even', lead: 'columns-lead' } as const

/** Main and aside (21rem), two even columns, or the leader's page (24rem). One column below 64rem. */
export function Columns({ kind = 'aside', children }: { kind?: keyof typeof COLUMNS; children: ReactNode }) {
  return <div className={COLUMNS[kind]}>{children}</div>
}
