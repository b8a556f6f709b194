import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'

type Props = {
  filings: readonly { id: string; title: string }[]
  commandId: string
  values: FormValues
  errors: readonly FieldMessage[]
}

/** What the dossier is called and what its filings have in common; nothing is done before it is sent. */
export function JointDossierForm({ filings, commandId, values, errors }: Props) {
  return (
    <Form commandId={commandId}>
      <ErrorSummary errors={errors} />
      {filings.map(({ id }) => (
        <input key={id} type="hidden" name="obstacleId" value={id} />
      ))}
      <TextField
        name="title"
        label={m.obstacle_dossier_title_label()}
        defaultValue={textOf(values, 'title', filings[0]?.title)}
        error={messageFor(errors, 'title')}
        maxLength={200}
      />
      <TextArea
        name="commonCause"
        label={m.obstacle_dossier_cause_label()}
        defaultValue={textOf(values, 'commonCause')}
        error={messageFor(errors, 'commonCause')}
        rows={3}
      />
      <Actions formEnd>
        <Button kind="main">{m.joint_dossier_submit({ count: filings.length })}</Button>{' '}
        <ButtonLink href={paths.triage()}>{m.joint_dossier_back()}</ButtonLink>
      </Actions>
    </Form>
  )
}
