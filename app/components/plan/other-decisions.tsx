import { m } from '#i18n/messages.js'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'

type Shared = {
  anchor: string
  version: number
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** A target has no lead: it is only looked at, and its measurer may be named. */
export function TargetForm({
  id,
  measurer,
  organisations,
  laterHref,
  ...form
}: Shared & {
  id: string
  measurer: string
  organisations: readonly { value: string; label: string }[]
  laterHref: string | null
}) {
  return (
    <Form id={id} commandId={form.commandId} className="gap-top">
      <input type="hidden" name="anchor" value={form.anchor} />
      <input type="hidden" name="version" value={form.version} />
      <Select
        name="lead"
        label={m.plan_measurer()}
        optional
        empty={m.plan_measurer_later()}
        defaultValue={textOf(form.values, 'lead', measurer)}
        options={organisations}
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
