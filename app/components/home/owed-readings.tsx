import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { planPaths } from '../plan/plan-paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { formatDate } from '../ui/format.ts'

export type OwedReading = {
  itemId: string
  planId: string
  anchor: string
  text: string
  endedOn: PlainDate
  dueOn: PlainDate
  isLate: boolean
}

/** The readings that an agency owes of the targets it measures. */
export function OwedReadings({ readings }: { readings: readonly OwedReading[] }) {
  if (readings.length === 0) return null
  return (
    <Block id="so-lieu" title={m.home_readings()} aside={m.home_count({ count: readings.length })}>
      <OwedList>
        {readings.map(({ itemId, planId, anchor, text, endedOn, dueOn, isLate }) => (
          <Owed
            key={itemId}
            status={isLate ? 'overdue' : 'near-due'}
            timeliness={isLate ? m.home_reading_late() : m.home_reading_asked()}
            due={<Day on={dueOn} />}
            part={m.home_reading_part({ anchor, day: formatDate(endedOn) })}
            text={text}
            href={planPaths.target(planId, anchor)}
            actions={<ButtonLink href={planPaths.target(planId, anchor)}>{m.home_reading_enter()}</ButtonLink>}
          />
        ))}
      </OwedList>
    </Block>
  )
}
