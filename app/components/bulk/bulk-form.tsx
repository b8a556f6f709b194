import { BULK_ACTIONS, type BulkAction } from '#domain/bulk/bulk-acts.ts'
import { m } from '#i18n/messages.js'
import type { ActFieldProps } from '../assignment/act-field.ts'
import { NO_PARTIES } from '../assignment/act-field.ts'
import { ActFields } from '../assignment/act-fields.tsx'
import { actionWords } from '../assignment/action-labels.ts'
import { UrgencyChoice } from '../assignment/urgency-fields.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldReason, toFieldMessages } from '../ui/form-errors.ts'
import type { FormValues } from '../ui/form-values.ts'
import type { Option } from '../ui/select.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { bulkHref } from './bulk-act-paths.ts'
import { BULK_SENTENCES } from './bulk-sentences.ts'

type Props = {
  action: BulkAction
  ids: string
  search: string
  commandId: string
  choices: readonly Option[]
  values: FormValues
  errors: readonly FieldReason[]
}

/** Which act, and what it needs; the same fields as for one assignment. Sent to be looked at, not to be done. */
export function BulkForm({ action, ids, search, commandId, choices, values, errors }: Props) {
  const messages = toFieldMessages(errors, BULK_SENTENCES)
  return (
    <>
      <Tabs
        label={m.bulk_choose_act()}
        tabs={BULK_ACTIONS.map((one) => ({
          href: bulkHref(search, one),
          label: actionWords(one).name(),
          current: one === action,
        }))}
      />
      <Form commandId={commandId}>
        <ErrorSummary errors={messages} title={m.bulk_not_looked_at()} />
        <input type="hidden" name="action" value={action} />
        <input type="hidden" name="ids" value={ids} />
        <BulkFields
          action={action}
          values={values}
          errors={messages}
          kept={[]}
          percent={0}
          askedDueOn={null}
          offeredDueOn={null}
          parties={NO_PARTIES}
          present={{ urgency: 'normal', dueOn: null, dueTime: null }}
          choices={choices}
          agenciesBelow={[]}
          openPieces={[]}
        />
        <Actions formEnd>
          <Button kind="main" name="intent" value="preview">
            {m.bulk_preview()}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

/** As for one assignment; of the urgency without the hour, which is each date's own. */
const BulkFields = ({ action, ...props }: ActFieldProps & { action: BulkAction }) =>
  action === 'set-urgency' ? (
    <UrgencyChoice {...props} />
  ) : (
    <ActFields action={action} {...props} parties={NO_PARTIES} />
  )
