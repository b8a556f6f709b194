import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Instant } from '../ui/day.tsx'
import { Details } from '../ui/details.tsx'
import { Timeline, type TimelineEntry } from '../ui/timeline.tsx'
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

const SHOWN_AT_ONCE = 12

/** Everything that happened to it, newest first, in plain words; what the clock did says so. */
export function HistoryBlock({ lines }: { lines: readonly HistoryLine[] }) {
  const earlier = lines.slice(SHOWN_AT_ONCE)
  return (
    <Block id="lich-su" title={m.assignment_history()}>
      <Timeline entries={lines.slice(0, SHOWN_AT_ONCE).map(toEntry)} />
      {earlier.length > 0 ? (
        <Details summary={m.assignment_history_earlier({ count: earlier.length })}>
          <Timeline entries={earlier.map(toEntry)} />
        </Details>
      ) : null}
    </Block>
  )
}

export function toEntry(line: HistoryLine): TimelineEntry {
  const { what, words, status, isEntry } = sayEvent(line)
  return {
    id: line.id,
    when: <Instant at={line.at} />,
    what: <b>{what}</b>,
    who: [sayWho(line, { isEntry }), words].filter(Boolean).join('. '),
    ...(status ? { status } : {}),
  }
}

function sayWho(
  { personName, organisationName, onBehalfOf }: HistoryLine,
  { isEntry = false }: { isEntry: boolean | undefined },
): string {
  if (!personName) return m.assignment_history_clock()
  // Offices that carry their agency's name say it once.
  const who =
    !organisationName || personName.includes(organisationName) ? personName : `${personName}, ${organisationName}`
  if (!onBehalfOf) return who
  const said = { who, of: onBehalfOf }
  return isEntry ? m.assignment_history_entered_for(said) : m.assignment_history_on_behalf(said)
}
