import { formatDate } from '#components/ui/format.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

export type FormerName = { name: string; untilOn: PlainDate }

/** "trước 01/03/2025: Sở Thông tin và Truyền thông", a line for each day. */
export function FormerNames({ names }: { names: readonly FormerName[] }) {
  const days = [...new Set(names.map(({ untilOn }) => untilOn))]
  return days.map((day) => (
    <small key={day} className="faint former-name">
      {m.reform_until({
        on: formatDate(day),
        names: names
          .filter(({ untilOn }) => untilOn === day)
          .map(({ name }) => name)
          .join(', '),
      })}
    </small>
  ))
}
