import { DelegationTable } from '#components/delegation/delegation-table.tsx'
import { GiveForm } from '#components/delegation/give-form.tsx'
import { RevokeForm } from '#components/delegation/revoke-form.tsx'
import { DELEGATION_SENTENCES } from '#components/delegation/sentences.ts'
import { Block } from '#components/ui/block.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { formatDate } from '#components/ui/format.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { findDelegations, findDeputyChoices } from '#data/delegation.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { delegationState, mayRevoke } from '#domain/delegation/check-delegation.ts'
import { canBeGiven, DEPUTIES_OF } from '#domain/delegation/deputies.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/delegation-list'
import { actOnDelegation } from './act-on-delegation.server.ts'

const MOST_ROWS = 200

/** Who manages people, and who audits, sees all of them; everybody else what they gave and were given. */
const seesAll = ({ role }: Actor): boolean => role === 'administrator' || role === 'auditor'

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const today = getToday(context)
  const mayGive = canBeGiven(actor.role) && !actor.onBehalfOf
  const [rows, choices] = await Promise.all([
    findDelegations(db, { of: seesAll(actor) ? null : actor.personId, limit: MOST_ROWS }),
    mayGive
      ? findDeputyChoices(db, {
          organisationId: actor.organisationId,
          roles: DEPUTIES_OF[actor.role],
          except: actor.personId,
        })
      : [],
  ])
  const delegations = rows.map((row) => {
    const state = delegationState(row, today)
    return { ...row, state, mayRevoke: mayRevoke({ giverId: row.giver.id, state }, actor) }
  })
  const asked = new URL(request.url).searchParams.get('thu-hoi')
  return {
    actor,
    today,
    mayGive,
    choices,
    delegations,
    isWhole: rows.length < MOST_ROWS,
    toRevoke: delegations.find(({ id, mayRevoke: isOpen }) => id === asked && isOpen) ?? null,
    seesAll: seesAll(actor),
    commandIds: { give: newId(), revoke: newId() },
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  return actOnDelegation({
    form: await request.formData(),
    contextOf: (commandId) => toCommandContext(context, commandId),
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.delegation_title()} · ${m.app_name()}` }]

export default function DelegationList({ loaderData, actionData }: Route.ComponentProps) {
  const { actor, today, mayGive, choices, delegations, isWhole, toRevoke, commandIds } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], DELEGATION_SENTENCES)
  const isGiving = mayGive && choices.length > 0 && textOf(actionData?.values, 'act') !== 'revoke'
  return (
    <>
      <PageHead
        title={m.delegation_title()}
        lead={loaderData.seesAll ? m.delegation_lead_all() : m.delegation_lead()}
      />
      {isGiving ? null : <ErrorSummary errors={errors} />}
      <div className="stack-l">
        {actor.onBehalfOf ? (
          <Notice>
            {m.delegation_acting({
              giver: actor.onBehalfOf.personName,
              until: formatDate(actor.onBehalfOf.untilOn),
            })}
          </Notice>
        ) : null}
        {toRevoke ? <RevokeForm delegation={toRevoke} commandId={commandIds.revoke} /> : null}
        <Block id="danh-sach" title={m.delegation_list()}>
          <DelegationTable rows={delegations} />
          {isWhole ? null : <p className="muted small">{m.delegation_more({ count: delegations.length })}</p>}
        </Block>
        {mayGive ? (
          <Block id="giao" title={m.delegation_give({ title: actor.title })}>
            <p className="muted small">
              {m.delegation_give_lead({ title: actor.title, organisation: actor.organisationShortName })}
            </p>
            {actor.role === 'leadership' ? <p className="muted small">{m.delegation_nobody_leadership()}</p> : null}
            {choices.length > 0 ? (
              <GiveForm
                {...{ choices, today }}
                commandId={commandIds.give}
                values={isGiving ? actionData?.values : undefined}
                errors={isGiving ? errors : []}
              />
            ) : (
              <Notice>{m.delegation_nobody()}</Notice>
            )}
          </Block>
        ) : null}
      </div>
    </>
  )
}
