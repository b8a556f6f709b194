import type { FilingLimits } from '#domain/obstacle/filing-limits.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Panel } from '../ui/block.tsx'
import { formatDate } from '../ui/format.ts'
import { Timeline } from '../ui/timeline.tsx'

type Props = {
  id?: string
  /** Null where nobody has to receive it: it lies in a dossier at once. */
  receiver: string | null
  limits: FilingLimits
  acknowledgeBy?: PlainDate | null
}

const sayDays = (days: number | null): string =>
  days === null ? m.filing_next_open() : m.filing_next_days({ days: String(days) })

/** What the filer may expect, step by step, and within how many working days. */
export function WhatComesNext({ id = 'sau-khi-gui', receiver, limits, acknowledgeBy }: Props) {
  const confirm = {
    id: 'confirm',
    ahead: 'later',
    when: sayDays(limits.confirm),
    what: m.filing_next_confirm(),
  } as const
  return (
    <Panel id={id} title={m.filing_next_title()}>
      <Timeline
        entries={
          receiver === null
            ? [
                { id: 'dossier', ahead: 'next', when: m.filing_next_at_once(), what: m.filing_next_dossier() },
                { id: 'submit', ahead: 'later', when: sayDays(limits.submit), what: m.filing_next_submit() },
                confirm,
              ]
            : [
                {
                  id: 'acknowledge',
                  ahead: 'next',
                  when: sayDays(limits.acknowledge),
                  what: acknowledgeBy
                    ? m.filing_next_acknowledge_by({ receiver, day: formatDate(acknowledgeBy) })
                    : m.filing_next_acknowledge({ receiver }),
                },
                { id: 'check', ahead: 'later', when: sayDays(limits.check), what: m.filing_next_check() },
                { id: 'answer', ahead: 'later', when: sayDays(limits.answer), what: m.filing_next_answer() },
                confirm,
              ]
        }
      />
      <p className="faint">{m.filing_next_note()}</p>
    </Panel>
  )
}
