import { Drafts } from '#components/obstacle/drafts.tsx'
import { ObstacleTable } from '#components/obstacle/obstacle-table.tsx'
import { REGISTER_PARAMS, RegisterFilters } from '#components/obstacle/register-filters.tsx'
import { AgePicture, HeatTable } from '#components/obstacle/register-picture.tsx'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button, ButtonLink } from '#components/ui/button.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { listObstacleDrafts } from '#data/obstacle-draft.server.ts'
import { findRegisterFrame, listObstacles, OBSTACLES_PER_PAGE } from '#data/obstacle-register.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { can } from '#domain/access/permissions.ts'
import { obstacleDraftOwner } from '#domain/obstacle/draft.ts'
import { ageBounds, countBy, heatOf } from '#domain/obstacle/register.ts'
import { obstacleScope, seesLateness } from '#domain/obstacle/scope.ts'
import { shownLimit } from '#domain/obstacle/shown-limit.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/obstacle-list'
import { readCursor, readObstacleFilter, writeCursor } from './obstacle-address.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const today = getToday(context)
  const filter = readObstacleFilter(address, { actor, today })
  const scope = obstacleScope(actor)
  const after = readCursor(address.get(CURSOR_PARAM))
  const calendar = await loadWorkingCalendar(db)
  const bounds = ageBounds({ today, calendar })
  const canFile = can(actor.role, 'obstacle.file')
  const [rows, { counts, ...names }, drafts] = await Promise.all([
    listObstacles(db, { scope, filter, bounds, ...(after ? { after } : {}) }),
    findRegisterFrame(db, { scope, filter, bounds, today }),
    canFile ? listObstacleDrafts(db, obstacleDraftOwner(actor)) : [],
  ])
  const shown = rows.slice(0, OBSTACLES_PER_PAGE)
  const last = rows.length > OBSTACLES_PER_PAGE ? shown.at(-1) : undefined
  const sees = seesLateness(actor)
  return {
    rows: shown.map((row) => ({
      ...row,
      filedOn: dayAt(row.filedAt),
      ...shownLimit({ filing: row, seesLateness: sees, today, calendar }),
    })),
    ...names,
    steps: [...countBy(counts, { dimension: 'step', filter })],
    over: sees ? (countBy(counts, { dimension: 'isOver', filter }).get(true) ?? 0) : null,
    ages: [...countBy(counts, { dimension: 'age', filter })],
    heat: scope === 'all' ? heatOf(counts, { districtIds: names.districts.map(({ id }) => id), filter }) : [],
    present: Object.fromEntries(address),
    next: last ? writeCursor(last) : undefined,
    title:
      scope === 'all' ? m.obstacle_list_title() : m.obstacle_list_own({ organisation: actor.organisationShortName }),
    drafts,
    canFile,
    canTriage: can(actor.role, 'obstacle.triage'),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title} · ${m.app_name()}` }]

export default function ObstacleList({ loaderData }: Route.ComponentProps) {
  const { rows, steps, over, ages, heat, districts, filers, holders, present, next, title, drafts } = loaderData
  const { canFile, canTriage } = loaderData
  const isFiltered = REGISTER_PARAMS.some((name) => present[name])
  return (
    <>
      <PageHead
        title={title}
        lead={m.obstacle_list_lead()}
        actions={
          <>
            {canTriage ? (
              <ButtonLink href={paths.triage()} kind="main">
                {m.triage_desk_link()}
              </ButtonLink>
            ) : null}
            {canFile ? (
              <ButtonLink href={paths.newObstacle()} kind={canTriage ? 'plain' : 'main'}>
                {m.obstacle_file()}
              </ButtonLink>
            ) : null}
            <ButtonLink href={paths.answeredObstacles()}>{m.filing_answered_title()}</ButtonLink>
            {rows.length > 0 ? (
              <ButtonLink href={listHref(paths.obstacleExport(), present, {})}>{m.register_export()}</ButtonLink>
            ) : null}
          </>
        }
      />
      <Drafts drafts={drafts} />
      <RegisterFilters present={present} steps={new Map(steps)} {...{ districts, filers, holders, over }} />
      {rows.length === 0 ? (
        <Empty title={isFiltered ? m.obstacle_list_none() : m.obstacle_list_empty()}>
          {isFiltered ? null : m.obstacle_list_empty_hint()}
        </Empty>
      ) : (
        <>
          {rows.some(({ state }) => canTriage && state === 'received') ? (
            <form method="get" action={paths.jointDossier()}>
              <ObstacleTable caption={title} rows={rows} mayTick />
              <Actions>
                <Button>{m.joint_dossier_act()}</Button>
              </Actions>
            </form>
          ) : (
            <ObstacleTable caption={title} rows={rows} />
          )}
          <Pager
            shown={rows.length}
            {...(next ? { nextHref: listHref(paths.obstacles(), present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(paths.obstacles(), present, {}) } : {})}
          />
        </>
      )}
      {ages.length > 0 ? (
        <div className="stack-l gap-top">
          <AgePicture ages={new Map(ages)} present={present} />
          {heat.length > 0 ? <HeatTable rows={heat} districts={districts} present={present} /> : null}
        </div>
      ) : null}
    </>
  )
}
