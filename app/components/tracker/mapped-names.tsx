import { AGENCY_PREFIX } from '#domain/tracker/forms.ts'
import type { MappedName } from '#domain/tracker/mapped-names.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Select } from '../ui/select.tsx'

type Props = {
  names: readonly MappedName[]
  agencies: readonly { id: string; name: string }[]
}

/** What each name that only people know is taken for, said now or remembered, to be changed where it is not meant here. */
export function MappedNames({ names, agencies }: Props) {
  const options = agencies.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Block id="ten-goi" title={m.tracker_names()}>
      <p className="muted">{m.tracker_names_hint()}</p>
      {names.map(({ written, organisationId }) => (
        <Select
          key={written}
          name={`${AGENCY_PREFIX}${written}`}
          id={`ten-goi-${written}`}
          label={m.tracker_name_means({ written })}
          defaultValue={organisationId}
          options={options}
        />
      ))}
    </Block>
  )
}
