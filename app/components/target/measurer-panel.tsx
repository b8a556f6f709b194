import { DEFAULT_PERIOD, type MeasuringPeriod, type MissingPeriod } from '#domain/target/measuring-period.ts'
import { m } from '#i18n/messages.js'
import { Panel } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import type { FieldMessage } from '../ui/form-errors.ts'
import type { FormValues } from '../ui/form-values.ts'
import { everyLabel } from './labels.ts'
import { MeasurerFields } from './measurer-fields.tsx'
import { Owed } from './target-table.tsx'

type Props = {
  measurer: { organisationId: string; name: string; everyMonths: MeasuringPeriod } | null
  missing: MissingPeriod | null
  /** For who may choose only. */
  agencies: readonly { id: string; name: string }[] | null
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Who measures, how often, and what is owed. */
export function MeasurerPanel({ measurer, missing, agencies, commandId, values, errors }: Props) {
  return (
    <Panel id="co-quan-do" title={m.target_measurer()}>
      {measurer ? (
        <p>
          {measurer.name}, {everyLabel(measurer.everyMonths)}
        </p>
      ) : (
        <p className="muted">{m.target_measurer_none()}</p>
      )}
      {missing ? <Owed missing={missing} /> : null}
      {agencies ? (
        <Details summary={m.target_measuring_change()} open={errors.length > 0 || measurer === null}>
          <ErrorSummary errors={errors} />
          <Form commandId={commandId}>
            <input type="hidden" name="act" value="measure" />
            <MeasurerFields
              measurer={measurer?.organisationId ?? ''}
              everyMonths={measurer?.everyMonths ?? DEFAULT_PERIOD}
              organisations={agencies.map(({ id, name }) => ({ value: id, label: name }))}
              values={values}
              errors={errors}
            />
            <Actions formEnd>
              <Button>{m.target_measuring_submit()}</Button>
            </Actions>
          </Form>
        </Details>
      ) : null}
    </Panel>
  )
}
