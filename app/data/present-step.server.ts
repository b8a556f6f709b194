import type { DossierState } from '#domain/obstacle/states.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

const HELD = { state: true, stepSince: true, stepDueOn: true, holder: { select: { shortName: true } } } as const

/** What tells the present step of a filing. */
export const PRESENT_STEP = { ...HELD, dossier: { select: HELD } } as const

type HeldRow = { state: string; holder: { shortName: string }; stepSince: Date; stepDueOn: Date | null }

/** While a filing lies in a dossier, the dossier's step and holder are its own (handbook 2.7). */
export function presentStep(row: HeldRow & { dossier: HeldRow | null }) {
  const at = row.state === 'consolidated' && row.dossier ? row.dossier : row
  return {
    dossierState: (row.dossier?.state ?? null) as DossierState | null,
    holder: at.holder.shortName,
    since: at.stepSince,
    dueOn: fromOptionalDateColumn(at.stepDueOn),
  }
}
