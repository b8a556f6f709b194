import { DEFAULT_PERIOD, type MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { m } from '#i18n/messages.js'
import { MeasurerFields } from '../target/measurer-fields.tsx'
import { TargetFields } from '../target/target-fields.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'

export type ReviewedTarget = {
  targets: Parameters<typeof TargetFields>[0]['targets']
  measurer: { organisationId: string; everyMonths: MeasuringPeriod } | null
}

type Shared = {
  anchor: string
  version: number
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** A target has no lead: what was read of it is confirmed or corrected, and its measurer may be named. */
export function TargetForm({
  id,
  target,
  organisations,
  laterHref,
  ...form
}: Shared & {
  id: string
  target: ReviewedTarget
  organisations: readonly { value: string; label: string }[]
  laterHref: string | null
}) {
  return (
    <Form id={id} commandId={form.commandId} className="gap-top stack">
      <input type="hidden" name="anchor" value={form.anchor} />
      <input type="hidden" name="version" value={form.version} />
      <TargetFields targets={target.targets} values={form.values} errors={form.errors} />
      <MeasurerFields
        measurer={target.measurer?.organisationId ?? ''}
        everyMonths={target.measurer?.everyMonths ?? DEFAULT_PERIOD}
        organisations={organisations}
        values={form.values}
        errors={form.errors}
      />
      <Actions formEnd>
        <Button kind="main" name="act" value="target">
          {m.plan_accept_next()} <kbd>Ctrl ↵</kbd>
        </Button>
        {laterHref ? <ButtonLink href={laterHref}>{m.plan_later()}</ButtonLink> : null}
      </Actions>
    </Form>
  )
}

/** Set aside for good, with the reason beside it. */
export function NotATaskForm({ isSetAside, reason, ...form }: Shared & { isSetAside: boolean; reason: string | null }) {
  const error = messageFor(form.errors, 'notATaskReason')
  return (
    <details className="data gap-top" open={isSetAside || Boolean(error)}>
      <summary>{m.plan_not_a_task_title()}</summary>
      <Form commandId={form.commandId} className="gap-top-s">
        <input type="hidden" name="anchor" value={form.anchor} />
        <input type="hidden" name="version" value={form.version} />
        <TextArea
          name="notATaskReason"
          label={m.plan_not_a_task_reason()}
          rows={2}
          defaultValue={textOf(form.values, 'notATaskReason', isSetAside ? (reason ?? '') : '')}
          {...(error ? { error } : {})}
        />
        <Actions>
          <Button name="act" value="not-a-task">
            {m.plan_not_a_task_submit()}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
