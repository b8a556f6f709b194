import type { DraftSigner } from '#domain/drafting/signature.ts'
import { LETTER_CAPACITIES } from '#domain/letter/signature.ts'
import { m } from '#i18n/messages.js'
import { CAPACITY_LABELS } from '../letter/capacity-labels.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { FieldRow } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Who is to sign: asked for by the address of the draft, so that nothing of it is kept. */
export function SignerForm({ signer: { capacity, post, name } }: { signer: DraftSigner }) {
  const isChosen = capacity !== 'head' || post !== null || name !== null
  return (
    <Details summary={m.drafting_signer()} open={isChosen}>
      <form method="get" className="form">
        <FieldRow>
          <Select
            name="capacity"
            label={m.drafting_signer_capacity()}
            defaultValue={capacity}
            options={LETTER_CAPACITIES.map((value) => ({ value, label: CAPACITY_LABELS[value]() }))}
          />
          <TextField
            name="post"
            label={m.drafting_signer_post()}
            hint={m.drafting_signer_post_hint()}
            defaultValue={post ?? ''}
            optional
          />
          <TextField
            name="name"
            label={m.drafting_signer_name()}
            defaultValue={name ?? ''}
            autoComplete="off"
            optional
          />
        </FieldRow>
        <Actions>
          <Button>{m.drafting_signer_apply()}</Button>
        </Actions>
      </form>
    </Details>
  )
}
