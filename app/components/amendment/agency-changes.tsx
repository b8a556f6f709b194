import { toLineValue } from '#domain/amendment/forms.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '../ui/form-values.ts'
import { TextField } from '../ui/text-field.tsx'
import { ChangeRow, type ShownChange } from './change-row.tsx'
import { ChangeTable } from './change-table.tsx'

export type AgencyOfChanges = { id: string; name: string; changes: readonly ShownChange[] }

type Props = {
  agency: AgencyOfChanges
  planId: string
  amendedId: string
  /** Null where nothing can be decided any more, or not by this person. */
  form: { commandId: string; values: FormValues | undefined; errors: readonly FieldMessage[] } | null
}

/** What the document asks of one agency's work; what is not decided is ticked beforehand, so that one press accepts all. */
export function AgencyChanges({ agency, planId, amendedId, form }: Props) {
  const { id, name, changes } = agency
  const open = changes.filter(({ decision }) => decision === null).length
  const ticked = form?.values ? listOf(form.values, 'line') : null
  const error = form ? messageFor(form.errors, 'reason') : undefined
  const table = (
    <ChangeTable caption={name}>
      {changes.map((change) => (
        <ChangeRow
          key={change.key}
          change={change}
          planId={planId}
          amendedId={amendedId}
          tick={
            form && {
              value: toLineValue(change),
              isTicked: ticked ? ticked.includes(toLineValue(change)) : change.decision === null,
            }
          }
        />
      ))}
    </ChangeTable>
  )
  return (
    <Block id={`co-quan-${id}`} title={m.amendment_agency({ agency: name, count: changes.length, open })}>
      {form ? (
        <Form commandId={form.commandId} className="stack" action={`#co-quan-${id}`}>
          <input type="hidden" name="agency" value={id} />
          {table}
          <TextField
            name="reason"
            id={`reason-${id}`}
            label={m.amendment_reason()}
            hint={m.amendment_reason_hint()}
            optional
            defaultValue={textOf(form.values, 'reason')}
            {...(error ? { error } : {})}
          />
          <Actions>
            <Button name="decision" value="accepted" {...(open > 0 ? { kind: 'main' as const } : {})}>
              {m.amendment_accept()}
            </Button>
            <Button name="decision" value="rejected" kind="stop">
              {m.amendment_reject()}
            </Button>
          </Actions>
        </Form>
      ) : (
        table
      )}
    </Block>
  )
}
