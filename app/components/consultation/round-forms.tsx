import { stillAsked } from '#domain/consultation/round.ts'
import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { ActForm, type ActState } from '../obstacle/act-form.tsx'
import { ReasonForm } from '../obstacle/reason-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { AgencyChoices, type Consultable } from './agency-choices.tsx'
import type { ShownRound, ShownSlip } from './rounds.tsx'

type Props = ActState & {
  commandIds: Readonly<Record<string, string>>
  round: ShownRound
  agencies: readonly Consultable[]
  today: PlainDate
}

const namesOf = (slips: readonly ShownSlip[]): string => slips.map(({ organisation }) => organisation).join(', ')

/** What is done with an open round, by whoever opened it. */
export function RoundForms(props: Props) {
  const { round, today } = props
  const waiting = round.slips.filter(({ state }) => state === 'asked')
  return (
    <>
      <Notice status="awaiting">
        {waiting.length > 0 ? m.consultation_waiting_for({ names: namesOf(waiting) }) : m.consultation_all_answered()}
      </Notice>
      <CloseForm {...props} waiting={waiting} early={stillAsked(round.slips, today)} />
      {waiting.length > 0 ? (
        <>
          <RemindForm {...props} waiting={waiting} />
          <WithdrawForm {...props} waiting={waiting} />
        </>
      ) : null}
      <AskForm {...props} />
    </>
  )
}

type Waiting = Props & { waiting: readonly ShownSlip[] }

const common = ({ commandIds, values, errors }: Props, act: DossierAction) => ({
  act,
  values,
  errors,
  commandId: commandIds[act] ?? '',
})

const optionsOf = (slips: readonly ShownSlip[]) =>
  slips.map(({ id, organisation }) => ({ value: id, label: organisation }))

function CloseForm({ early, ...props }: Waiting & { early: readonly ShownSlip[] }) {
  const { waiting, round } = props
  const until = early.reduce((day, { dueOn }) => (dueOn && dueOn > day ? dueOn : day), round.dueOn)
  return (
    <ActForm {...common(props, 'close-consultation')} summary={m.consultation_close()} open={early.length === 0}>
      {() => (
        <>
          {early.length > 0 ? <p>{m.consultation_close_waits({ day: formatDate(until) })}</p> : null}
          {early.length === 0 ? (
            <ul className="bullets">
              <li>
                {waiting.length > 0
                  ? m.consultation_close_silent({ names: namesOf(waiting) })
                  : m.consultation_close_none()}
              </li>
              <li>{m.consultation_close_after()}</li>
            </ul>
          ) : null}
          <Actions>
            <Button kind={early.length === 0 ? 'main' : 'plain'}>{m.consultation_close()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}

function RemindForm(props: Waiting) {
  return (
    <ActForm {...common(props, 'remind-agencies')} summary={m.consultation_remind()}>
      {(form) => (
        <>
          <Select
            {...form.field('slipId')}
            label={m.consultation_remind_whom()}
            hint={m.consultation_remind_hint()}
            empty={m.consultation_remind_all()}
            options={optionsOf(props.waiting)}
          />
          <Actions>
            <Button>{m.consultation_remind()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}

function WithdrawForm(props: Waiting) {
  return (
    <ReasonForm
      {...common(props, 'withdraw-slip')}
      summary={m.consultation_withdraw()}
      label={m.consultation_withdraw_reason()}
      rows={2}
      kind="plain"
    >
      {({ field }) => (
        <Select
          {...field('slipId')}
          label={m.consultation_withdraw_which()}
          empty={m.consultation_withdraw_choose()}
          options={optionsOf(props.waiting)}
        />
      )}
    </ReasonForm>
  )
}

function AskForm(props: Props) {
  const asked = props.round.slips.filter(({ state }) => state !== 'withdrawn').map(({ holderId }) => holderId)
  const agencies = props.agencies.filter(({ id }) => !asked.includes(id))
  if (agencies.length === 0) return null
  return (
    <ActForm {...common(props, 'ask-agencies')} summary={m.consultation_ask_more()}>
      {(form) => (
        <>
          <AgencyChoices
            id="ask-agencies-agencyIds"
            agencies={agencies}
            hint={m.consultation_ask_more_hint()}
            values={listOf(form.values, 'agencyIds')}
            error={messageFor(form.errors, 'agencyIds')}
          />
          <Actions>
            <Button>{m.consultation_send()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
