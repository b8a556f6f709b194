import { paths } from '#components/shell/paths.ts'
import { Filters } from '#components/ui/filters.tsx'
import { Select } from '#components/ui/select.tsx'
import { m } from '#i18n/messages.js'

type Props = {
  /** Null for the province. */
  organisationId: string | null
  owners: readonly { id: string; name: string; hasOwn: boolean }[]
  year: number
}

/** Whose calendar is shown: the province's, or that of one of the organisations that lead work. */
export function CalendarOwnerChoice({ organisationId, owners, year }: Props) {
  const inOrder = [...owners.filter(({ hasOwn }) => hasOwn), ...owners.filter(({ hasOwn }) => !hasOwn)]
  return (
    <Filters action={paths.calendar()} keep={{ nam: String(year) }} submitLabel={m.own_calendar_show()}>
      <Select
        name="don-vi"
        label={m.own_calendar_of()}
        empty={m.own_calendar_province()}
        defaultValue={organisationId ?? ''}
        options={inOrder.map(({ id, name, hasOwn }) => ({
          value: id,
          label: hasOwn ? m.own_calendar_has({ name }) : name,
        }))}
      />
    </Filters>
  )
}
