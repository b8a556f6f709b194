import { LETTER_CAPACITIES } from '#domain/letter/signature.ts'
import type { UrgedClass } from '#domain/letter/urging-letter.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { timelinessWords } from '../assignment/timeliness-mark.tsx'
import { Block, Stack } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { CheckboxChoices, RadioChoices } from '../ui/choices.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FieldRow } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '../ui/form-values.ts'
import { formatDate, formatOccurrence, formatTypedDate } from '../ui/format.ts'
import { TextField } from '../ui/text-field.tsx'
import { CAPACITY_LABELS } from './capacity-labels.ts'

export type LetterWork = {
  id: string
  label: string
  title: string
  period: string | null
  dueOn: PlainDate
  class: UrgedClass
  daysLeft: number | null
  daysOver: number | null
}

type Props = {
  commandId: string
  values: FormValues
  errors: readonly FieldMessage[]
  agency: string
  works: readonly LetterWork[]
  totals: Readonly<Record<UrgedClass, number>>
  headPost: string
  replyBy: PlainDate | null
}

/** What one of the two buttons of the form asks for. */
export const LETTER_INTENTS = { draft: 'du-thao', sent: 'da-gui' } as const

/** Choose the work once: for the draft of today, and for the record when the letter has left. */
export function LetterForm(props: Props) {
  const { commandId, values, errors } = props
  return (
    <Form commandId={textOf(values, 'commandId', commandId)}>
      <ErrorSummary errors={errors} title={m.letter_not_saved()} />
      <WorkChoice {...props} />
      <SignerFields {...props} />
      <p className="faint">{m.letter_draft_kept()}</p>
      <Actions>
        <Button kind="main" name="intent" value={LETTER_INTENTS.draft}>
          {m.letter_download()}
        </Button>
      </Actions>
      <SentFields {...props} />
    </Form>
  )
}

function WorkChoice({ values, errors, agency, works, totals }: Props) {
  const error = messageFor(errors, 'works')
  const late = works.filter((work) => totals.overdue === 0 || work.class === 'overdue').map(({ id }) => id)
  return (
    <Block id="nhiem-vu" title={m.letter_works()}>
      <CheckboxChoices
        name="works"
        label={m.letter_works_label()}
        hint={m.letter_works_hint({ agency, overdue: totals.overdue, nearDue: totals['near-due'] })}
        {...(error ? { error } : {})}
        values={'commandId' in values ? listOf(values, 'works') : late}
        choices={works.map((work) => ({
          value: work.id,
          label: (
            <>
              <b>{work.label}</b> {work.title}
              {work.period ? ` (${m.assignment_period({ period: formatOccurrence(work.period) })})` : null}
            </>
          ),
          hint: `${timelinessWords(work)} · ${m.letter_due({ day: formatDate(work.dueOn) })}`,
        }))}
      />
    </Block>
  )
}

function SignerFields({ values, errors, headPost, replyBy }: Props) {
  const field = (name: string, otherwise = '') => {
    const error = messageFor(errors, name)
    return { name, defaultValue: textOf(values, name, otherwise), ...(error ? { error } : {}) }
  }
  const capacityError = messageFor(errors, 'capacity')
  const replyError = messageFor(errors, 'replyBy')
  return (
    <Block id="nguoi-ky" title={m.letter_signer()}>
      <Stack>
        <RadioChoices
          name="capacity"
          label={m.letter_capacity()}
          value={textOf(values, 'capacity', 'head')}
          columns={2}
          choices={LETTER_CAPACITIES.map((value) => ({ value, label: CAPACITY_LABELS[value]() }))}
          {...(capacityError ? { error: capacityError } : {})}
        />
        <FieldRow>
          <TextField {...field('headPost', headPost)} label={m.letter_head_post()} />
          <TextField {...field('signerPost')} label={m.letter_signer_post()} hint={m.letter_signer_post_hint()} />
        </FieldRow>
        <FieldRow>
          <TextField {...field('signerName')} label={m.letter_signer_name()} autoComplete="off" />
          <DateField
            name="replyBy"
            label={m.letter_reply_by()}
            hint={m.letter_reply_by_hint()}
            value={textOf(values, 'replyBy', replyBy ? formatTypedDate(replyBy) : '')}
            optional
            {...(replyError ? { error: replyError } : {})}
          />
        </FieldRow>
      </Stack>
    </Block>
  )
}

function SentFields({ values, errors, agency }: Props) {
  const numberError = messageFor(errors, 'number')
  const dayError = messageFor(errors, 'sentOn')
  return (
    <Block id="da-phat-hanh" title={m.letter_sent()}>
      <Stack>
        <p className="muted">{m.letter_sent_lead()}</p>
        <FieldRow>
          <TextField
            name="number"
            label={m.letter_number()}
            hint={m.letter_number_hint()}
            defaultValue={textOf(values, 'number')}
            {...(numberError ? { error: numberError } : {})}
          />
          <DateField
            name="sentOn"
            label={m.letter_sent_on()}
            value={textOf(values, 'sentOn')}
            {...(dayError ? { error: dayError } : {})}
          />
        </FieldRow>
        <Confirm
          id="sau-khi-ghi-nhan"
          consequences={[m.letter_after_1(), m.letter_after_2({ agency }), m.letter_after_3()]}
        >
          <Actions formEnd>
            <Button name="intent" value={LETTER_INTENTS.sent}>
              {m.letter_record()}
            </Button>
          </Actions>
        </Confirm>
      </Stack>
    </Block>
  )
}
