import { partDateField } from '#domain/assignment/part-dates.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { m } from '#i18n/messages.js'
import { organisationKindLabel } from '../administration/labels.ts'
import { FieldGroup } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import type { FormValues } from '../ui/form-values.ts'
import { PartDate } from './part-date.tsx'

type Agency = { id: string; kind: OrganisationKind; name: string }

/** Agencies to tick, kind by kind: a list of forty stays short, and what is ticked stays open. */
export function AgencyTicks({
  name,
  label,
  hint,
  error,
  optional,
  agencies,
  chosen,
  dates,
}: {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  optional?: boolean
  agencies: readonly Agency[]
  chosen: readonly string[]
  /** Where each of them may have a day of its own: what was typed. An enterprise has none. */
  dates?: { values: FormValues; errors: readonly FieldMessage[] }
}) {
  const kinds = [...new Set(agencies.map(({ kind }) => kind))]
  const first = agencies[0]?.id
  return (
    <FieldGroup id={`${name}-group`} label={label} hint={hint} optional={optional} {...(error ? { error } : {})}>
      {kinds.map((kind) => {
        const own = agencies.filter((agency) => agency.kind === kind)
        const ticked = own.filter(({ id }) => chosen.includes(id)).length
        return (
          <details key={kind} className="ticks" open={ticked > 0 || kinds.length === 1}>
            <summary>
              {ticked > 0
                ? m.assignment_new_chosen({ kind: organisationKindLabel(kind), count: ticked })
                : `${organisationKindLabel(kind)} (${own.length})`}
            </summary>
            <div className="choices choices-2">
              {own.map(({ id, name: agency }) => (
                <div key={id}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      id={id === first ? name : undefined}
                      name={name}
                      value={id}
                      defaultChecked={chosen.includes(id)}
                    />
                    <span>{agency}</span>
                  </label>
                  {dates && kind !== 'enterprise' ? (
                    <PartDate
                      agency={id}
                      name={agency}
                      values={dates.values}
                      error={messageFor(dates.errors, partDateField(id))}
                    />
                  ) : null}
                </div>
              ))}
            </div>
          </details>
        )
      })}
    </FieldGroup>
  )
}
