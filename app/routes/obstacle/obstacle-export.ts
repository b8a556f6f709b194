import { causeLabel, obstacleStep } from '#components/obstacle/labels.ts'
import { formatDate } from '#components/ui/format.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { ageBounds } from '#domain/obstacle/register.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { exportRegister } from '#services/obstacle/export-register.server.ts'
import { fileDisposition } from '../file-disposition.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/obstacle-export'
import { readObstacleFilter } from './obstacle-address.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list under its filter as a sheet; nobody exports what the list does not show. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const today = getToday(context)
  const actor = requireActor(context)
  const sheet = exportRegister(db, {
    scope: obstacleScope(actor),
    filter: readObstacleFilter(new URL(request.url).searchParams, { actor, today }),
    bounds: ageBounds({ today, calendar: await loadWorkingCalendar(db) }),
    name: m.obstacle_list_title(),
    columns: [
      { label: m.register_code(), of: (row) => row.code },
      { label: m.register_title(), of: (row) => row.title },
      { label: m.obstacle_filter_cause(), of: (row) => causeLabel(row.causeClass) },
      { label: m.obstacle_col_filer(), of: (row) => row.filer },
      { label: m.obstacle_col_place(), of: (row) => row.place },
      { label: m.obstacle_col_step(), of: (row) => obstacleStep(row).label },
      { label: m.obstacle_col_holder(), of: (row) => row.holder },
      { label: m.register_since(), of: (row) => formatDate(dayAt(row.since)) },
      { label: m.register_step_due(), of: (row) => (row.dueOn ? formatDate(row.dueOn) : '') },
      { label: m.obstacle_col_filed(), of: (row) => formatDate(dayAt(row.filedAt)) },
      { label: m.register_dossier(), of: (row) => row.dossierCode ?? '' },
    ],
  })
  return new Response(sheet, {
    headers: {
      'Content-Type': EXCEL,
      'Content-Disposition': fileDisposition(`Vuong-mac-${today}.xlsx`),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
