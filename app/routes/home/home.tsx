import { redirect } from 'react-router'
import { AgencyHome } from '#components/home/agency-home.tsx'
import { Inbox, type InboxFilter } from '#components/home/inbox.tsx'
import { LeadershipHome } from '#components/home/leadership-home.tsx'
import { paths } from '#components/shell/paths.ts'
import { can } from '#domain/access/permissions.ts'
import type { Role } from '#domain/access/roles.ts'
import { DUTY_TABS } from '#domain/home/duties.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { readInbox } from '#services/home/read-inbox.server.ts'
import { readStanding } from '#services/home/read-standing.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/home'

/** What each role comes for first. */
const HOMES = {
  officer: 'agency',
  head: 'agency',
  carrier: 'agency',
  coordinator: 'inbox',
  office: 'inbox',
  administrator: 'inbox',
  leadership: 'leadership',
  auditor: 'standing',
} as const satisfies Record<Role, 'agency' | 'inbox' | 'leadership' | 'standing'>

const FILTERS: readonly InboxFilter[] = [...DUTY_TABS, 'over', 'today']

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const today = getToday(context)
  const organisation = actor.organisationShortName
  const asked = new URL(request.url).searchParams.get('loai')
  const filter: InboxFilter = FILTERS.find((one) => one === asked) ?? 'all'
  switch (HOMES[actor.role]) {
    case 'agency':
      return {
        home: 'agency' as const,
        organisation,
        canFile: can(actor.role, 'obstacle.file'),
        ...(await readAgencyHome(db, { organisationId: actor.organisationId, today })),
      }
    case 'inbox':
      return { home: 'inbox' as const, organisation, filter, today, duties: await readInbox(db, { actor, today }) }
    case 'leadership': {
      const [duties, standing] = [await readInbox(db, { actor, today }), await readStanding(db, today)]
      return { home: 'leadership' as const, today, duties, standing }
    }
    case 'standing':
      throw redirect(paths.standing())
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.nav_home()} · ${m.app_name()}` }]

export default function Home({ loaderData }: Route.ComponentProps) {
  switch (loaderData.home) {
    case 'agency':
      return <AgencyHome {...loaderData} />
    case 'inbox':
      return <Inbox {...loaderData} />
    case 'leadership':
      return <LeadershipHome {...loaderData} />
  }
}
