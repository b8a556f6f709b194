import { db } from '#platform/db.server.ts'
import { remember } from './remember.ts'

/** The work that an agency was first given, for a sentence or (null) for a point of a resolution; whoever leads it later, it stays this row. */
export type WorkName = { anchor: string | null; agency: string }

export const findWorkId = remember(async ({ anchor, agency }: WorkName): Promise<string> => {
  const rows = await db.assignment.findMany({
    where: { anchor, structure: 'work', lead: { shortName: agency } },
    select: { id: true },
  })
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${rows.length} works of ${agency} for ${anchor}`)
  return row.id
})

export const findOrganisationId = remember(async (shortName: string): Promise<string> => {
  const { id } = await db.organisation.findFirstOrThrow({ where: { shortName }, select: { id: true } })
  return id
})

/** Names of communes come back in several districts. */
export const findCommuneId = remember(
  async ({ commune, district }: { commune: string; district: string }): Promise<string> => {
    const { id } = await db.organisation.findFirstOrThrow({
      where: { shortName: commune, parent: { shortName: district } },
      select: { id: true },
    })
    return id
  },
)

export const findObstacleId = remember(async (title: string): Promise<string> => {
  const { id } = await db.obstacle.findFirstOrThrow({ where: { title }, select: { id: true } })
  return id
})

export const findDossierId = remember(async (title: string): Promise<string> => {
  const { id } = await db.dossier.findFirstOrThrow({ where: { title }, select: { id: true } })
  return id
})
