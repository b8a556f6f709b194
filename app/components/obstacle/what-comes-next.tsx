import type { FilingLimits } from '#domain/obstacle/filing-limits.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Panel } from '../ui/block.tsx'
import { formatDate } from '../ui/format.ts'
import { Timeline } from '../ui/timeline.tsx'

type Props = { receiver: string; limits: FilingLimits; acknowledgeBy?: PlainDate | null }

const sayDays = (days: number | null): string =>
  days === null ? m.filing_next_open() : m.filing_next_days({ days: String(days) })

/** What the filer may expect, step by step, and within how many working days. */
export function WhatComesNext({ receiver, limits, acknowledgeBy }: Props) {
  const acknowledge = acknowledgeBy
    ? m.filing_next_acknowledge_by({ receiver, day: formatDate(acknowledgeBy) })
    : m.filing_next_acknowledge({ receiver })
  return (
    <Panel id="sau-khi-gui" title={m.filing_next_title()}>
      <Timeline
        entries={[
          { id: 'acknowledge', ahead: 'next', when: sayDays(limits.acknowledge), what: acknowledge },
          { id: 'check', ahead: 'later', when: sayDays(limits.check), what: m.filing_next_check() },
          { id: 'answer', ahead: 'later', when: sayDays(limits.answer), what: m.filing_next_answer() },
          { id: 'confirm', ahead: 'later', when: sayDays(limits.confirm), what: m.filing_next_confirm() },
        ]}
      />
      <p className="faint">{m.filing_next_note()}</p>
    </Panel>
  )
}
