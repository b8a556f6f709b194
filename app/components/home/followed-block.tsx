import { m } from '#i18n/messages.js'
import { actionPath } from '../assignment/action-slugs.ts'
import { PART_PARAMS } from '../assignment/list-params.ts'
import { Owed, OwedList } from '../inbox/owed.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Day } from '../ui/day.tsx'
import type { OwedItem } from './agency-home.tsx'
import { statusOfItem, timelinessOfItem } from './item-timeliness.ts'

const SHOWN = 10

/** What the agency watches: the soonest dates, each with the button to urge; all of it is one click away. */
export function FollowedBlock({ items }: { items: readonly OwedItem[] }) {
  if (items.length === 0) return null
  return (
    <Block
      id="theo-doi"
      title={m.party_followed()}
      aside={
        <a href={`${paths.assignments()}?vai-tro=${PART_PARAMS.following}`}>{m.home_count({ count: items.length })}</a>
      }
    >
      <OwedList>
        {items.slice(0, SHOWN).map((item) => (
          <Owed
            key={item.id}
            status={statusOfItem(item)}
            timeliness={timelinessOfItem(item)}
            due={item.dueOn ? <Day on={item.dueOn} /> : undefined}
            part={`${item.label} · ${m.home_lead_other({ lead: item.lead })}`}
            text={item.text}
            href={paths.assignment(item.id)}
            actions={
              item.state === 'issued' || item.state === 'in-progress' ? (
                <ButtonLink href={actionPath(item.id, 'urge')}>{m.assignment_act_urge()}</ButtonLink>
              ) : undefined
            }
          />
        ))}
      </OwedList>
    </Block>
  )
}
