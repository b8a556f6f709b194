import { AMENDING_RELATIONS, type AmendingRelation } from '#domain/amendment/compare-plans.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { RELATION_LABELS } from './labels.ts'

type Props = {
  commandId: string
  documents: readonly { id: string; label: string }[]
  amendsId: string | null
  relation: AmendingRelation | null
  /** What the text itself names, where it is a document in force. */
  named: { id: string; label: string; relation: AmendingRelation } | null
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Which document this one replaces or amends: offered from its words, said by a person. */
export function RelationForm({ commandId, documents, amendsId, relation, named, values, errors }: Props) {
  const error = (field: string) => {
    const message = messageFor(errors, field)
    return message ? { error: message } : {}
  }
  const isOpen = amendsId === null && named !== null
  const chosen = textOf(values, 'amendsId', amendsId ?? (isOpen ? named.id : ''))
  const how = textOf(values, 'relation', relation ?? (isOpen ? named.relation : ''))
  return (
    <Block id="quan-he" title={m.amendment_relate_title()}>
      {isOpen ? <Notice status="near-due">{m.amendment_named({ document: named.label })}</Notice> : null}
      <Form commandId={commandId}>
        <Select
          name="amendsId"
          label={m.amendment_relate_document()}
          empty={m.amendment_relate_none()}
          options={documents.map(({ id, label }) => ({ value: id, label }))}
          defaultValue={chosen}
          {...(amendsId ? { hint: m.amendment_relate_forgets() } : {})}
          {...error('amendsId')}
        />
        <RadioChoices
          name="relation"
          label={m.amendment_relate_how()}
          choices={AMENDING_RELATIONS.map((one) => ({ value: one, label: RELATION_LABELS[one]() }))}
          value={how}
          {...error('relation')}
        />
        <Actions formEnd>
          <Button name="act" value="relate" kind={amendsId ? 'plain' : 'main'}>
            {m.amendment_relate_submit()}
          </Button>
        </Actions>
      </Form>
    </Block>
  )
}
