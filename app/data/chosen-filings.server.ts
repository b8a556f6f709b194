import type { CauseClass, DossierState, ObstacleState } from '#domain/obstacle/states.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** Filings somebody has ticked, the oldest first, with what their rules ask about. */
export async function findChosenFilings(reader: Reader, ids: readonly string[]) {
  const rows = await reader.obstacle.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
    select: {
      id: true,
      code: true,
      title: true,
      state: true,
      causeClass: true,
      asked: true,
      filedAt: true,
      filerId: true,
      holderId: true,
      checkedAt: true,
      isAboutCoordinator: true,
      filer: { select: { shortName: true } },
      dossier: { select: { state: true } },
    },
  })
  return rows.map(({ filer, dossier, filedAt, ...row }) => ({
    ...row,
    state: row.state as ObstacleState,
    causeClass: row.causeClass as CauseClass,
    dossierState: (dossier?.state ?? null) as DossierState | null,
    filer: filer.shortName,
    filedOn: dayAt(filedAt),
  }))
}
