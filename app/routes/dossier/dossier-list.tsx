import { DOSSIER_PARAMS, DossierFilters } from '#components/dossier/dossier-filters.tsx'
import { DossierTable } from '#components/dossier/dossier-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { DOSSIERS_PER_PAGE, findDossierFrame, listDossiers } from '#data/dossier-list.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { countDossiersBy } from '#domain/obstacle/dossier-list.ts'
import { stepDaysOver } from '#domain/obstacle/over-days.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { getToday } from '../request-context.server.ts'
import type { Route } from './+types/dossier-list'
import { readDossierCursor, readDossierFilter, readOrder, writeDossierCursor } from './dossier-address.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const address = new URL(request.url).searchParams
  const today = getToday(context)
  const filter = readDossierFilter(address, { today })
  const order = readOrder(address)
  const [rows, { counts, holders }, calendar] = await Promise.all([
    listDossiers(db, { filter, order, after: readDossierCursor(address.get(CURSOR_PARAM), order) }),
    findDossierFrame(db, { filter, today }),
    loadWorkingCalendar(db),
  ])
  const shown = rows.slice(0, DOSSIERS_PER_PAGE)
  const last = rows.length > DOSSIERS_PER_PAGE ? shown.at(-1) : undefined
  return {
    rows: shown.map((row) => ({
      ...row,
      daysOver: stepDaysOver({ step: row.state, dueOn: row.dueOn, until: today, calendar }),
    })),
    states: [...countDossiersBy(counts, { dimension: 'state', filter })],
    over: countDossiersBy(counts, { dimension: 'isOver', filter }).get(true) ?? 0,
    holders,
    present: Object.fromEntries(address),
    next: last && writeDossierCursor(last, order),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.dossier_list_title()} · ${m.app_name()}` }]

export default function DossierList({ loaderData }: Route.ComponentProps) {
  const { rows, states, over, holders, present, next } = loaderData
  const isFiltered = DOSSIER_PARAMS.some((name) => present[name])
  return (
    <>
      <PageHead title={m.dossier_list_title()} lead={m.dossier_list_lead()} />
      <DossierFilters present={present} states={new Map(states)} over={over} holders={holders} />
      {rows.length === 0 ? (
        <Empty title={isFiltered ? m.holder_dossier_none() : m.dossier_list_empty()}>
          {isFiltered ? null : m.dossier_list_empty_hint()}
        </Empty>
      ) : (
        <>
          <DossierTable rows={rows} />
          <Pager
            shown={rows.length}
            {...(next ? { nextHref: listHref(paths.dossiers(), present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(paths.dossiers(), present, {}) } : {})}
          />
        </>
      )}
    </>
  )
}
