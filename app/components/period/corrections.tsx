import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { formatDateTime } from '../ui/format.ts'

export type ShownCorrection = {
  id: string
  label: string
  organisation: string
  at: Date
  kind: string
  reason: string
}

/** What was corrected after a period was locked: it does not change that period, it counts in the next one. */
export function Corrections({ title, corrections }: { title: string; corrections: readonly ShownCorrection[] }) {
  if (corrections.length === 0) return null
  return (
    <section className="stack-s">
      <p>{title}</p>
      <ul className="stack-s small">
        {corrections.map(({ id, label, organisation, at, kind, reason }) => (
          <li key={`${id} ${at.getTime()}`}>
            <a href={paths.assignment(id)}>
              {label} {organisation}
            </a>
            : {kind === 'ConfirmationAnnulled' ? m.period_annulled() : m.period_reopened()}, {formatDateTime(at)}.{' '}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
