import { m } from '#i18n/messages.js'
import { CheckboxChoices } from '../ui/choices.tsx'
import { Details } from '../ui/details.tsx'

export type Consultable = { id: string; shortName: string; kind: string }

type Props = {
  id: string
  agencies: readonly Consultable[]
  values: readonly string[]
  hint?: string | undefined
  error?: string | undefined
}

/** Whom to ask: agencies and enterprises at once, the many communes below. */
export function AgencyChoices({ id, agencies, values, hint, error }: Props) {
  const communes = agencies.filter(({ kind }) => kind === 'commune')
  const others = agencies.filter(({ kind }) => kind !== 'commune')
  const choicesOf = (some: readonly Consultable[]) => some.map((one) => ({ value: one.id, label: one.shortName }))
  return (
    <>
      <CheckboxChoices
        id={id}
        name="agencyIds"
        label={m.consultation_agencies_label()}
        hint={hint}
        columns={2}
        values={values}
        error={error}
        choices={choicesOf(others)}
      />
      {communes.length > 0 ? (
        <Details summary={m.consultation_communes()} open={communes.some((one) => values.includes(one.id))}>
          <CheckboxChoices
            id={`${id}-communes`}
            name="agencyIds"
            label={m.consultation_communes_label()}
            columns={2}
            values={values}
            choices={choicesOf(communes)}
          />
        </Details>
      ) : null}
    </>
  )
}
