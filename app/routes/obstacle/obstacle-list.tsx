import { causeLabel, obstacleStateLabel } from '#components/obstacle/labels.ts'
import { ObstacleTable } from '#components/obstacle/obstacle-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Filters, SearchField } from '#components/ui/filters.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Select } from '#components/ui/select.tsx'
import { countObstaclesByState, listObstacles, OBSTACLES_PER_PAGE } from '#data/obstacle-reader.server.ts'
import { findDistricts } from '#data/place.server.ts'
import { can } from '#domain/access/permissions.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { CAUSE_CLASSES, OBSTACLE_STATES } from '#domain/obstacle/states.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/obstacle-list'
import { readCursor, readObstacleFilter, writeCursor } from './obstacle-address.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const filter = readObstacleFilter(address)
  const scope = obstacleScope(actor)
  const after = readCursor(address.get(CURSOR_PARAM))
  const [rows, counts, districts] = await Promise.all([
    listObstacles(db, { scope, filter, ...(after ? { after } : {}) }),
    countObstaclesByState(db, { scope, filter }),
    findDistricts(db),
  ])
  const shown = rows.slice(0, OBSTACLES_PER_PAGE)
  const last = rows.length > OBSTACLES_PER_PAGE ? shown.at(-1) : undefined
  return {
    rows: shown,
    counts: [...counts],
    districts,
    present: Object.fromEntries(address),
    next: last ? writeCursor(last) : undefined,
    title:
      scope === 'all' ? m.obstacle_list_title() : m.obstacle_list_own({ organisation: actor.organisationShortName }),
    canFile: can(actor.role, 'obstacle.file'),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title} · ${m.app_name()}` }]

export default function ObstacleList({ loaderData }: Route.ComponentProps) {
  const { rows, counts, districts, present, next, title, canFile } = loaderData
  const countOf = new Map(counts)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const isFiltered = ['buoc', 'nguyen-nhan', 'huyen', 'tim'].some((name) => present[name])
  return (
    <>
      <PageHead
        title={title}
        lead={m.obstacle_list_lead()}
        actions={
          canFile ? (
            <ButtonLink href={paths.newObstacle()} kind="main">
              {m.obstacle_file()}
            </ButtonLink>
          ) : undefined
        }
      />
      <Filters action={paths.obstacles()} {...(isFiltered ? { clearHref: paths.obstacles() } : {})}>
        <SearchField name="tim" label={m.obstacle_filter_search()} value={present.tim} />
        <Select
          name="buoc"
          label={m.obstacle_filter_state()}
          empty={m.obstacle_filter_all()}
          defaultValue={present.buoc}
          options={OBSTACLE_STATES.filter((state) => countOf.has(state)).map((state) => ({
            value: state,
            label: `${obstacleStateLabel(state)} (${countOf.get(state)})`,
          }))}
        />
        <Select
          name="nguyen-nhan"
          label={m.obstacle_filter_cause()}
          empty={m.obstacle_filter_all()}
          defaultValue={present['nguyen-nhan']}
          options={CAUSE_CLASSES.map((cause) => ({ value: cause, label: causeLabel(cause) }))}
        />
        <Select
          name="huyen"
          label={m.obstacle_filter_district()}
          empty={m.obstacle_filter_all()}
          defaultValue={present.huyen}
          options={districts.map((district) => ({ value: district.id, label: district.name }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <Empty title={isFiltered ? m.obstacle_list_none() : m.obstacle_list_empty()}>
          {isFiltered ? null : m.obstacle_list_empty_hint()}
        </Empty>
      ) : (
        <>
          <ObstacleTable caption={title} rows={rows.map((row) => ({ ...row, filedOn: dayAt(row.filedAt) }))} />
          <Pager
            shown={rows.length}
            total={present.buoc ? undefined : total}
            {...(next ? { nextHref: listHref(paths.obstacles(), present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(paths.obstacles(), present, {}) } : {})}
          />
        </>
      )}
    </>
  )
}
