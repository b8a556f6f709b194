import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import type { SplitPlace } from '#domain/plan/split-places.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { FieldGroup } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'

export type SentenceToCut = {
  anchor: string
  version: number
  reviewState: ReviewState
  gapReason: string | null
  splitPlaces: readonly SplitPlace[]
  neighbours: { previous: string | null; next: string | null }
  change: { kind: 'split' | 'join' | 'promote'; anchors: readonly string[]; became: readonly string[] } | null
}

type Props = {
  sentence: SentenceToCut
  commandIds: { split: string; setAside: string; acts: string }
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

const FIELDS = ['splitAt', 'splitBefore', 'notATaskReason']

/** Where the text was cut wrongly, or gives nobody anything to do. Each act can be taken back until the submission. */
export function SentenceCuts({ sentence, commandIds, values, errors }: Props) {
  const isOpen = errors.some(({ field }) => FIELDS.includes(field))
  return (
    <details className="data gap-top" open={isOpen}>
      <summary>{m.review_cuts()}</summary>
      <div className="stack gap-top-s">
        <SplitForm sentence={sentence} commandId={commandIds.split} values={values} errors={errors} />
        <JoinForm sentence={sentence} commandId={commandIds.acts} />
        <SetAsideForm sentence={sentence} commandId={commandIds.setAside} values={values} errors={errors} />
      </div>
    </details>
  )
}

function Hidden({ sentence: { anchor, version } }: Pick<Props, 'sentence'>) {
  return (
    <>
      <input type="hidden" name="anchor" value={anchor} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

type FormProps = Pick<Props, 'sentence' | 'values' | 'errors'> & { commandId: string }

/** The ends of words around a cut are enough to know it again. */
const AROUND = 48
const tail = (words: string): string => (words.length > AROUND ? `…${words.slice(-AROUND)}` : words)
const head = (words: string): string => (words.length > AROUND ? `${words.slice(0, AROUND)}…` : words)

function SplitForm({ sentence, commandId, values, errors }: FormProps) {
  const error = messageFor(errors, 'splitAt')
  const typedError = messageFor(errors, 'splitBefore')
  const [first] = sentence.splitPlaces
  return (
    <Form commandId={commandId} className="stack-s">
      <Hidden sentence={sentence} />
      <FieldGroup id="tach-cau" label={m.review_split()} {...(error ? { error } : {})}>
        <div className="choices">
          {sentence.splitPlaces.map(({ at, first: before, second, isSecondOrder }) => (
            <label className="choice" key={at}>
              <input
                type="radio"
                name="splitAt"
                value={at}
                id={at === first?.at ? 'splitAt' : undefined}
                aria-keyshortcuts={at === first?.at ? 'T' : undefined}
                defaultChecked={textOf(values, 'splitAt', String(first?.at)) === String(at)}
              />
              <span lang="vi">
                {tail(before)} <b aria-hidden="true">|</b> {head(second)}
              </span>
              {isSecondOrder ? <span className="hint">{m.review_split_second_order()}</span> : null}
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextField
        name="splitBefore"
        label={m.review_split_typed()}
        hint={m.review_split_typed_hint()}
        smallLabel
        optional={sentence.splitPlaces.length > 0}
        defaultValue={textOf(values, 'splitBefore')}
        maxLength={300}
        {...(first ? {} : { 'aria-keyshortcuts': 'T' })}
        {...(typedError ? { error: typedError } : {})}
      />
      <Actions>
        <Button name="act" value="split">
          {m.review_split_submit()} <kbd>T</kbd>
        </Button>
      </Actions>
    </Form>
  )
}

function JoinForm({ sentence, commandId }: { sentence: SentenceToCut; commandId: string }) {
  const { previous, next } = sentence.neighbours
  if (!previous && !next) return null
  return (
    <Form commandId={commandId}>
      <Hidden sentence={sentence} />
      <Actions>
        {next ? (
          <Button name="act" value="join-next" aria-keyshortcuts="M">
            {m.review_join({ anchor: next })} <kbd>M</kbd>
          </Button>
        ) : null}
        {previous ? (
          <Button name="act" value="join-previous" aria-keyshortcuts="Shift+M">
            {m.review_join({ anchor: previous })} <kbd>⇧ M</kbd>
          </Button>
        ) : null}
      </Actions>
    </Form>
  )
}

/** Set aside for good, with the reason beside it. */
function SetAsideForm({ sentence, commandId, values, errors }: FormProps) {
  const error = messageFor(errors, 'notATaskReason')
  const reason = sentence.reviewState === 'not-a-task' ? (sentence.gapReason ?? '') : ''
  return (
    <Form commandId={commandId}>
      <Hidden sentence={sentence} />
      <TextArea
        name="notATaskReason"
        label={m.plan_not_a_task_reason()}
        rows={2}
        defaultValue={textOf(values, 'notATaskReason', reason)}
        aria-keyshortcuts="X"
        {...(error ? { error } : {})}
      />
      <Actions>
        <Button name="act" value="not-a-task">
          {m.plan_not_a_task_submit()} <kbd>X</kbd>
        </Button>
      </Actions>
    </Form>
  )
}

/** What was done to the sentence before, and how to take it back. */
export function TakeBack({ sentence, commandId }: { sentence: SentenceToCut; commandId: string }) {
  const { reviewState, change } = sentence
  if (reviewState === 'pending' && !change) return null
  return (
    <Form commandId={commandId} className="gap-top-s">
      <Hidden sentence={sentence} />
      <Actions>
        {reviewState === 'pending' ? null : (
          <Button name="act" value="reopen" aria-keyshortcuts="R">
            {m.review_reopen()} <kbd>R</kbd>
          </Button>
        )}
        {change ? (
          <Button name="act" value="undo" aria-keyshortcuts="Z">
            {UNDO[change.kind]({ anchors: [...change.anchors].join(', ') })} <kbd>Z</kbd>
          </Button>
        ) : null}
      </Actions>
    </Form>
  )
}

const UNDO = {
  split: m.review_undo_split,
  join: m.review_undo_join,
  promote: m.review_undo_promote,
} satisfies Record<'split' | 'join' | 'promote', (params: { anchors: string }) => string>
