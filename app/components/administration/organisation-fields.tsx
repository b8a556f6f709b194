import { Checkbox } from '#components/ui/choices.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { TextField } from '#components/ui/text-field.tsx'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

export type OrganisationNames = {
  name: string
  shortName: string
  nameEn: string
  isTelecom: boolean
  validFrom: PlainDate | null
}

type Props = { values: FormValues | undefined; stored?: OrganisationNames; errors: readonly FieldMessage[] }

/** The names of an organisation, and since when it is there. */
export function OrganisationFields({ values, stored, errors }: Props) {
  const field = (name: 'name' | 'shortName' | 'nameEn') => ({
    name,
    defaultValue: textOf(values, name, stored?.[name]),
    error: messageFor(errors, name),
  })
  return (
    <>
      <TextField {...field('name')} label={m.organisation_name_full()} hint={m.organisation_name_hint()} />
      <TextField {...field('shortName')} label={m.organisation_name_short()} />
      <TextField {...field('nameEn')} label={m.organisation_name_en()} />
      <Checkbox
        name="isTelecom"
        label={m.organisation_telecom()}
        hint={m.organisation_telecom_hint()}
        checked={values ? values.isTelecom === 'yes' : (stored?.isTelecom ?? false)}
      />
      <DateField
        name="validFrom"
        label={m.organisation_valid_from_label()}
        optional
        value={textOf(values, 'validFrom', stored?.validFrom ?? '')}
        error={messageFor(errors, 'validFrom')}
      />
    </>
  )
}
