import { db } from '#platform/db.server.ts'
import { splitDossier } from '#services/dossier/split-dossier.server.ts'
import type { Act } from './act.ts'
import { type Dossier, filingsOf, type Register } from './model.ts'

const consolidated = (register: Register, { id }: Dossier) =>
  filingsOf(register, id).filter(({ state }) => state === 'consolidated')

/** The first filing and the first point are decided; the rest goes back to the DIC as a dossier of its own. */
export const SPLIT_ACTS = {
  split: {
    targets: (register) => [...register.dossiers.values()],
    by: (dossier) => dossier.leader,
    isOpen: (dossier, register) => dossier.state === 'with-leadership' && consolidated(register, dossier).length > 1,
    run: async (context, { id }) => {
      const point = await db.resolutionPoint.findFirst({
        where: { dossierId: id, resolutionId: null },
        orderBy: { ordinal: 'asc' },
      })
      const filing = await db.obstacle.findFirst({
        where: { dossierId: id, state: 'consolidated' },
        orderBy: { filedAt: 'asc' },
      })
      return splitDossier(
        {
          dossierId: id,
          points: point ? [point.id] : [],
          filings: filing ? [filing.id] : [],
          directionText: 'Đồng ý điểm 1.',
          rest: 'coordinator',
          restText: 'Bổ sung phương án.',
        },
        context,
      )
    },
    note: async (dossier, register) => {
      const later = await db.dossier.findFirstOrThrow({
        where: { splitFromId: dossier.id },
        orderBy: { createdAt: 'desc' },
        select: { id: true },
      })
      const [first, ...rest] = consolidated(register, dossier).sort(
        (one, other) => one.filedAt.getTime() - other.filedAt.getTime(),
      )
      if (!first) throw new Error('a dossier without filings was split')
      const hasPoints = (await db.resolutionPoint.count({ where: { dossierId: later.id } })) > 0
      register.dossiers.set(later.id, {
        ...dossier,
        id: later.id,
        state: 'consolidated',
        hasPoints,
        missing: 0,
        questions: 0,
        corrections: [],
      })
      for (const filing of rest) filing.dossierId = later.id
      Object.assign(dossier, { state: 'issuing', questions: 0 })
    },
  },
} as const satisfies Record<string, Act<Dossier>>
