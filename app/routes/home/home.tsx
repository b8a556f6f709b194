import { redirect } from 'react-router'
import { AgencyHome } from '#components/home/agency-home.tsx'
import { Inbox, type InboxFilter } from '#components/home/inbox.tsx'
import { LeadershipHome } from '#components/home/leadership-home.tsx'
import { paths } from '#components/shell/paths.ts'
import { can } from '#domain/access/permissions.ts'
import type { Role } from '#domain/access/roles.ts'
import { DUTY_TABS } from '#domain/home/duties.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { papersOf } from '#domain/sign-off/papers-of.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { readInbox } from '#services/home/read-inbox.server.ts'
import { readStanding } from '#services/home/read-standing.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
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
  const { now } = getRequestContext(context)
  const today = dayAt(now)
  const organisation = actor.organisationShortName
  const address = new URL(request.url).searchParams
  const asked = address.get('loai')
  const page = Math.max(1, Number.parseInt(address.get('trang') ?? '1', 10) || 1)
  const filter: InboxFilter = FILTERS.find((one) => one === asked) ?? 'all'
  const home = HOMES[actor.role]
  if (home === 'standing') throw redirect(paths.standing())
  const rules = await loadClockRules(db)
  const { calendar } = rules
  switch (home) {
    case 'agency': {
      const { papers, ...work } = await readAgencyHome(db, {
        organisationId: actor.organisationId,
        isEnterprise: actor.organisationKind === 'enterprise',
        now,
        rules,
      })
      return {
        home,
        organisation,
        canFile: can(actor.role, 'obstacle.file'),
        ...work,
        ...papersOf(actor, papers),
      }
    }
    case 'inbox':
      return { home, organisation, filter, page, today, duties: await readInbox(db, { actor, today, calendar }) }
    case 'leadership': {
      const [duties, standing] = await Promise.all([
        readInbox(db, { actor, today, calendar }),
        readStanding(db, { now, rules }),
      ])
      return { home, today, duties, standing }
    }
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
