import { type CorrectedField, pointTextChoice } from '#domain/obstacle/correction.ts'
import { RESOLUTION_KINDS, SIGNER_CAPACITIES } from '#domain/obstacle/states.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { ActForm, type ActState } from '../obstacle/act-form.tsx'
import { capacityLabel, resolutionKindLabel } from '../obstacle/labels.ts'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { correctedFieldLabel, sayCorrected } from './correction-labels.ts'

export type ShownCorrection = {
  id: string
  field: CorrectedField
  ordinal: number | null
  oldValue: string
  newValue: string
  state: string
  proposedById: string
  proposedAt: Date
  decidedAt: Date | null
}

type WaitingProps = ActState & {
  corrections: readonly ShownCorrection[]
  commandIds: Readonly<Record<string, string>>
  personId: string
  mayDecide: boolean
}

/** What was corrected stays to be read: the old value beside the new one. What waits is decided by the second person. */
export function Corrections({ corrections, commandIds, personId, mayDecide }: WaitingProps) {
  if (corrections.length === 0) return null
  return (
    <Block id="dinh-chinh" title={m.resolution_corrections()}>
      <ul className="bullets">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <p>{sayCorrection(correction)}</p>
            {correction.state === 'proposed' && mayDecide ? (
              correction.proposedById === personId ? (
                <Notice status="awaiting">{m.resolution_correction_own()}</Notice>
              ) : (
                <Form commandId={commandIds[correction.id] ?? ''}>
                  <input type="hidden" name="act" value="decide" />
                  <input type="hidden" name="correctionId" value={correction.id} />
                  <Actions>
                    <Button kind="main" name="decision" value="confirm">
                      {m.resolution_correction_confirm()}
                    </Button>
                    <Button kind="stop" name="decision" value="refuse">
                      {m.resolution_correction_refuse()}
                    </Button>
                  </Actions>
                </Form>
              )
            ) : null}
          </li>
        ))}
      </ul>
    </Block>
  )
}

function sayCorrection({ field, ordinal, oldValue, newValue, state, decidedAt }: ShownCorrection): string {
  const words = {
    field: correctedFieldLabel(field, ordinal),
    from: sayCorrected(field, oldValue),
    to: sayCorrected(field, newValue),
  }
  if (state === 'confirmed' && decidedAt)
    return m.resolution_correction_done({ ...words, day: formatDate(dayAt(decidedAt)) })
  return state === 'proposed' ? m.resolution_correction_open(words) : m.resolution_correction_refused(words)
}

const PLAIN_FIELDS = ['number', 'issuedOn', 'signer', 'kind', 'capacity'] as const

/** Fields whose value is chosen, each under a name of its own. */
const CHOSEN_FIELDS = [
  {
    field: 'kind',
    name: 'kindValue',
    options: () => RESOLUTION_KINDS.map((value) => ({ value, label: resolutionKindLabel(value) })),
  },
  {
    field: 'capacity',
    name: 'capacityValue',
    options: () => SIGNER_CAPACITIES.map((value) => ({ value, label: capacityLabel(value) })),
  },
] as const

type FormProps = ActState & { commandId: string; points: readonly { id: string; ordinal: number }[] }

/** One field of the record, as the paper has it. Which control it takes follows from the field, without script. */
export function CorrectionForm({ commandId, points, values, errors }: FormProps) {
  return (
    <ActForm act="correct" summary={m.resolution_correct()} commandId={commandId} values={values} errors={errors}>
      {(form) => (
        <div className="correction stack">
          <p className="small">{m.resolution_correct_hint()}</p>
          <Select
            {...form.field('field', 'number')}
            label={m.resolution_correct_field()}
            options={[
              ...PLAIN_FIELDS.map((field) => ({ value: field, label: correctedFieldLabel(field, null) })),
              ...points.map(({ id, ordinal }) => ({
                value: pointTextChoice(id),
                label: m.resolution_correct_point({ n: ordinal }),
              })),
            ]}
          />
          <div data-for="words">
            <TextArea
              {...form.field('value')}
              label={m.resolution_correct_value()}
              hint={m.resolution_correct_value_hint()}
              rows={3}
            />
          </div>
          {CHOSEN_FIELDS.map(({ field, name, options }) => (
            <div key={field} data-for={field}>
              <Select
                id={`correct-${name}`}
                name={name}
                label={m.resolution_correct_value()}
                defaultValue={textOf(form.values, name)}
                error={messageFor(form.errors, name)}
                options={options()}
              />
            </div>
          ))}
          <Actions>
            <Button kind="main">{m.resolution_correct_submit()}</Button>
          </Actions>
        </div>
      )}
    </ActForm>
  )
}
