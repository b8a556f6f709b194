import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Instant } from '#components/ui/day.tsx'
import { Details } from '#components/ui/details.tsx'
import { Form } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { m } from '#i18n/messages.js'

type Props = {
  personId: string
  isDisabled: boolean
  /** Until when a password that was given waits to be used. */
  oneTimePasswordUntil: Date | null
  commandIds: { password: string; enabling: string }
}

/** Letting a person in and keeping a person out: what it does is said before it is done. */
export function PersonAccess({ personId, isDisabled, oneTimePasswordUntil, commandIds }: Props) {
  if (isDisabled)
    return (
      <Form commandId={commandIds.enabling}>
        <p className="muted">{m.person_disabled_lead()}</p>
        <Actions>
          <Button name="act" value="enable">
            {m.person_enable()}
          </Button>
        </Actions>
      </Form>
    )
  return (
    <div className="stack">
      {oneTimePasswordUntil ? (
        <p className="muted small">
          {m.person_password_waits()} <Instant at={oneTimePasswordUntil} />
        </p>
      ) : null}
      <Details summary={m.person_issue_password()}>
        <Form commandId={commandIds.password}>
          <Confirm
            id="cap-mat-khau"
            consequences={[m.person_issue_password_1(), m.person_issue_password_2(), m.person_issue_password_3()]}
          >
            <Button name="act" value="issue-password">
              {m.person_issue_password()}
            </Button>
          </Confirm>
        </Form>
      </Details>
      <p>
        <a href={paths.personLeave(personId)}>{m.person_leave()}</a>
      </p>
    </div>
  )
}

/** The only time this password is seen by anybody. */
export function IssuedPassword({ password }: { password: string | null }) {
  if (password === null) return <Notice status="near-due">{m.person_password_shown_before()}</Notice>
  return (
    <Notice status="done">
      <p>
        {m.person_password_is()} <b className="code">{password}</b>
      </p>
      <p className="small">{m.person_password_hint()}</p>
    </Notice>
  )
}
