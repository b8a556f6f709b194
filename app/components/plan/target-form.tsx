import type { PartyChoices } from '#domain/plan/party-choices.ts'
import { DEFAULT_PERIOD, type MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { m } from '#i18n/messages.js'
import { MeasurerFields } from '../target/measurer-fields.tsx'
import { TargetFields } from '../target/target-fields.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import type { FieldMessage } from '../ui/form-errors.ts'
import type { FormValues } from '../ui/form-values.ts'

export type ReviewedTarget = {
  targets: Parameters<typeof TargetFields>[0]['targets']
  measurer: { organisationId: string; everyMonths: MeasuringPeriod } | null
}

type Props = {
  id: string
  sentence: { anchor: string; version: number; choices: PartyChoices }
  target: ReviewedTarget
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  laterHref: string | null
}

/** A target has no lead: what was read of it is confirmed or corrected, and its measurer may be named. */
export function TargetForm({ id, sentence, target, commandId, values, errors, laterHref }: Props) {
  const organisations = sentence.choices.others.flatMap(({ value, organisation }) =>
    organisation ? [{ value: value.replace(/^org:/, ''), label: organisation }] : [],
  )
  return (
    <Form id={id} commandId={commandId} className="gap-top stack">
      <input type="hidden" name="anchor" value={sentence.anchor} />
      <input type="hidden" name="version" value={sentence.version} />
      <TargetFields targets={target.targets} values={values} errors={errors} />
      <MeasurerFields
        measurer={target.measurer?.organisationId ?? ''}
        everyMonths={target.measurer?.everyMonths ?? DEFAULT_PERIOD}
        organisations={organisations}
        values={values}
        errors={errors}
      />
      <Actions formEnd>
        <Button kind="main" name="act" value="target" aria-keyshortcuts="A Control+Enter">
          {m.plan_accept_next()} <kbd>A</kbd>
        </Button>
        {laterHref ? (
          <ButtonLink href={laterHref} aria-keyshortcuts="S">
            {m.plan_later()} <kbd>S</kbd>
          </ButtonLink>
        ) : null}
      </Actions>
    </Form>
  )
}
