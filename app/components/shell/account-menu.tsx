import type { Actor } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'
import { Form } from '../ui/form.tsx'
import { LocaleForm } from './locale-form.tsx'
import { paths } from './paths.ts'

export type OtherMembership = { id: string; title: string; organisationShortName: string }

type Props = { actor: Actor; otherMemberships: readonly OtherMembership[]; pathname: string }

/** Who acts, in which role, for which agency: always in sight, because it decides what is seen. */
export function AccountMenu({ actor, otherMemberships, pathname }: Props) {
  const acting = { title: actor.title, organisation: actor.organisationShortName }
  return (
    <details className="who">
      <summary aria-label={m.shell_who(acting)}>
        <b>{actor.title}</b>
        <span>{actor.organisationShortName}</span>
      </summary>
      <div className="stack-s">
        <p className="small">
          <b>{actor.personName}</b>
          <br />
          <span className="muted">{actor.organisationName}</span>
        </p>
        {otherMemberships.length > 0 ? (
          <Form action={paths.switchRole()} className="who-part">
            <p className="faint">{m.shell_switch_role()}</p>
            <ul className="who-list">
              {otherMemberships.map(({ id, title, organisationShortName }) => (
                <li key={id}>
                  <button type="submit" name="membershipId" value={id}>
                    <b>{title}</b>
                    <br />
                    {organisationShortName}
                  </button>
                </li>
              ))}
            </ul>
          </Form>
        ) : null}
        <LocaleForm pathname={pathname} />
        <div className="who-part who-end">
          <a href={paths.account()}>{m.shell_account()}</a>
          <Form action={paths.signOut()} className="who-sign-out">
            <button type="submit" className="button">
              {m.shell_sign_out()}
            </button>
          </Form>
        </div>
      </div>
    </details>
  )
}
