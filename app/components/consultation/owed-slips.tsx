import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import { formatDate } from '../ui/format.ts'

export type OwedSlip = {
  id: string
  code: string
  title: string
  sentAt: Date
  dueOn: PlainDate | null
  isLate: boolean
}

/** Slips that wait for the agency's opinion, each with its one act. */
export function OwedSlips({ slips }: { slips: readonly OwedSlip[] }) {
  if (slips.length === 0) return null
  return (
    <Block id="phieu-lay-y-kien" title={m.slip_home()} aside={m.home_count({ count: slips.length })}>
      <OwedList>
        {slips.map(({ id, code, title, sentAt, dueOn, isLate }) => (
          <Owed
            key={id}
            status={isLate ? 'overdue' : 'in-time'}
            timeliness={isLate ? m.slip_home_over() : m.slip_home_owed()}
            due={dueOn ? <Day on={dueOn} /> : undefined}
            part={m.slip_home_part({ code, day: formatDate(dayAt(sentAt)) })}
            text={title}
            plain
            href={paths.opinionSlip(id)}
            actions={<ButtonLink href={paths.opinionSlip(id)}>{m.slip_home_act()}</ButtonLink>}
          />
        ))}
      </OwedList>
    </Block>
  )
}
