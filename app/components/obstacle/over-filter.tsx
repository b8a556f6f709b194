import { m } from '#i18n/messages.js'
import { formatNumber } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'

export const OVER_PARAM = 'qua-han'

/** Everything, or only what its holder has kept beyond the limit of the step. */
export function OverFilter({ present, count }: { present: string | undefined; count: number }) {
  const label = count > 0 ? m.holder_over_counted({ count: formatNumber(count) }) : m.holder_over_only()
  return (
    <Select
      name={OVER_PARAM}
      label={m.holder_over()}
      empty={m.obstacle_filter_all()}
      defaultValue={present ?? ''}
      options={[{ value: '1', label }]}
    />
  )
}
