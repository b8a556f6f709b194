import type { ReactNode } from 'react'

/** Opened by the reader: the numbers under a chart, the rest of a long list. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="data" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
