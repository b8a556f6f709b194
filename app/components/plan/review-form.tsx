import type { AssignmentKind, Urgency } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PartyChoices } from '#domain/plan/party-choices.ts'
import { findUndatedReason, UNDATED_REASONS } from '#domain/plan/undated-reasons.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { choicesOf, URGENCY_LABELS } from '../assignment/order-labels.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { HiddenCommand } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '../ui/form-values.ts'
import { formatDate, formatTypedDate } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { undatedReasonOptions } from './labels.ts'
import { CoordinatingField, LeadField } from './party-fields.tsx'

export type ReviewedSentence = {
  anchor: string
  choices: PartyChoices
  quotes: Readonly<Record<string, string>>
  unknown: readonly string[]
  gaps: readonly string[]
  stated: string | null
  workKind: AssignmentKind
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  urgency: Urgency
  undatedReason: string | null
  recurrence: RecurrenceRule | null
  product: string | null
  title: string | null
  gapReason: string | null
  version: number
}

type Props = {
  id: string
  sentence: ReviewedSentence
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  periodEnd: PlainDate | null
  laterHref: string | null
}

const KINDS = {
  once: m.plan_kind_once,
  recurring: m.plan_kind_recurring,
  continuing: m.plan_kind_continuing,
} satisfies Record<AssignmentKind, () => string>
const MONTHS = [1, 2, 3, 4, 6, 12] as const

/** As stored, or as typed before a refusal. */
function fill(sentence: ReviewedSentence, values: FormValues | undefined) {
  const { choices, undatedReason, recurrence } = sentence
  const known = undatedReason === null ? '' : (findUndatedReason(undatedReason) ?? 'other')
  const day = recurrence?.monthDay.split('-').reverse().join('/') ?? ''
  return {
    lead: textOf(
      values,
      'lead',
      choices.leads.find(({ isChosen }) => isChosen)?.value ?? choices.leads[0]?.value ?? '',
    ),
    leadOther: textOf(values, 'leadOther'),
    members: listOf(values, 'member'),
    coordinating: values
      ? listOf(values, 'coordinating')
      : choices.coordinating.filter(({ isChosen }) => isChosen).map(({ value }) => value),
    workKind: textOf(values, 'workKind', sentence.workKind),
    dueOn: textOf(values, 'dueOn', sentence.dueOn ?? ''),
    dueTime: textOf(values, 'dueTime', sentence.dueTime ?? ''),
    urgency: textOf(values, 'urgency', sentence.urgency),
    undatedReason: textOf(values, 'undatedReason', known),
    undatedOther: textOf(values, 'undatedOther', known === 'other' ? (undatedReason ?? '') : ''),
    everyMonths: textOf(values, 'everyMonths', String(recurrence?.everyMonths ?? 12)),
    monthDay: textOf(values, 'monthDay', day),
    until: textOf(values, 'until', recurrence?.until ?? ''),
    product: textOf(values, 'product', sentence.product ?? ''),
    title: textOf(values, 'title', sentence.title ?? ''),
    gapReason: textOf(values, 'gapReason', sentence.gapReason ?? ''),
  }
}

