import { m } from '#i18n/messages.js'
import type { ActState } from '../obstacle/act-form.tsx'
import { FieldRow } from '../ui/field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'

export type LeaderChoice = { id: string; name: string; title: string }
export type NamedLeader = { id: string; name: string; isPresent: boolean }

type Props = ActState & {
  act: string
  leaders: readonly LeaderChoice[]
  /** Who is named now. */
  leader: NamedLeader | null
  substitute: NamedLeader | null
}

/** Who of the leadership takes the dossier, and who stands in. */
export function LeaderFields({ act, leaders, leader, substitute, values, errors }: Props) {
  const options = leaders.map((choice) => ({ value: choice.id, label: sayChoice(choice) }))
  return (
    <FieldRow>
      <Select
        id={`${act}-leaderId`}
        name="leaderId"
        label={m.leader_in_charge()}
        empty={m.leader_choose()}
        options={options}
        defaultValue={textOf(values, 'leaderId', leader?.id)}
        error={messageFor(errors, 'leaderId')}
      />
      <Select
        id={`${act}-substituteId`}
        name="substituteId"
        label={m.leader_substitute()}
        optional
        empty={m.leader_no_substitute()}
        options={options}
        defaultValue={textOf(values, 'substituteId', substitute?.id)}
        error={messageFor(errors, 'substituteId')}
      />
    </FieldRow>
  )
}

/** The accounts of offices bear the name of the office. */
const sayChoice = ({ name, title }: LeaderChoice): string =>
  name.includes(title) ? name : m.leader_option({ name, title })
