import { DOSSIER_ORDERS, type DossierOrder } from '#domain/obstacle/dossier-list.ts'
import { CAUSE_CLASSES, DOSSIER_STATES, type DossierState } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { causeLabel, dossierStep } from '../obstacle/labels.ts'
import { OverFilter } from '../obstacle/over-filter.tsx'
import { paths } from '../shell/paths.ts'
import { Filters, SearchField } from '../ui/filters.tsx'
import { formatNumber } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'

export const ORDER_PARAMS = { newest: '', due: 'han', held: 'giu-lau' } as const satisfies Record<DossierOrder, string>

const ORDER_LABELS = {
  newest: m.holder_order_newest,
  due: m.holder_order_due,
  held: m.holder_order_held,
} as const satisfies Record<DossierOrder, () => string>

export const DOSSIER_PARAMS = ['tim', 'buoc', 'nguyen-nhan', 'noi-giu', 'qua-han'] as const

type Props = {
  present: Readonly<Record<string, string | undefined>>
  states: ReadonlyMap<DossierState, number>
  over: number
  holders: readonly { id: string; name: string }[]
}

/** States with an open dossier carry their number; the others stay to be asked for. */
const stateChoices = (states: Props['states']) =>
  DOSSIER_STATES.map((state) => {
    const count = states.get(state)
    const { label } = dossierStep(state)
    return { value: state, label: count === undefined ? label : `${label} (${formatNumber(count)})` }
  })

export function DossierFilters({ present, states, over, holders }: Props) {
  const isFiltered = DOSSIER_PARAMS.some((name) => present[name])
  return (
    <Filters action={paths.dossiers()} {...(isFiltered ? { clearHref: paths.dossiers() } : {})}>
      <SearchField name="tim" label={m.holder_dossier_search()} value={present.tim ?? ''} />
      <Select
        name="buoc"
        label={m.obstacle_filter_state()}
        empty={m.obstacle_filter_all()}
        defaultValue={present.buoc ?? ''}
        options={stateChoices(states)}
      />
      <Select
        name="nguyen-nhan"
        label={m.obstacle_filter_cause()}
        empty={m.obstacle_filter_all()}
        defaultValue={present['nguyen-nhan'] ?? ''}
        options={CAUSE_CLASSES.map((cause) => ({ value: cause, label: causeLabel(cause) }))}
      />
      {holders.length > 1 || present['noi-giu'] ? (
        <Select
          name="noi-giu"
          label={m.register_holder()}
          empty={m.obstacle_filter_all()}
          defaultValue={present['noi-giu'] ?? ''}
          options={holders.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <OverFilter present={present['qua-han']} count={over} />
      <Select
        name="sap"
        label={m.holder_order()}
        defaultValue={present.sap ?? ''}
        options={DOSSIER_ORDERS.map((order) => ({ value: ORDER_PARAMS[order], label: ORDER_LABELS[order]() }))}
      />
    </Filters>
  )
}
