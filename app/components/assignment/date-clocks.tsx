import type { StepAudience } from '#domain/deadline/clock-policy.ts'
import { m } from '#i18n/messages.js'
import { CLOCK_AUDIENCE_LABELS, CLOCK_STEP_LABELS, clockReasonText } from '../clock/step-labels.ts'
import { Details } from '../ui/details.tsx'
import { formatDateTime } from '../ui/format.ts'
import { dateTitle, type ShownDate } from './date-labels.ts'
import { TakenSteps } from './taken-steps.tsx'

/** What the clock of a contribution or of an internal date did and will do; folded, beside the assignment's own. */
export function DateClocks({ dates }: { dates: readonly ShownDate[] }) {
  if (dates.length === 0) return null
  return (
    <div className="stack-s">
      {dates.map((date) => (
        <Details key={date.id} summary={dateTitle(date)}>
          <div className="stack-s">
            {date.clock.future.length === 0 ? <p className="small">{m.assignment_clock_empty()}</p> : null}
            <ul className="stack-s small">
              {date.clock.future.map(({ step, at, audience, why }) => (
                <li key={step}>
                  <b>{formatDateTime(at)}</b> {CLOCK_STEP_LABELS[step]()} → {audience.map(officeLabel).join('; ')};{' '}
                  {clockReasonText(why)}
                </li>
              ))}
            </ul>
            <TakenSteps steps={date.clock.taken} />
          </div>
        </Details>
      ))}
    </div>
  )
}

/** The agency of the date stands where the lead stands in the settings. */
const OWN_OFFICES: Partial<Record<StepAudience, () => string>> = {
  'lead-contact': m.party_audience_contact,
  'lead-head': m.party_audience_head,
}

const officeLabel = (audience: StepAudience): string => (OWN_OFFICES[audience] ?? CLOCK_AUDIENCE_LABELS[audience])()
