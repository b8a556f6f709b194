import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import { Table } from '../ui/table.tsx'

export function ChangeTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <Table
      className="compared"
      caption={caption}
      stack
      columns={[
        { label: m.amendment_column_line() },
        { label: m.amendment_column_change() },
        { label: m.amendment_column_decision() },
      ]}
    >
      {children}
    </Table>
  )
}
