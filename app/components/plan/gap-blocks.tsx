import type { DueSetter, PartyBasis, Urgency } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { LedgerGap } from '#domain/plan/gap-ledger.ts'
import { UNDATED_REASONS } from '#domain/plan/undated-reasons.ts'
import type { UnsureField } from '#domain/plan/unsure-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { gapLabel, undatedReasonOptions, unsureLabels } from './labels.ts'
import { LineDate } from './line-date.tsx'
import { LineLeads } from './line-leads.tsx'
import { TickedLines } from './ticked-lines.tsx'

export type GapLine = {
  anchor: string
  text: string
  leads: readonly { id: string; name: string; kind: string; basis: PartyBasis }[]
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  urgency: Urgency
  dueSetBy: DueSetter | null
  recurrence: RecurrenceRule | null
  undatedReason: string | null
  unsure: readonly UnsureField[]
}

type Shared = {
  planId: string
  lines: readonly GapLine[]
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

const plain = ({ anchor, text }: GapLine) => ({ anchor, text })
const withParties = (line: GapLine) => ({
  ...plain(line),
  aside: (
    <span className="faint">
      <LineLeads leads={line.leads} /> · <LineDate {...line} />
      {line.unsure.length > 0 ? <b> · {m.review_bulk_unsure({ fields: unsureLabels(line.unsure) })}</b> : null}
    </span>
  ),
  isUnticked: line.unsure.length > 0,
})

/** Targets give nobody work: looked over together. */
export function BulkTargets({ planId, lines, commandId }: Shared) {
  if (lines.length === 0) return null
  return (
    <Details summary={m.plan_bulk_targets({ count: lines.length })} open>
      <TickedLines
        planId={planId}
        lines={lines.map((line) => ({ ...plain(line), isUnticked: line.unsure.length > 0 }))}
        form={{
          commandId,
          idPrefix: 'muc-tieu',
          children: <BulkEnd form="targets" label={m.plan_bulk_targets_submit()} shortcut="M" />,
        }}
      />
    </Details>
  )
}

/** Duties whose agency the text names: accepted as they were read, with one reason for those that state no date. */
export function BulkDuties({ planId, lines, commandId, values, errors }: Shared) {
  if (lines.length === 0) return null
  const error = messageFor(errors, 'undatedReason')
  return (
    <Details summary={m.plan_bulk_duties({ count: lines.length })} open>
      <TickedLines
        planId={planId}
        lines={lines.map(withParties)}
        form={{
          commandId,
          idPrefix: 'trach-nhiem',
          children: (
            <>
              <Select
                name="undatedReason"
                label={m.plan_bulk_undated()}
                hint={m.plan_bulk_undated_hint()}
                empty={m.plan_undated_choose()}
                defaultValue={textOf(values, 'undatedReason')}
                options={undatedReasonOptions()}
                data-keys={UNDATED_REASONS.map((reason, place) => `${place + 1}=${reason}`).join('|')}
                {...(error ? { error } : {})}
              />
              <BulkEnd form="duties" label={m.plan_bulk_duties_submit()} shortcut="D" />
            </>
          ),
        }}
      />
    </Details>
  )
}

const BulkEnd = ({ form, label, shortcut }: { form: string; label: string; shortcut: string }) => (
  <Actions>
    <input type="hidden" name="form" value={form} />
    <Button name="act" value="items" aria-keyshortcuts={shortcut}>
      {label} <kbd>{shortcut}</kbd>
    </Button>
  </Actions>
)

/** What is ticked for acceptance stands open, line by line; what only leads to its sentence may fold. */
const FEW = 5

type GapProps = Shared & { gap: LedgerGap; canBeAccepted: boolean }

/** One kind of gap: its sentences, and where it may be let stand, the reason for those ticked. */
export function GapBlock({ planId, gap, canBeAccepted, lines, commandId, values, errors }: GapProps) {
  const error = messageFor(errors, 'gapReason')
  const children = (
    <>
      <TextField
        id={`ly-do-${gap}`}
        name="gapReason"
        label={m.plan_gap_accept_reason()}
        hint={m.plan_gap_accept_hint()}
        defaultValue={textOf(values, 'gapReason')}
        maxLength={2000}
        data-keys={`L=${m.review_gap_reason_usual()}`}
        {...(error ? { error } : {})}
      />
      <Actions>
        <input type="hidden" name="form" value={gap} />
        <input type="hidden" name="gap" value={gap} />
        <Button name="act" value="gaps" aria-keyshortcuts="G">
          {m.plan_gap_accept_submit()} <kbd>L</kbd> <kbd>G</kbd>
        </Button>
      </Actions>
    </>
  )
  return (
    <Block id={gap} title={m.plan_gap_block({ gap: gapLabel(gap), count: lines.length })}>
      <Details summary={m.plan_gap_sentences({ count: lines.length })} open={canBeAccepted || lines.length <= FEW}>
        <TickedLines
          planId={planId}
          lines={lines.map(plain)}
          {...(canBeAccepted ? { form: { commandId, idPrefix: gap, children } } : {})}
        />
      </Details>
    </Block>
  )
}
