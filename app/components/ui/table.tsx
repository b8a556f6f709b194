import type { ReactNode } from 'react'
import type { SortDirection } from './list-href.ts'

export type Column = {
  label: ReactNode
  number?: boolean
  className?: string
  /** Present where the list can be ordered by this column. */
  sort?: { href: string; direction?: SortDirection }
}

type Props = {
  caption: ReactNode
  /** Most tables stand under a heading that says the same; the caption is then only read out. */
  captionShown?: boolean
  /** More than three columns: records on a phone. */
  stack?: boolean
  className?: string
  columns: readonly Column[]
  foot?: ReactNode
  children: ReactNode
}

const ARROWS = { ascending: ' ↑', descending: ' ↓' } as const satisfies Record<SortDirection, string>

function HeadCell({ column: { label, number, className, sort } }: { column: Column }) {
  const classes = [number ? 'number' : '', className ?? ''].filter(Boolean).join(' ') || undefined
  return (
    <th scope="col" className={classes} aria-sort={sort ? (sort.direction ?? 'none') : undefined}>
      {sort ? (
        <a href={sort.href}>
          {label}
          {sort.direction ? <span aria-hidden="true">{ARROWS[sort.direction]}</span> : null}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

export function Table({ caption, captionShown, stack, className, columns, foot, children }: Props) {
  return (
    <table className={['table', stack ? 'table-stack' : '', className ?? ''].filter(Boolean).join(' ')}>
      <caption className={captionShown ? undefined : 'only-read'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <HeadCell key={place} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot ? <tfoot>{foot}</tfoot> : null}
    </table>
  )
}

export function RowHead({ nowrap, children }: { nowrap?: boolean; children: ReactNode }) {
  return (
    <th scope="row" className={nowrap ? 'nowrap' : undefined}>
      {children}
    </th>
  )
}

/** `label` repeats the column's name where the table becomes records on a phone. */
export function Cell({
  label,
  number,
  className,
  children,
}: {
  label?: string
  number?: boolean
  className?: string
  children?: ReactNode
}) {
  const classes = [number ? 'number' : '', className ?? ''].filter(Boolean).join(' ') || undefined
  return (
    <td data-label={label} className={classes}>
      {children}
    </td>
  )
}
