import { readTarget } from '#domain/target/read-target.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { MarginRemark } from '../document/margin-note.tsx'
import { TargetReading } from '../document/target-reading.tsx'
import { formatDate, formatNumber, formatPercent } from '../ui/format.ts'
import { planPaths } from './plan-paths.ts'

export type ShownReading = { readOn: PlainDate; value: number | null; met: boolean | null }
type Target = ReturnType<typeof readTarget>

/** Short units stand behind the figure; longer ones ("thuê bao/100 dân") are clear from the sentence. */
const withUnit = (value: number, unit: string | null): string =>
  unit === '%' ? formatPercent(value) : unit?.includes('/s') ? `${formatNumber(value)} ${unit}` : formatNumber(value)

const isBoolean = ({ operator }: Target): boolean => operator === 'is-true'

/** "mục tiêu 25–30 %" */
export function wantedOf(target: Target): string {
  const { operator, value, valueMin, valueMax, unit } = target
  if (operator === 'between' && valueMin !== null && valueMax !== null)
    return m.plan_target_wanted({ value: `${formatNumber(valueMin)}–${withUnit(valueMax, unit)}` })
  if (value === null) return isBoolean(target) ? m.plan_target_wanted_met() : m.plan_target_qualitative()
  return m.plan_target_wanted({ value: withUnit(value, unit) })
}

export function readingText(target: Target, { value, met }: Pick<ShownReading, 'value' | 'met'>): string | undefined {
  if (value !== null) return withUnit(value, target.unit)
  return met === null ? undefined : met ? m.plan_target_met() : m.plan_target_not_met()
}

/** A target that must not be exceeded is full while it is kept. */
function shareOf({ operator, value, valueMin }: Target, reading: number | null): number | undefined {
  const wanted = value ?? valueMin
  if (reading === null || wanted === null || wanted === 0) return undefined
  return operator === '<=' ? (reading <= wanted ? 100 : (wanted / reading) * 100) : (reading / wanted) * 100
}

export function TargetNote({
  planId,
  anchor,
  text,
  reading,
}: {
  planId: string
  anchor: string
  text: string
  reading: ShownReading | null
}) {
  const target = readTarget(text)
  const href = `${planPaths.readings(planId)}#${anchor}`
  if (!reading) return <MarginRemark href={href} lead={wantedOf(target)} more={m.plan_target_no_reading()} />
  const share = shareOf(target, reading.value)
  return (
    <TargetReading
      href={href}
      reading={readingText(target, reading)}
      {...(share === undefined ? {} : { percentOfTarget: share })}
      detail={m.plan_target_detail({ wanted: wantedOf(target), day: formatDate(reading.readOn) })}
    />
  )
}
