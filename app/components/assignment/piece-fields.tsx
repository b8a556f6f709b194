import { PIECES_ON_WITHDRAWAL, type PiecesOnWithdrawal } from '#domain/assignment/forms.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { type ActFieldProps, choiceOf, dateFieldOf, fieldOf } from './act-field.ts'
import { AgencyTicks } from './agency-ticks.tsx'
import { TextFields } from './text-fields.tsx'

/** One form for several agencies below: each receives a piece of its own with the same words and date. */
export function GiveOnFields(props: ActFieldProps) {
  const { agenciesBelow, offeredDueOn, values, errors } = props
  return (
    <>
      <AgencyTicks
        name="leadIds"
        label={m.piece_field_agencies()}
        agencies={agenciesBelow}
        chosen={listOf(values, 'leadIds')}
        error={messageFor(errors, 'leadIds')}
      />
      <TextField {...fieldOf(props, 'title')} label={m.piece_field_title()} maxLength={200} />
      <TextArea {...fieldOf(props, 'text')} label={m.piece_field_text()} hint={m.piece_field_text_hint()} rows={4} />
      <TextField {...fieldOf(props, 'product')} label={m.piece_field_product()} optional maxLength={200} />
      <DateField
        {...dateFieldOf(props, 'dueOn')}
        label={m.piece_field_due()}
        optional={offeredDueOn === null}
        {...(offeredDueOn ? { hint: m.piece_field_due_hint({ latest: formatDate(offeredDueOn) }) } : {})}
      />
    </>
  )
}

const ON_WITHDRAWAL = {
  withdraw: m.piece_on_withdrawal_withdraw,
  keep: m.piece_on_withdrawal_keep,
} as const satisfies Record<PiecesOnWithdrawal, () => string>

/** Why, and what becomes of the pieces where there are any. */
export function WithdrawFields(props: ActFieldProps) {
  return (
    <>
      <TextFields {...props} of="withdraw" />
      {props.openPieces.length > 0 ? (
        <>
          <OpenPieces pieces={props.openPieces} />
          <RadioChoices
            {...choiceOf(props, 'pieces')}
            label={m.piece_field_on_withdrawal()}
            choices={PIECES_ON_WITHDRAWAL.map((value) => ({ value, label: ON_WITHDRAWAL[value]() }))}
          />
        </>
      ) : null}
    </>
  )
}

/** Who has not finished: a warning before a submission, not a bar to it (ADR 38). */
export function OpenPieces({ pieces, lead }: { pieces: ActFieldProps['openPieces']; lead?: string }) {
  if (pieces.length === 0) return null
  return (
    <Notice status="near-due">
      <p>
        <b>{m.piece_open_title({ count: pieces.length })}</b>
      </p>
      {lead ? <p>{lead}</p> : null}
      <ul className="small">
        {pieces.map((piece) => (
          <li key={piece.id}>
            <a href={paths.assignment(piece.id)}>{piece.lead}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
