import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Filters, SearchField } from '../ui/filters.tsx'
import { Select } from '../ui/select.tsx'

type Props = {
  present: Readonly<Record<string, string | undefined>>
  plans: readonly { id: string; title: string }[]
  /** Only for those who see every agency's work. */
  agencies: readonly { id: string; name: string }[]
  /** An enterprise leads what it sees: there is no other part to choose. */
  hasParts: boolean
}

const FILTERS = ['tim', 'ke-hoach', 'co-quan', 'nhom', 'dang', 'vai-tro', 'loai', 'thong-ke', 'thong-ke-goc'] as const

export function AssignmentFilters({ present, plans, agencies, hasParts }: Props) {
  const isFiltered = FILTERS.some((name) => present[name])
  return (
    <Filters
      action={paths.assignments()}
      keep={{
        xep: present.xep,
        loai: present.loai,
        nhom: present.nhom,
        'thong-ke': present['thong-ke'],
        'thong-ke-goc': present['thong-ke-goc'],
      }}
      {...(isFiltered ? { clearHref: paths.assignments() } : {})}
    >
      <SearchField name="tim" label={m.assignment_filter_search()} {...(present.tim ? { value: present.tim } : {})} />
      {plans.length > 1 ? (
        <Select
          name="ke-hoach"
          label={m.assignment_filter_plan()}
          empty={m.assignment_filter_all()}
          defaultValue={present['ke-hoach'] ?? ''}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      {agencies.length > 0 ? (
        <Select
          name="co-quan"
          label={m.assignment_filter_agency()}
          empty={m.assignment_filter_all()}
          defaultValue={present['co-quan'] ?? ''}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Select
        name="dang"
        label={m.assignment_filter_kind()}
        empty={m.assignment_filter_all()}
        defaultValue={present.dang ?? ''}
        options={[
          { value: 'mot-lan', label: m.assignment_kind_once() },
          { value: 'dinh-ky', label: m.assignment_kind_recurring() },
          { value: 'thuong-xuyen', label: m.assignment_kind_continuing() },
        ]}
      />
      {hasParts ? (
        <Select
          name="vai-tro"
          label={m.assignment_filter_part()}
          empty={m.assignment_filter_all()}
          defaultValue={present['vai-tro'] ?? ''}
          options={[
            { value: 'chu-tri', label: m.assignment_part_lead() },
            { value: 'phoi-hop', label: m.assignment_part_coordinating() },
            { value: 'theo-doi', label: m.assignment_part_following() },
          ]}
        />
      ) : null}
    </Filters>
  )
}
