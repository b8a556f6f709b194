import type { Urgency } from '#domain/assignment/states.ts'
import type { ChangedField, RowChange } from '#domain/bulk/row-changes.ts'
import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { URGENCY_LABELS } from '../assignment/order-labels.ts'
import { formatDate } from '../ui/format.ts'

const FIELD_LABELS = {
  lead: m.bulk_field_lead,
  due: m.bulk_field_due,
  urgency: m.bulk_field_urgency,
  product: m.bulk_field_product,
  coordinating: m.bulk_field_coordinating,
  following: m.bulk_field_following,
} as const satisfies Record<ChangedField, () => string>

function say(field: ChangedField, value: string | null): string {
  if (value === null) return field === 'due' ? m.assignment_no_date() : m.bulk_nothing()
  if (field === 'urgency') return URGENCY_LABELS[value as Urgency]()
  return isPlainDate(value) ? formatDate(value) : value
}

const ADDS: readonly ChangedField[] = ['coordinating', 'following']

/** "Hạn: 15/11/2024 → 30/11/2024"; agencies are added, not replaced. */
export function RowChanges({ changes, none }: { changes: readonly RowChange[]; none: string }) {
  if (changes.length === 0) return <>{none}</>
  return (
    <>
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          {FIELD_LABELS[field]()}:{' '}
          {ADDS.includes(field) ? (
            to
          ) : (
            <>
              <span className="muted">{say(field, from)}</span> → <b>{say(field, to)}</b>
            </>
          )}
        </div>
      ))}
    </>
  )
}
