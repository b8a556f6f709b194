import { ESCALATION_LEVELS } from '#domain/assignment/capacities.ts'
import { m } from '#i18n/messages.js'
import { DECIDER_LABELS } from '../assignment/labels.ts'
import { paths } from '../shell/paths.ts'
import { Filters } from '../ui/filters.tsx'
import { Select } from '../ui/select.tsx'
import { LEVEL_PARAMS } from './list-params.ts'

type Props = {
  present: Readonly<Record<string, string | undefined>>
  agencies: readonly { id: string; name: string }[]
}

export function EscalationFilters({ present, agencies }: Props) {
  const isFiltered = present.cap || present['co-quan']
  return (
    <Filters
      action={paths.escalations()}
      keep={{ loai: present.loai }}
      {...(isFiltered ? { clearHref: paths.escalations() } : {})}
    >
      <Select
        name="cap"
        label={m.escalation_filter_level()}
        empty={m.escalation_filter_all()}
        defaultValue={present.cap ?? ''}
        options={ESCALATION_LEVELS.map((level) => ({ value: LEVEL_PARAMS[level], label: DECIDER_LABELS[level]() }))}
      />
      {agencies.length > 0 ? (
        <Select
          name="co-quan"
          label={m.escalation_filter_agency()}
          empty={m.escalation_filter_all()}
          defaultValue={present['co-quan'] ?? ''}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </Filters>
  )
}
