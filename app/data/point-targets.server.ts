import type { PointTarget } from '#domain/obstacle/resolution-points.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

export type NamedTarget = PointTarget & {
  label: string
  title: string
  lead: string
  leadId: string
  dueOn: PlainDate | null
  /** Ordered by an earlier document of the dossier, and not withdrawn. */
  isEarlierWork: boolean
}

/** The work that a document of this dossier may speak of: of its filings, and of the documents before it. */
export async function findPointTargets(reader: Reader, dossierId: string): Promise<NamedTarget[]> {
  const rows = await reader.assignment.findMany({
    where: {
      OR: [
        { obstacles: { some: { dossierId } } },
        { point: { dossierId, resolution: { state: { in: ['in-force', 'replaced'] } } } },
      ],
    },
    select: {
      id: true,
      code: true,
      anchor: true,
      title: true,
      state: true,
      structure: true,
      leadId: true,
      dueOn: true,
      point: { select: { dossierId: true } },
      lead: { select: { shortName: true } },
    },
    orderBy: [{ anchorOrdinal: 'asc' }, { code: 'asc' }],
  })
  return rows.map(({ code, anchor, point, lead, state, structure, dueOn, ...row }) => ({
    ...row,
    state: state as PointTarget['state'],
    structure: structure as PointTarget['structure'],
    label: anchor ?? code,
    lead: lead.shortName,
    dueOn: fromOptionalDateColumn(dueOn),
    isEarlierWork: point?.dossierId === dossierId && state !== 'withdrawn',
  }))
}
