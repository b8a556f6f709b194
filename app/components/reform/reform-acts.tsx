import { paths } from '#components/shell/paths.ts'
import { Actions, Button, ButtonLink } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Form } from '#components/ui/form.tsx'
import { formatDate } from '#components/ui/format.ts'
import { TextField } from '#components/ui/text-field.tsx'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'

type Props = {
  reform: { id: string; effectiveOn: PlainDate }
  canSubmit: boolean
  canDecide: boolean
  canEnd: boolean
  isPreparer: boolean
  commandId: string
}

/** What can be done with a reform now, with what follows from it. */
export function ReformActs({ reform, canSubmit, canDecide, canEnd, isPreparer, commandId }: Props) {
  if (!canSubmit && !canDecide && !canEnd) return null
  const on = formatDate(reform.effectiveOn)
  return (
    <Form commandId={commandId}>
      <Confirm
        id="quyet-dinh"
        title={canDecide ? m.reform_decide_title() : m.reform_next_title()}
        consequences={[m.reform_consequence_day({ on }), m.reform_consequence_kept(), m.reform_consequence_undo()]}
        note={m.reform_four_eyes()}
      >
        {canDecide || !isPreparer ? <TextField name="note" label={m.reform_note()} optional /> : null}
        <Actions formEnd>
          {canSubmit ? (
            <Button kind="main" name="act" value="submit">
              {m.reform_submit()}
            </Button>
          ) : null}
          {canDecide ? (
            <Button kind="main" name="act" value="approve">
              {m.reform_approve({ on })}
            </Button>
          ) : null}
          {canEnd ? (
            <Button kind="stop" name="act" value="refuse">
              {isPreparer ? m.reform_withdraw() : m.reform_refuse()}
            </Button>
          ) : null}
          <ButtonLink kind="link" href={`${paths.newReform()}?tu=${reform.id}`}>
            {m.reform_copy()}
          </ButtonLink>
        </Actions>
      </Confirm>
    </Form>
  )
}
