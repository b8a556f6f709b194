import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Instant } from '../ui/day.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { type HistoryPayload, sayEvent } from './history-sentences.ts'

export type HistoryLine = {
  id: string
  at: Date
  type: string
  personName: string | null
  organisationName: string | null
  onBehalfOf: string | null
  payload: HistoryPayload
}

/** Everything that happened to it, newest first, in plain words; what the clock did says so. */
export function HistoryBlock({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <Block id="lich-su" title={m.assignment_history()}>
      <Timeline
        entries={lines.map((line) => {
          const { what, words, status } = sayEvent(line)
          return {
            id: line.id,
            when: <Instant at={line.at} />,
            what: <b>{what}</b>,
            who: [sayWho(line), words].filter(Boolean).join('. '),
            ...(status ? { status } : {}),
          }
        })}
      />
    </Block>
  )
}

function sayWho({ personName, organisationName, onBehalfOf }: HistoryLine): string {
  if (!personName) return m.assignment_history_clock()
  const who = [personName, organisationName].filter(Boolean).join(', ')
  return onBehalfOf ? m.assignment_history_on_behalf({ who, of: onBehalfOf }) : who
}
