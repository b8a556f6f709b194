import type { Actor } from '#domain/access/roles.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { isHeadOf } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { Form } from '../ui/form.tsx'
import { formatDate } from '../ui/format.ts'
import { LocaleForm } from './locale-form.tsx'
import { paths } from './paths.ts'

export type OtherMembership = { id: string; title: string; organisationShortName: string }

/** A role of somebody who is away; `id` names the delegation. */
export type DeputyRole = OtherMembership & { giverName: string; untilOn: PlainDate }

type Props = {
  actor: Actor
  otherMemberships: readonly OtherMembership[]
  deputyRoles: readonly DeputyRole[]
  pathname: string
}

/** Who acts, in which role, for which agency: always in sight, because it decides what is seen. */
export function AccountMenu({ actor, otherMemberships, deputyRoles, pathname }: Props) {
  const { onBehalfOf } = actor
  const title = onBehalfOf ? m.shell_on_behalf({ title: actor.title }) : actor.title
  const acting = { title, organisation: actor.organisationShortName }
  return (
    <details className="who">
      <summary aria-label={m.shell_who(acting)}>
        <b>{title}</b>
        <span>{actor.organisationShortName}</span>
      </summary>
      <div className="stack-s">
        <p className="small">
          <b>{actor.personName}</b>
          <br />
          {onBehalfOf ? (
            <>
              {sayOnBehalfOf({ giverName: onBehalfOf.personName, untilOn: onBehalfOf.untilOn })}
              <br />
            </>
          ) : null}
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
        {deputyRoles.length > 0 ? (
          <Form action={paths.switchRole()} className="who-part">
            <p className="faint">{m.shell_deputy_roles()}</p>
            <ul className="who-list">
              {deputyRoles.map(({ id, title: of, organisationShortName, ...until }) => (
                <li key={id}>
                  <button type="submit" name="delegationId" value={id}>
                    <b>{m.shell_on_behalf({ title: of })}</b>
                    <br />
                    {organisationShortName}
                    <br />
                    {sayOnBehalfOf(until)}
                  </button>
                </li>
              ))}
            </ul>
          </Form>
        ) : null}
        <LocaleForm pathname={pathname} />
        <div className="who-part who-end">
          {isHeadOf(actor, actor.organisationId) ? (
            <>
              <a href={paths.signOffs()}>{m.sign_off_list_short()}</a>
              <a href={paths.headSigns(actor.organisationId)}>{m.head_signs_short()}</a>
            </>
          ) : null}
          <a href={paths.delegations()}>{m.shell_delegations()}</a>
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

const sayOnBehalfOf = ({ giverName, untilOn }: Pick<DeputyRole, 'giverName' | 'untilOn'>): string =>
  m.shell_on_behalf_of({ giver: giverName, until: formatDate(untilOn) })
