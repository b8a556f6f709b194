import type { RegisterStep } from '#domain/obstacle/register.ts'
import { AGE_CLASSES, NO_DISTRICT, REGISTER_STEPS } from '#domain/obstacle/register.ts'
import { CAUSE_CLASSES } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Filters, SearchField } from '../ui/filters.tsx'
import { formatNumber } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { AGE_LABELS, causeLabel, registerStepLabel } from './labels.ts'
import { OVER_PARAM, OverFilter } from './over-filter.tsx'

type Named = { id: string; name: string }
type Present = Readonly<Record<string, string | undefined>>

type Props = {
  present: Present
  steps: ReadonlyMap<string, number>
  districts: readonly Named[]
  filers: readonly Named[]
  holders: readonly Named[]
  /** How many are over the limit; null where the reader is shown nobody's lateness. */
  over: number | null
}

export const REGISTER_PARAMS = [
  'tim',
  'buoc',
  'nguyen-nhan',
  'huyen',
  'ben-gui',
  'noi-giu',
  'tuoi',
  OVER_PARAM,
] as const

/** Every step of a filing that has not ended: what the figures count. */
export const OPEN_STEPS = 'dang-xu-ly'

const choices = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }))

const ENDED: readonly RegisterStep[] = ['refused', 'duplicate', 'closed', 'withdrawn']

/** Steps with an open filing carry their number; those that end one stay to be asked for. */
const stepChoices = (steps: Props['steps'], present: Present) => [
  { value: OPEN_STEPS, label: m.holder_all_open() },
  ...REGISTER_STEPS.filter((step) => steps.has(step) || ENDED.includes(step) || present.buoc === step).map((step) => {
    const count = steps.get(step)
    const label = registerStepLabel(step)
    return { value: step, label: count === undefined ? label : `${label} (${formatNumber(count)})` }
  }),
]

export function RegisterFilters({ present, steps, districts, filers, holders, over }: Props) {
  const isFiltered = REGISTER_PARAMS.some((name) => present[name])
  const select = (
    name: (typeof REGISTER_PARAMS)[number],
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      name={name}
      label={label}
      empty={m.obstacle_filter_all()}
      defaultValue={present[name] ?? ''}
      options={options}
    />
  )
  return (
    <Filters action={paths.obstacles()} {...(isFiltered ? { clearHref: paths.obstacles() } : {})}>
      <SearchField name="tim" label={m.obstacle_filter_search()} value={present.tim ?? ''} />
      {select('buoc', m.obstacle_filter_state(), stepChoices(steps, present))}
      {select(
        'nguyen-nhan',
        m.obstacle_filter_cause(),
        CAUSE_CLASSES.map((cause) => ({ value: cause, label: causeLabel(cause) })),
      )}
      {select('huyen', m.obstacle_filter_district(), [
        ...choices(districts),
        { value: NO_DISTRICT, label: m.register_elsewhere() },
      ])}
      {filers.length > 1 || present['ben-gui'] ? select('ben-gui', m.register_filer(), choices(filers)) : null}
      {holders.length > 1 || present['noi-giu'] ? select('noi-giu', m.register_holder(), choices(holders)) : null}
      {select(
        'tuoi',
        m.register_age(),
        AGE_CLASSES.map((age) => ({ value: age, label: AGE_LABELS[age]() })),
      )}
      {over === null ? null : <OverFilter present={present[OVER_PARAM]} count={over} />}
    </Filters>
  )
}
