import { DateField } from '#components/ui/date-field.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { TextArea, TextField } from '#components/ui/text-field.tsx'
import { m } from '#i18n/messages.js'

type Stored = Record<'effectiveOn' | 'basisNumber' | 'basisOn' | 'basisTitle' | 'text', string>
type Props = { values: FormValues | undefined; stored: Partial<Stored>; errors: readonly FieldMessage[] }

/** The day, the legal basis, and what changes: one line each. */
export function ReformFields({ values, stored, errors }: Props) {
  const field = (name: keyof Stored) => ({ name, error: messageFor(errors, name) })
  const value = (name: keyof Stored) => textOf(values, name, stored[name] ?? '')
  return (
    <>
      <DateField
        {...field('effectiveOn')}
        label={m.reform_effective_on()}
        hint={m.reform_effective_on_hint()}
        value={value('effectiveOn')}
      />
      <TextField {...field('basisNumber')} label={m.reform_basis_number()} defaultValue={value('basisNumber')} short />
      <DateField {...field('basisOn')} label={m.reform_basis_on()} value={value('basisOn')} />
      <TextField {...field('basisTitle')} label={m.reform_basis_title()} defaultValue={value('basisTitle')} />
      <TextArea
        {...field('text')}
        label={m.reform_text()}
        hint={m.reform_text_hint()}
        rows={16}
        defaultValue={value('text')}
      />
    </>
  )
}
