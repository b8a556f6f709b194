import { canBeSplit, SPLIT_RESTS } from '#domain/obstacle/split.ts'
import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { CheckboxChoices, RadioChoices } from '../ui/choices.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf, textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

const RESTS = {
  leadership: m.split_rest_leadership,
  coordinator: m.split_rest_coordinator,
} as const

/** Tick what is decided now; what is left goes on as a dossier of its own. */
export function SplitForm({ commandIds, dossier, questions, values, errors }: DossierFormProps) {
  if (!canBeSplit(dossier.filings.length)) return <p className="small muted">{m.split_reason_one_filing()}</p>
  const asked = questions.filter(({ state }) => state === 'open')
  return (
    <ActForm act="split" summary={m.split_act()} commandId={commandIds.split ?? ''} values={values} errors={errors}>
      {(form) => (
        <>
          <p className="small muted">{m.split_hint()}</p>
          {asked.length > 0 ? (
            <p className="small muted">
              {m.split_questions({ questions: asked.map(({ code, holder }) => `${code} (${holder})`).join(', ') })}
            </p>
          ) : null}
          <CheckboxChoices
            id="split-points"
            name="points"
            label={m.split_points()}
            values={listOf(form.values, 'points')}
            error={messageFor(form.errors, 'points')}
            choices={dossier.proposedPoints.map(({ id, text }) => ({ value: id, label: text }))}
          />
          <CheckboxChoices
            id="split-filings"
            name="filings"
            label={m.split_filings()}
            values={listOf(form.values, 'filings')}
            error={messageFor(form.errors, 'filings')}
            choices={dossier.filings.map(({ id, code, filer, asked }) => ({
              value: id,
              label: `${code}, ${filer}`,
              hint: asked,
            }))}
          />
          <TextArea {...form.field('directionText')} label={m.split_text()} rows={3} />
          <RadioChoices
            id="split-rest"
            name="rest"
            label={m.split_rest()}
            value={textOf(form.values, 'rest')}
            error={messageFor(form.errors, 'rest')}
            choices={SPLIT_RESTS.map((value) => ({ value, label: RESTS[value]() }))}
          >
            <TextArea {...form.field('restText')} label={m.split_rest_text()} optional rows={2} />
          </RadioChoices>
          <Actions>
            <Button>{m.split_submit()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
