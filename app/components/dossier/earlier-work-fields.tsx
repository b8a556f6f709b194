import type { AssignmentStructure } from '#domain/assignment/states.ts'
import {
  EARLIER_WORK_DECISIONS,
  type EarlierWorkDecision,
  earlierField,
  mayChange,
  openDecisions,
} from '#domain/obstacle/earlier-work.ts'
import { m } from '#i18n/messages.js'
import { STATE_LABELS } from '../assignment/labels.ts'
import { paths } from '../shell/paths.ts'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { TimeField } from '../ui/time-field.tsx'
import type { PointAgency, ShownTarget } from './resolution-point-fields.tsx'

export type ShownEarlierWork = ShownTarget & { structure: AssignmentStructure; leadId: string }

export const DECISION_LABELS = {
  keep: m.resolution_earlier_keep,
  change: m.resolution_earlier_change,
  withdraw: m.resolution_earlier_withdraw,
} as const satisfies Record<EarlierWorkDecision, () => string>

type Props = {
  works: readonly ShownEarlierWork[]
  agencies: readonly PointAgency[]
  values: FormValues
  errors: readonly FieldMessage[]
}

/** The work of the document that is replaced, each with its state: kept, changed or withdrawn. */
export function EarlierWorkFields({ works, agencies, values, errors }: Props) {
  return works.map((work) => {
    const field = (name: string) => {
      const full = earlierField(work.id, name)
      const error = messageFor(errors, full)
      return { name: full, id: full, ...(error ? { error } : {}) }
    }
    const text = (name: string) => textOf(values, earlierField(work.id, name))
    const open = openDecisions(work)
    const due = work.dueOn ? m.resolution_earlier_due({ day: formatDate(work.dueOn) }) : ''
    return (
      <div className="earlier-work" key={work.id}>
        <input type="hidden" name="earlier" value={work.id} />
        <RadioChoices
          {...field('decision')}
          label={
            <>
              <a href={paths.assignment(work.id)}>{work.label}</a> {work.title}
            </>
          }
          hint={[work.lead, STATE_LABELS[work.state].label(), due].filter(Boolean).join(' · ')}
          value={text('decision')}
          choices={EARLIER_WORK_DECISIONS.filter((one) => open.includes(one)).map((value) => ({
            value,
            label: DECISION_LABELS[value](),
          }))}
        >
          {open.includes('change') ? (
            <div className="earlier-change">
              {mayChange('re-date', work) ? (
                <FieldRow>
                  <DateField
                    {...field('dueOn')}
                    label={m.resolution_earlier_new_date()}
                    value={text('dueOn')}
                    optional
                  />
                  <TimeField {...field('dueTime')} label={m.urgency_hour()} optional defaultValue={text('dueTime')} />
                </FieldRow>
              ) : null}
              {mayChange('re-route', work) ? (
                <Select
                  {...field('leadId')}
                  label={m.resolution_earlier_new_lead()}
                  empty={m.resolution_earlier_same_lead({ lead: work.lead })}
                  defaultValue={text('leadId')}
                  options={agencies
                    .filter(({ id }) => id !== work.leadId)
                    .map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : null}
            </div>
          ) : null}
        </RadioChoices>
      </div>
    )
  })
}
