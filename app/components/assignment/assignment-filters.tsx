import { LIST_PARTS, LIST_WAITS } from '#domain/assignment/list-question.ts'
import { ASSIGNMENT_KINDS } from '#domain/assignment/states.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Filters, SearchField } from '../ui/filters.tsx'
import { Select } from '../ui/select.tsx'
import { KIND_LABELS, PART_LABELS } from './labels.ts'
import {
  CONTAINER_PARAM,
  GIVEN_ON,
  KIND_PARAMS,
  LEVEL_PARAM,
  PART_PARAMS,
  WAIT_PARAM,
  WAIT_PARAMS,
} from './list-params.ts'

type Props = {
  present: Readonly<Record<string, string | undefined>>
  plans: readonly { id: string; title: string }[]
  /** Only for those who see every agency's work. */
  agencies: readonly { id: string; name: string }[]
  /** An enterprise leads what it sees: there is no other part to choose. */
  hasParts: boolean
}

const WAIT_LABELS = { waits: m.wait_filter_waits, awaited: m.wait_filter_awaited } as const

const FILTERS = [
  'tim',
  'ke-hoach',
  'co-quan',
  'nhom',
  'dang',
  'vai-tro',
  'loai',
  CONTAINER_PARAM,
  LEVEL_PARAM,
  WAIT_PARAM,
  'thong-ke',
  'thong-ke-goc',
] as const

export function AssignmentFilters({ present, plans, agencies, hasParts }: Props) {
  const isFiltered = FILTERS.some((name) => present[name])
  return (
    <Filters
      action={paths.assignments()}
      keep={{
        xep: present.xep,
        loai: present.loai,
        nhom: present.nhom,
        [CONTAINER_PARAM]: present[CONTAINER_PARAM],
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
        options={ASSIGNMENT_KINDS.map((kind) => ({ value: KIND_PARAMS[kind], label: KIND_LABELS[kind]() }))}
      />
      {hasParts ? (
        <Select
          name={LEVEL_PARAM}
          label={m.piece_filter()}
          empty={m.piece_filter_province()}
          defaultValue={present[LEVEL_PARAM] ?? ''}
          options={[{ value: GIVEN_ON, label: m.piece_filter_given_on() }]}
        />
      ) : null}
      <Select
        name={WAIT_PARAM}
        label={m.wait_filter()}
        empty={m.assignment_filter_all()}
        defaultValue={present[WAIT_PARAM] ?? ''}
        options={LIST_WAITS.map((wait) => ({ value: WAIT_PARAMS[wait], label: WAIT_LABELS[wait]() }))}
      />
      {hasParts ? (
        <Select
          name="vai-tro"
          label={m.assignment_filter_part()}
          empty={m.assignment_filter_all()}
          defaultValue={present['vai-tro'] ?? ''}
          options={LIST_PARTS.map((part) => ({ value: PART_PARAMS[part], label: PART_LABELS[part]() }))}
        />
      ) : null}
    </Filters>
  )
}
