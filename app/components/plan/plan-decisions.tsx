import type { PlanAction } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { planPaths } from './plan-paths.ts'

type Props = {
  planId: string
  actions: readonly PlanAction[]
  isWorkedOff: boolean
  assignments: number
  agencies: number
  commandIds: Readonly<Record<string, string>>
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** What this person may do with the list now, with its consequences said first. */
export function PlanDecisions(props: Props) {
  const { actions, errors, isWorkedOff, planId } = props
  return (
    <div className="stack">
      <h2 className="only-read">{m.plan_decisions()}</h2>
      <ErrorSummary errors={errors} />
      {actions.includes('submit') && !isWorkedOff ? (
        <Notice status="near-due">
          {m.plan_submit_not_yet()} <a href={planPaths.gaps(planId)}>{m.plan_go_gaps()}</a>
        </Notice>
      ) : null}
      {actions.includes('submit') && isWorkedOff ? <Submit {...props} /> : null}
      {actions.includes('approve') ? <Approve {...props} /> : null}
      {actions.includes('publish') ? <Publish {...props} /> : null}
      {actions.includes('return') ? <Return {...props} /> : null}
    </div>
  )
}

const commandIdOf = ({ commandIds, values }: Props, action: PlanAction): string =>
  values?.act === action ? textOf(values, 'commandId', commandIds[action] ?? '') : (commandIds[action] ?? '')

function Submit(props: Props) {
  return (
    <Form commandId={commandIdOf(props, 'submit')}>
      <Confirm id="trinh" consequences={[m.plan_submit_1(), m.plan_submit_2()]}>
        <Actions formEnd>
          <Button kind="main" name="act" value="submit" aria-keyshortcuts="A Control+Enter">
            {m.plan_submit()} <kbd>A</kbd>
          </Button>
          <ButtonLink href={planPaths.gaps(props.planId)}>{m.plan_go_gaps()}</ButtonLink>
        </Actions>
      </Confirm>
    </Form>
  )
}

function Approve(props: Props) {
  return (
    <Form commandId={commandIdOf(props, 'approve')}>
      <TextArea
        name="approvalNote"
        label={m.plan_approve_note()}
        optional
        rows={2}
        defaultValue={textOf(props.values, 'approvalNote')}
      />
      <Confirm id="duyet" consequences={[m.plan_approve_1(), m.plan_approve_2(), m.plan_approve_3()]}>
        <Actions formEnd>
          <Button kind="main" name="act" value="approve" aria-keyshortcuts="A Control+Enter">
            {m.plan_approve()} <kbd>A</kbd>
          </Button>
        </Actions>
      </Confirm>
    </Form>
  )
}

function Publish(props: Props) {
  const { assignments, agencies } = props
  return (
    <Form commandId={commandIdOf(props, 'publish')}>
      <Confirm
        id="giao"
        consequences={[m.plan_publish_1({ assignments, agencies }), m.plan_publish_2(), m.plan_publish_3()]}
      >
        <Actions formEnd>
          <Button kind="main" name="act" value="publish" aria-keyshortcuts="A Control+Enter">
            {m.plan_publish({ assignments })} <kbd>A</kbd>
          </Button>
        </Actions>
      </Confirm>
    </Form>
  )
}

function Return(props: Props) {
  const error = messageFor(props.errors, 'note')
  return (
    <details className="data" open={Boolean(error)}>
      <summary>{m.plan_return_title()}</summary>
      <Form commandId={commandIdOf(props, 'return')} className="gap-top-s">
        <TextArea
          name="note"
          label={m.plan_return_reason()}
          rows={3}
          defaultValue={textOf(props.values, 'note')}
          {...(error ? { error } : {})}
        />
        <Actions>
          <Button kind="stop" name="act" value="return">
            {m.plan_return()}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
