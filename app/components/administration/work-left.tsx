import { Actions, Button } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { ALL_FIELD, type LeftKind, type LeftWork, receiverField } from '#domain/person/work-left.ts'
import { m } from '#i18n/messages.js'

const KINDS = {
  officer: m.person_left_officer,
  'sign-off': m.person_left_sign_off,
  dossier: m.person_left_dossier,
  'plan-part': m.person_left_plan_part,
  reform: m.person_left_reform,
  delegation: m.person_left_delegation,
} as const satisfies Record<LeftKind, () => string>

type Props = {
  work: readonly LeftWork[]
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

const toOptions = (people: LeftWork['receivers']) => people.map(({ id, name }) => ({ value: id, label: name }))

function Receiver({ item, values }: { item: LeftWork; values: FormValues | undefined }) {
  if (item.kind === 'delegation') return <span className="faint">{m.person_left_ends()}</span>
  const name = receiverField(item)
  return (
    <select
      name={name}
      defaultValue={textOf(values, name)}
      aria-label={m.person_left_receiver_of({ title: `${item.label} ${item.title}` })}
    >
      <option value="">{m.person_left_as_all()}</option>
      {toOptions(item.receivers).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** What lies with a person who leaves, each with who takes it over; one choice for all the others. */
export function WorkLeft({ work, commandId, values, errors }: Props) {
  const everybody = new Map(work.flatMap(({ receivers }) => receivers.map((one) => [one.id, one] as const)))
  return (
    <Form commandId={commandId}>
      <ErrorSummary errors={errors} />
      {work.length === 0 ? (
        <Empty title={m.person_left_none()}>{m.person_left_none_hint()}</Empty>
      ) : (
        <>
          {everybody.size > 0 ? (
            <Select
              name={ALL_FIELD}
              label={m.person_left_all()}
              hint={m.person_left_all_hint()}
              empty={m.person_left_choose()}
              options={toOptions([...everybody.values()])}
              defaultValue={textOf(values, ALL_FIELD)}
              error={messageFor(errors, ALL_FIELD)}
            />
          ) : null}
          <Table
            caption={m.person_left()}
            stack
            columns={[
              { label: m.person_left_what() },
              { label: m.person_left_as() },
              { label: m.person_left_receiver() },
            ]}
          >
            {work.map((item) => (
              <tr key={`${item.kind}:${item.id}`}>
                <RowHead>
                  {item.label ? <span className="code">{item.label} </span> : null}
                  {item.title}
                </RowHead>
                <Cell label={m.person_left_as()}>{KINDS[item.kind]()}</Cell>
                <Cell label={m.person_left_receiver()}>
                  <Receiver item={item} values={values} />
                </Cell>
              </tr>
            ))}
          </Table>
        </>
      )}
      <Confirm
        id="khoa"
        title={m.person_disable_title()}
        consequences={[m.person_disable_1(), m.person_disable_3(), m.person_disable_2()]}
      >
        <Actions formEnd>
          {everybody.size > 0 ? (
            <Button name="act" value="hand-on">
              {m.person_left_hand_on()}
            </Button>
          ) : null}
          <Button kind="stop" name="act" value="disable">
            {work.length > 0 ? m.person_left_hand_on_and_disable() : m.person_disable()}
          </Button>
        </Actions>
      </Confirm>
    </Form>
  )
}
