import { z } from 'zod'
import { ACTION_SLUGS } from '#components/assignment/action-slugs.ts'
import { paths } from '#components/shell/paths.ts'
import { SIGN_OFF_STATE_LABELS, signedActLabel } from '#components/sign-off/labels.ts'
import { STATE_PARAMS } from '#components/sign-off/list-params.ts'
import { PapersTable } from '#components/sign-off/papers-table.tsx'
import { Filters } from '#components/ui/filters.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Select } from '#components/ui/select.tsx'
import { listPapers } from '#data/sign-off-list.server.ts'
import type { PaperCursor } from '#domain/sign-off/list-question.ts'
import { signOffAgencies } from '#domain/sign-off/scope.ts'
import { SIGN_OFF_STATES } from '#domain/sign-off/sign-off-actions.ts'
import { SIGNED_ACTIONS } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/sign-off-list'

const Cursor = z.tuple([z.coerce.number().int().min(0).max(8.64e15), z.uuid()])

function readCursor(text: string | null): PaperCursor | null {
  const read = Cursor.safeParse(text?.split('_'))
  return read.success ? { askedAt: new Date(read.data[0]), id: read.data[1] } : null
}

/** Every paper that was ever put before the head, by its own agency; what the address does not know is left out. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const state = SIGN_OFF_STATES.find((one) => STATE_PARAMS[one] === address.get('loai')) ?? null
  const action = SIGNED_ACTIONS.find((one) => ACTION_SLUGS[one] === address.get('viec')) ?? null
  const after = readCursor(address.get(CURSOR_PARAM))
  const question = { organisationIds: signOffAgencies(actor), filter: { state, action }, after }
  const { rows, more } = await listPapers(db, question)
  const last = more ? rows.at(-1) : undefined
  return {
    rows,
    state,
    action,
    organisation: actor.organisationShortName,
    isFirst: after === null,
    next: last && `${last.askedAt.getTime()}_${last.id}`,
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.sign_off_list_title()} · ${m.app_name()}` }]

export default function SignOffList({ loaderData }: Route.ComponentProps) {
  const { rows, state, action, organisation, isFirst, next } = loaderData
  const path = paths.signOffs()
  const present = { loai: state ? STATE_PARAMS[state] : '', viec: action ? ACTION_SLUGS[action] : '' }
  const isFiltered = state !== null || action !== null
  return (
    <>
      <PageHead title={m.sign_off_list_title()} lead={m.sign_off_list_lead({ organisation })} />
      <Filters action={path} {...(isFiltered ? { clearHref: path } : {})}>
        <Select
          name="loai"
          label={m.sign_off_col_state()}
          empty={m.sign_off_list_all()}
          defaultValue={present.loai}
          options={SIGN_OFF_STATES.map((one) => ({
            value: STATE_PARAMS[one],
            label: SIGN_OFF_STATE_LABELS[one].label(),
          }))}
        />
        <Select
          name="viec"
          label={m.sign_off_col_act()}
          empty={m.sign_off_list_all()}
          defaultValue={present.viec}
          options={SIGNED_ACTIONS.map((one) => ({ value: ACTION_SLUGS[one], label: signedActLabel(one) }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <Empty title={isFiltered ? m.sign_off_list_none() : m.sign_off_list_empty()}>{m.sign_off_list_hint()}</Empty>
      ) : (
        <>
          <PapersTable papers={rows} />
          <Pager
            shown={rows.length}
            {...(next ? { nextHref: listHref(path, present, { [CURSOR_PARAM]: next }) } : {})}
            {...(isFirst ? {} : { previousHref: listHref(path, present, {}) })}
          />
        </>
      )}
    </>
  )
}
