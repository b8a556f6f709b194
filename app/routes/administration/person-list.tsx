import { z } from 'zod'
import { PersonTable } from '#components/administration/person-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { roleLabel } from '#components/shell/role-label.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Filters, SearchField } from '#components/ui/filters.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Select } from '#components/ui/select.tsx'
import { listPeople, PEOPLE_PER_PAGE } from '#data/person-register.server.ts'
import { can } from '#domain/access/permissions.ts'
import { ROLES } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/person-list'

const CursorSchema = z.tuple([z.coerce.number().int(), z.uuid()])

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const role = ROLES.find((one) => one === address.get('vai-tro'))
  const search = address.get('tim')?.trim() || undefined
  const cursor = CursorSchema.safeParse(address.get(CURSOR_PARAM)?.split('~'))
  const after = cursor.success ? { sortOrder: cursor.data[0], id: cursor.data[1] } : undefined
  const filter = { ...(role ? { role } : {}), ...(search ? { search } : {}) }
  const rows = await listPeople(db, { filter, ...(after ? { after } : {}) })
  const shown = rows.slice(0, PEOPLE_PER_PAGE)
  const last = rows.length > PEOPLE_PER_PAGE ? shown.at(-1) : undefined
  return {
    rows: shown,
    present: Object.fromEntries(address),
    next: last ? `${last.sortOrder}~${last.id}` : undefined,
    canAdd: can(actor.role, 'person.manage'),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.person_list_title()} · ${m.app_name()}` }]

export default function PersonList({ loaderData }: Route.ComponentProps) {
  const { rows, present, next, canAdd } = loaderData
  const isFiltered = Boolean(present.tim || present['vai-tro'])
  return (
    <>
      <PageHead
        title={m.person_list_title()}
        lead={m.person_list_lead()}
        actions={canAdd ? <ButtonLink href={paths.newPerson()}>{m.person_add()}</ButtonLink> : undefined}
      />
      <Filters action={paths.people()} {...(isFiltered ? { clearHref: paths.people() } : {})}>
        <SearchField name="tim" label={m.person_search()} value={present.tim} />
        <Select
          name="vai-tro"
          label={m.person_role()}
          empty={m.person_role_any()}
          defaultValue={present['vai-tro'] ?? ''}
          options={ROLES.map((role) => ({ value: role, label: roleLabel(role) }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <Empty title={m.person_none()}>{m.person_none_hint()}</Empty>
      ) : (
        <>
          <PersonTable rows={rows} />
          <Pager
            shown={rows.length}
            {...(next ? { nextHref: listHref(paths.people(), present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(paths.people(), present, {}) } : {})}
          />
        </>
      )}
    </>
  )
}
