import type { OrderAuthority } from '#domain/assignment/order.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { UNDATED_REASONS } from '#domain/plan/undated-reasons.ts'
import { m } from '#i18n/messages.js'
import { undatedReasonLabel } from '../plan/labels.ts'
import { intervalOptions } from '../series/change-fields.tsx'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FieldRow } from '../ui/field.tsx'
import { FileField, type KeptFile } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { AgencyTicks } from './agency-ticks.tsx'
import { choicesOf, URGENCY_LABELS } from './order-labels.ts'
import { OrderSourceFields } from './order-source-fields.tsx'

type Props = {
  commandId: string
  values: FormValues
  errors: readonly FieldMessage[]
  kept: readonly KeptFile[]
  agencies: readonly { id: string; kind: OrganisationKind; name: string }[]
  /** The Office enters only what the province ordered. */
  authorities: readonly OrderAuthority[]
}

/** Work outside a plan, in the order in which somebody tells of it: who ordered it, what, for whom, until when. */
export function OrderForm({ commandId, values, errors, kept, agencies, authorities }: Props) {
  const error = (name: string) => {
    const message = messageFor(errors, name)
    return message ? { error: message } : {}
  }
  const field = (name: string) => ({ name, defaultValue: textOf(values, name), ...error(name) })
  const ticks = (name: string) => ({ name, chosen: listOf(values, name), ...error(name) })
  return (
    <Form commandId={commandId} files>
      <ErrorSummary errors={errors} />
      <Block id="nguoi-giao" title={m.assignment_new_order()}>
        <OrderSourceFields values={values} errors={errors} authorities={authorities} />
        <FileField name="files" label={m.assignment_new_files()} optional multiple kept={kept} {...error('files')} />
      </Block>
      <Block id="noi-dung" title={m.assignment_new_work()}>
        <TextField {...field('title')} label={m.assignment_new_name()} maxLength={200} />
        <TextArea {...field('text')} label={m.assignment_new_text()} hint={m.assignment_new_text_hint()} />
        <TextField {...field('product')} label={m.assignment_new_product()} optional maxLength={200} />
      </Block>
      <Block id="giao-cho" title={m.assignment_new_agencies()}>
        <AgencyTicks
          {...ticks('leadIds')}
          label={m.assignment_new_leads()}
          hint={m.assignment_new_leads_hint()}
          agencies={agencies}
        />
        <AgencyTicks
          {...ticks('coordinatingIds')}
          label={m.assignment_new_coordinating()}
          hint={m.party_part_date_hint()}
          optional
          agencies={agencies}
          dates={{ values, errors }}
        />
        <AgencyTicks
          {...ticks('followingIds')}
          label={m.assignment_new_following()}
          optional
          agencies={agencies.filter(({ kind }) => kind !== 'enterprise')}
        />
      </Block>
      <Block id="han" title={m.assignment_new_due()}>
        <FieldRow>
          <DateField
            name="dueOn"
            label={m.assignment_new_due()}
            value={textOf(values, 'dueOn')}
            optional
            {...error('dueOn')}
          />
          <TimeField {...field('dueTime')} label={m.urgency_hour()} optional />
          <Select
            {...field('undatedReason')}
            label={m.assignment_new_undated()}
            empty={m.assignment_new_undated_choose()}
            options={UNDATED_REASONS.map((value) => ({ value, label: undatedReasonLabel(value) }))}
          />
        </FieldRow>
        <FieldRow>
          <Select
            {...field('everyMonths')}
            label={m.series_order_interval()}
            hint={m.series_order_interval_hint()}
            empty={m.series_order_once()}
            options={intervalOptions()}
          />
          <DateField
            name="until"
            label={m.series_field_until()}
            value={textOf(values, 'until')}
            optional
            {...error('until')}
          />
        </FieldRow>
        <RadioChoices
          name="urgency"
          label={m.assignment_new_urgency()}
          value={textOf(values, 'urgency', 'normal')}
          columns={2}
          choices={choicesOf(URGENCY_LABELS)}
        />
      </Block>
      <Confirm
        id="sau-khi-giao"
        title={m.assignment_new_after()}
        consequences={[m.assignment_new_after_1(), m.assignment_new_after_2()]}
      >
        <Actions formEnd>
          <Button kind="main">{m.assignment_new_submit()}</Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
