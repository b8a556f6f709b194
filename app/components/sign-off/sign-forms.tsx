import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { actionPath } from '../assignment/action-slugs.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Details } from '../ui/details.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { formatDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-field.tsx'

type Say = (inputs: { name: string }) => string
type SayDay = (inputs: { today: string }) => string

/** What leaves with the signature, and the day that counts. */
const EFFECTS = {
  decline: [m.sign_off_sign_effect_decline, m.sign_off_sign_effect_decline_date],
  submit: [m.sign_off_sign_effect_submit, m.sign_off_sign_effect_submit_date],
  'request-extension': [m.sign_off_sign_effect_extension, m.sign_off_sign_effect_extension_date],
} as const satisfies Record<SignedAction, readonly [Say, SayDay]>

const BLOCKED = { suspended: m.sign_off_blocked_suspended, closed: m.sign_off_blocked } as const

type SignProps = {
  action: SignedAction
  preparedBy: string
  commandId: string
  today: PlainDate
  /** Whom a deputy stands for. */
  onBehalfOf: string | null
  blocked: keyof typeof BLOCKED | null
}

export function SignForm({ action, preparedBy, commandId, today, onBehalfOf, blocked }: SignProps) {
  if (blocked) return <Notice status="suspended">{BLOCKED[blocked]()}</Notice>
  const [leaves, counts] = EFFECTS[action]
  return (
    <Form commandId={commandId}>
      <Confirm
        id="khi-ky"
        title={m.sign_off_sign_title()}
        consequences={[leaves({ name: preparedBy }), counts({ today: formatDate(today) })]}
        note={onBehalfOf ? m.sign_off_acting({ name: onBehalfOf }) : undefined}
      >
        <Actions formEnd>
          <Button kind="main" name="act" value="sign">
            {m.sign_off_sign()}
          </Button>
        </Actions>
      </Confirm>
    </Form>
  )
}

/** One fold away where it can be signed: the signature is the next act. */
export function GiveBackForm({
  commandId,
  values,
  errors,
  isOpen,
}: {
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  isOpen: boolean
}) {
  return (
    <Details summary={m.sign_off_give_back_title()} open={isOpen}>
      <Form commandId={commandId}>
        <TextArea
          name="reason"
          label={m.sign_off_give_back_reason()}
          hint={m.sign_off_give_back_hint()}
          defaultValue={textOf(values, 'reason')}
          error={messageFor(errors, 'reason')}
          rows={3}
        />
        <Actions formEnd>
          <Button name="act" value="give-back">
            {m.sign_off_give_back()}
          </Button>
        </Actions>
      </Form>
    </Details>
  )
}

export function TakeBackForm({ commandId }: { commandId: string }) {
  return (
    <Form commandId={commandId}>
      <Confirm
        id="rut-lai"
        title={m.sign_off_take_back_title()}
        consequences={[m.sign_off_take_back_effect(), m.sign_off_take_back_effect_2()]}
      >
        <Actions formEnd>
          <Button name="act" value="take-back">
            {m.sign_off_take_back()}
          </Button>
        </Actions>
      </Confirm>
    </Form>
  )
}

/** One fold away: it is not undone. */
export function DropForm({ commandId }: { commandId: string }) {
  return (
    <Details summary={m.sign_off_drop_title()}>
      <Form commandId={commandId}>
        <Confirm id="bo" consequences={[m.sign_off_drop_effect(), m.sign_off_drop_effect_2()]}>
          <Actions formEnd>
            <Button kind="stop" name="act" value="drop">
              {m.sign_off_drop()}
            </Button>
          </Actions>
        </Confirm>
      </Form>
    </Details>
  )
}

export const MendLink = ({ assignmentId, action }: { assignmentId: string; action: SignedAction }) => (
  <Actions>
    <ButtonLink href={actionPath(assignmentId, action)} kind="main">
      {m.sign_off_mend()}
    </ButtonLink>
  </Actions>
)
