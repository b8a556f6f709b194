import {
  type ChosenTopic,
  digestHours,
  MAIL_WISHES,
  type MailPreferences,
  type MailWish,
  QUIET_FROM_HOURS,
  QUIET_UNTIL_HOURS,
} from '#domain/notification/mail-preferences.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { Checkbox, RadioChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'

const TOPICS = {
  reminder: { label: m.access_mail_reminder, hint: undefined },
  task: { label: m.access_mail_task, hint: m.access_mail_task_hint },
  news: { label: m.access_mail_news, hint: undefined },
} as const satisfies Record<ChosenTopic, { label: () => string; hint: (() => string) | undefined }>

const WISHES = {
  digest: m.access_mail_wish_digest,
  'at-once': m.access_mail_wish_at_once,
  off: m.access_mail_wish_off,
} as const satisfies Record<MailWish, () => string>

type Props = {
  preferences: MailPreferences
  fireTime: string
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** When and how mail comes. What is always sent says so here as well. */
export function MailPreferencesForm({ preferences, fireTime, commandId, values, errors }: Props) {
  const errorOf = (name: string) => {
    const error = messageFor(errors, name)
    return error ? { error } : {}
  }
  const hourField = (name: 'digestTime' | 'quietFrom' | 'quietUntil') => ({
    name,
    short: true,
    defaultValue: textOf(values, name, preferences[name] ?? ''),
    ...errorOf(name),
  })
  const onDaysOff = values ? textOf(values, 'onDaysOff') === 'yes' : preferences.onDaysOff
  return (
    <Form commandId={textOf(values, 'commandId', commandId)}>
      <ErrorSummary errors={errors} title={m.access_mail_refused()} />
      {(Object.keys(TOPICS) as ChosenTopic[]).map((topic) => {
        const { label, hint } = TOPICS[topic]
        return (
          <RadioChoices
            key={topic}
            name={topic}
            label={label()}
            value={textOf(values, topic, preferences[topic])}
            choices={MAIL_WISHES[topic].map((wish) => ({ value: wish, label: WISHES[wish]() }))}
            {...(hint ? { hint: hint() } : {})}
            {...errorOf(topic)}
          />
        )
      })}
      <p className="muted small">{m.access_mail_fixed()}</p>
      <Select
        {...hourField('digestTime')}
        short={false}
        label={m.access_mail_digest_time()}
        hint={m.access_mail_digest_time_hint({ fireTime })}
        empty={m.access_mail_with_clock({ fireTime })}
        options={digestHours(fireTime).map(toOption)}
      />
      <Select {...hourField('quietFrom')} label={m.access_mail_quiet_from()} options={QUIET_FROM_HOURS.map(toOption)} />
      <Select
        {...hourField('quietUntil')}
        label={m.access_mail_quiet_until()}
        options={QUIET_UNTIL_HOURS.map(toOption)}
      />
      <Checkbox
        name="onDaysOff"
        label={m.access_mail_days_off()}
        hint={m.access_mail_days_off_hint()}
        checked={onDaysOff}
      />
      <Actions formEnd>
        <Button kind="main" name="act" value="mail">
          {m.access_mail_save()}
        </Button>
      </Actions>
    </Form>
  )
}

const toOption = (hour: string) => ({ value: hour, label: hour })