/** One sentence: who, by when or why not, what comes out of it. */
export function ReviewForm({ id, sentence, commandId, values, errors, periodEnd, laterHref }: Props) {
  const filled = fill(sentence, values)
  const error = (field: string) => {
    const message = messageFor(errors, field)
    return message ? { error: message } : {}
  }
  return (
    <form id={id} method="post" noValidate>
      <HiddenCommand value={commandId} />
      <input type="hidden" name="anchor" value={sentence.anchor} />
      <input type="hidden" name="version" value={sentence.version} />
      <div className="stack gap-top">
        <LeadField
          choices={sentence.choices}
          quotes={sentence.quotes}
          chosen={filled}
          error={messageFor(errors, 'lead')}
        />
        <CoordinatingField
          choices={sentence.choices}
          chosen={filled.coordinating}
          unknown={sentence.unknown}
          values={values}
          errors={errors}
        />
        <FieldRow>
          <DateField
            name="dueOn"
            label={m.plan_due()}
            value={filled.dueOn}
            hint={periodEnd ? m.plan_due_hint({ day: formatDate(periodEnd) }) : m.plan_due_hint_plain()}
            aria-keyshortcuts="H"
            {...(periodEnd ? { 'data-keys': `0=${formatTypedDate(periodEnd)}` } : { 'data-keys': '' })}
            {...error('dueOn')}
          />
          <Select
            name="undatedReason"
            label={m.plan_undated()}
            empty={m.plan_undated_choose()}
            defaultValue={filled.undatedReason}
            options={[...undatedReasonOptions(), { value: 'other', label: m.plan_undated_other() }]}
            hint={m.review_reason_keys()}
            data-keys={UNDATED_REASONS.map((reason, place) => `${place + 1}=${reason}`).join('|')}
            {...error('undatedReason')}
          />
        </FieldRow>
        <TextField
          name="product"
          label={m.plan_product()}
          optional
          defaultValue={filled.product}
          maxLength={300}
          {...error('product')}
        />
        {sentence.gaps.length > 0 || sentence.gapReason ? (
          <TextField
            name="gapReason"
            label={m.plan_gap_reason()}
            hint={m.plan_gap_reason_hint()}
            optional
            defaultValue={filled.gapReason}
            maxLength={2000}
            {...error('gapReason')}
          />
        ) : null}
        <MoreFields filled={filled} stated={sentence.stated} periodEnd={periodEnd} error={error} />
      </div>
      <p className="actions gap-top form-end">
        <Button kind="main" name="act" value="accept" aria-keyshortcuts="A Control+Enter">
          {m.plan_accept_next()} <kbd>A</kbd>
        </Button>
        {laterHref ? (
          <ButtonLink href={laterHref} aria-keyshortcuts="S">
            {m.plan_later()} <kbd>S</kbd>
          </ButtonLink>
        ) : null}
      </p>
    </form>
  )
}

type KindProps = {
  filled: ReturnType<typeof fill>
  stated: string | null
  periodEnd: PlainDate | null
  error: (field: string) => { error?: string }
}

/** Most work is done once and is called by its own words: what differs from that is a click away. */
function MoreFields({ filled, stated, periodEnd, error }: KindProps) {
  const isOpen =
    filled.workKind === 'recurring' ||
    filled.undatedReason === 'other' ||
    filled.dueTime !== '' ||
    filled.urgency !== 'normal' ||
    ['dueTime', 'undatedOther', 'monthDay', 'until', 'title'].some((field) => error(field).error)
  return (
    <details className="data" open={isOpen}>
      <summary>{m.plan_more_fields({ kind: KINDS[filled.workKind as AssignmentKind]?.() ?? '' })}</summary>
      <div className="stack-s gap-top-s">
        <FieldRow>
          <TimeField
            name="dueTime"
            label={m.urgency_hour()}
            smallLabel
            optional
            defaultValue={filled.dueTime}
            {...error('dueTime')}
          />
          <Select
            name="urgency"
            label={m.assignment_new_urgency()}
            smallLabel
            defaultValue={filled.urgency}
            options={choicesOf(URGENCY_LABELS)}
          />
        </FieldRow>
        <TextField
          name="undatedOther"
          label={m.plan_undated_other_text()}
          optional
          smallLabel
          defaultValue={filled.undatedOther}
          maxLength={300}
          {...error('undatedOther')}
        />
        <Select
          name="workKind"
          label={m.plan_kind()}
          smallLabel
          defaultValue={filled.workKind}
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label: label() }))}
        />
        <FieldRow>
          <Select
            name="everyMonths"
            label={m.plan_every()}
            smallLabel
            defaultValue={filled.everyMonths}
            options={MONTHS.map((count) => ({
              value: String(count),
              label: count === 12 ? m.plan_every_year() : m.plan_every_months({ count }),
            }))}
          />
          <TextField
            name="monthDay"
            label={m.plan_month_day()}
            smallLabel
            short
            placeholder="dd/mm"
            defaultValue={filled.monthDay}
            hint={stated ? m.plan_stated({ text: stated }) : m.plan_month_day_hint()}
            {...error('monthDay')}
          />
        </FieldRow>
        <DateField
          name="until"
          label={m.plan_until()}
          smallLabel
          optional
          value={filled.until || (periodEnd ? formatTypedDate(periodEnd) : '')}
          {...error('until')}
        />
        <TextField
          name="title"
          label={m.plan_title()}
          smallLabel
          hint={m.plan_title_hint()}
          defaultValue={filled.title}
          maxLength={300}
          {...error('title')}
        />
      </div>
    </details>
  )
}
