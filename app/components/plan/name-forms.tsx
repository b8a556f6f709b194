import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { FieldRow } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { planPaths } from './plan-paths.ts'

type Name = { folded: string; written: string; anchors: readonly string[] }
type Settled = { folded: string; written: string; decision: 'accepted' | 'proposed'; reason: string; person: string }

type Props = {
  planId: string
  names: readonly Name[]
  settled: readonly Settled[]
  organisations: readonly { value: string; label: string }[]
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Each unknown name of the document once: mapped, left outside with a reason, or proposed to the administrator. */
export function NameForms({ planId, names, settled, ...form }: Props) {
  if (names.length === 0 && settled.length === 0) return null
  return (
    <Block id="unknown-organisation" title={m.review_names({ count: names.length })}>
      {names.length > 0 ? <p className="muted">{m.review_names_what()}</p> : null}
      {names.map((name, place) => (
        <NameForm key={name.folded} planId={planId} name={name} id={`ten-${place}`} {...form} />
      ))}
      {settled.length > 0 ? (
        <Details summary={m.review_names_settled({ count: settled.length })}>
          <ul className="stack-s">
            {settled.map(({ folded, written, decision, reason, person }) => (
              <li key={folded}>
                <b lang="vi">{written}</b>:{' '}
                {(decision === 'accepted' ? m.review_names_accepted : m.review_names_proposed)({ reason, person })}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Block>
  )
}

function NameForm({
  planId,
  name,
  id,
  organisations,
  ...form
}: Omit<Props, 'names' | 'settled'> & { name: Name; id: string }) {
  const isSent = textOf(form.values, 'name') === name.written
  const values = isSent ? form.values : undefined
  const errorOf = (field: string) => {
    const error = isSent ? messageFor(form.errors, field) : undefined
    return error ? { error } : {}
  }
  return (
    <Form commandId={form.commandId} className="name-form">
      <h3 lang="vi">“{name.written}”</h3>
      <p className="small">
        {name.anchors.map((anchor) => (
          <span key={anchor}>
            <a href={planPaths.review(planId, anchor)}>{anchor}</a>{' '}
          </span>
        ))}
      </p>
      <input type="hidden" name="form" value="names" />
      <input type="hidden" name="name" value={name.written} />
      <FieldRow>
        <Select
          id={isSent ? 'organisationId' : `${id}-co-quan`}
          name="organisationId"
          label={m.review_names_organisation()}
          empty={m.review_names_choose()}
          defaultValue={textOf(values, 'organisationId')}
          options={organisations}
          {...errorOf('organisationId')}
        />
        <TextField
          id={isSent ? 'nameReason' : `${id}-ly-do`}
          name="nameReason"
          label={m.review_names_reason()}
          hint={m.review_names_reason_hint()}
          defaultValue={textOf(values, 'nameReason')}
          maxLength={2000}
          {...errorOf('nameReason')}
        />
      </FieldRow>
      <Actions>
        <Button name="act" value="map-name">
          {m.review_names_map()}
        </Button>
        <Button name="act" value="accept-name">
          {m.review_names_accept()}
        </Button>
        <Button name="act" value="propose-name">
          {m.review_names_propose()}
        </Button>
      </Actions>
    </Form>
  )
}
