import { z } from 'zod'
import { organisationKindLabel } from '#components/administration/labels.ts'
import { OrganisationTable } from '#components/administration/organisation-table.tsx'
import { ProposedNames } from '#components/administration/proposed-names.tsx'
import { paths } from '#components/shell/paths.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Filters, SearchField } from '#components/ui/filters.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import {
  countOrganisationsByKind,
  listOrganisations,
  ORGANISATIONS_PER_PAGE,
} from '#data/organisation-register.server.ts'
import { findProposedNames } from '#data/plan-name.server.ts'
import { can } from '#domain/access/permissions.ts'
import { ORGANISATION_KINDS } from '#domain/organisation/kinds.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/organisation-list'

const CursorSchema = z.tuple([z.coerce.number().int(), z.uuid()])

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const kind = ORGANISATION_KINDS.find((one) => one === address.get('loai'))
  const search = address.get('tim')?.trim() || undefined
  const cursor = CursorSchema.safeParse(address.get(CURSOR_PARAM)?.split('~'))
  const filter = { ...(kind ? { kind } : {}), ...(search ? { search } : {}) }
  const after = cursor.success ? { sortOrder: cursor.data[0], id: cursor.data[1] } : undefined
  const canAdd = can(actor.role, 'organisation.manage')
  const [rows, counts, proposed] = await Promise.all([
    listOrganisations(db, { filter, ...(after ? { after } : {}) }),
    countOrganisationsByKind(db, search),
    canAdd ? findProposedNames(db) : [],
  ])
  const shown = rows.slice(0, ORGANISATIONS_PER_PAGE)
  const last = rows.length > ORGANISATIONS_PER_PAGE ? shown.at(-1) : undefined
  return {
    rows: shown,
    counts: [...counts],
    present: Object.fromEntries(address),
    next: last ? `${last.sortOrder}~${last.id}` : undefined,
    canAdd,
    proposed,
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.organisation_list_title()} · ${m.app_name()}` }]

export default function OrganisationList({ loaderData }: Route.ComponentProps) {
  const { rows, counts, present, next, canAdd, proposed } = loaderData
  const countOf = new Map(counts)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const tab = (kind: string | undefined, label: string, count: number) => ({
    href: listHref(paths.organisations(), present, { loai: kind }),
    label,
    count,
    current: present.loai === kind,
  })
  return (
    <>
      <PageHead
        title={m.organisation_list_title()}
        lead={m.organisation_list_lead()}
        actions={
          <>
            <ButtonLink href={paths.reforms()}>{m.reform_list_title()}</ButtonLink>
            {canAdd ? <ButtonLink href={paths.newOrganisation()}>{m.organisation_add()}</ButtonLink> : null}
          </>
        }
      />
      <ProposedNames names={proposed} />
      <Tabs
        label={m.organisation_kind()}
        tabs={[
          tab(undefined, m.organisation_all(), total),
          ...ORGANISATION_KINDS.filter((kind) => countOf.has(kind)).map((kind) =>
            tab(kind, organisationKindLabel(kind), countOf.get(kind) ?? 0),
          ),
        ]}
      />
      <Filters
        action={paths.organisations()}
        keep={{ loai: present.loai }}
        {...(present.tim ? { clearHref: listHref(paths.organisations(), present, { tim: undefined }) } : {})}
      >
        <SearchField name="tim" label={m.organisation_search()} value={present.tim} />
      </Filters>
      {rows.length === 0 ? (
        <Empty title={m.organisation_none()}>{m.organisation_none_hint()}</Empty>
      ) : (
        <>
          <OrganisationTable rows={rows} />
          <Pager
            shown={rows.length}
            total={present.loai ? countOf.get(rows[0]?.kind ?? 'department') : total}
            {...(next ? { nextHref: listHref(paths.organisations(), present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(paths.organisations(), present, {}) } : {})}
          />
        </>
      )}
    </>
  )
}
