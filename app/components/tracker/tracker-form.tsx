import type { OrderAuthority } from '#domain/assignment/order.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { MENDED_FILE } from '#domain/tracker/forms.ts'
import { m } from '#i18n/messages.js'
import { OrderSourceFields } from '../assignment/order-source-fields.tsx'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import { type ShownTracker, TrackerTable } from './tracker-table.tsx'

type Props = {
  commandId: string
  values: FormValues
  errors: readonly FieldMessage[]
  kept: readonly KeptFile[]
  agencies: readonly { id: string; kind: OrganisationKind; name: string }[]
  authorities: readonly OrderAuthority[]
  tracker: ShownTracker | null
}

const ROWS = 8
/** The preview stands below the form: the answer opens there. Refused, there is none, and the reasons are seen. */
const PREVIEW = '#cot'

/** Where the rows come from and who ordered them; below, once it was looked at, what would be taken in. */
export function TrackerForm({ commandId, values, errors, kept, agencies, authorities, tracker }: Props) {
  const error = (name: string) => {
    const message = messageFor(errors, name)
    return message ? { error: message } : {}
  }
  const pasted = textOf(values, 'pasted')
  return (
    <Form commandId={commandId} files>
      <ErrorSummary errors={errors} title={m.tracker_not_taken_in()} />
      <Block id="nguon" title={m.tracker_source()}>
        <FileField
          name="files"
          label={m.tracker_file()}
          hint={m.tracker_file_hint()}
          accept=".xlsx"
          kept={kept}
          {...error('files')}
        />
        <p>
          <a className="touch" href={paths.trackerSample()}>
            {m.tracker_sample()}
          </a>
        </p>
        <Details summary={m.tracker_paste()} open={pasted !== ''}>
          <TextArea
            name="pasted"
            label={m.tracker_pasted()}
            hint={m.tracker_pasted_hint()}
            defaultValue={pasted}
            rows={ROWS}
            {...error('pasted')}
          />
        </Details>
        <RadioChoices
          name="kind"
          label={m.tracker_kind()}
          value={textOf(values, 'kind')}
          choices={[
            { value: 'history', label: m.tracker_kind_history(), hint: m.tracker_kind_history_hint() },
            { value: 'new', label: m.tracker_kind_new(), hint: m.tracker_kind_new_hint() },
          ]}
          {...error('kind')}
        />
      </Block>
      <Block id="nguoi-giao" title={m.assignment_new_order()}>
        <OrderSourceFields values={values} errors={errors} authorities={authorities} />
      </Block>
      {tracker ? <input type="hidden" name={MENDED_FILE} value={kept.at(-1)?.id ?? ''} /> : null}
      {tracker ? <TrackerTable tracker={tracker} values={values} agencies={agencies} /> : null}
      <Actions formEnd>
        <Button kind={tracker ? 'plain' : 'main'} name="intent" value="preview" formAction={PREVIEW}>
          {tracker ? m.tracker_look_again() : m.tracker_look()}
        </Button>
      </Actions>
    </Form>
  )
}
