import { z } from 'zod'
import { ORDER_PARAMS } from '#components/dossier/dossier-filters.tsx'
import type { DossierCursor } from '#data/dossier-list.server.ts'
import { DOSSIER_ORDERS, type DossierFilter, type DossierOrder } from '#domain/obstacle/dossier-list.ts'
import { CAUSE_CLASSES, DOSSIER_STATES } from '#domain/obstacle/states.ts'
import { isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'

const Id = z.uuid()

/** The filter as the address carries it; what it does not know is left out, never an error. */
export function readDossierFilter(address: URLSearchParams, { today }: { today: PlainDate }): DossierFilter {
  const state = DOSSIER_STATES.find((one) => one === address.get('buoc'))
  const cause = CAUSE_CLASSES.find((one) => one === address.get('nguyen-nhan'))
  const holder = Id.safeParse(address.get('noi-giu'))
  const search = address.get('tim')?.trim().slice(0, 200)
  return {
    ...(state ? { state } : {}),
    ...(cause ? { cause } : {}),
    ...(holder.success ? { holderId: holder.data } : {}),
    ...(address.get('qua-han') ? { overOn: today } : {}),
    ...(search ? { search } : {}),
  }
}

export const readOrder = (address: URLSearchParams): DossierOrder =>
  DOSSIER_ORDERS.find((order) => ORDER_PARAMS[order] === address.get('sap')) ?? 'newest'

type Listed = { id: string; createdAt: Date; since: Date; dueOn: PlainDate | null }

/** What has no limit comes last in the order of limits. */
const NO_LIMIT = 'infinity'

const KEYS = {
  newest: (row) => row.createdAt.toISOString(),
  due: (row) => row.dueOn ?? NO_LIMIT,
  held: (row) => row.since.toISOString(),
} as const satisfies Record<DossierOrder, (row: Listed) => string>

export const writeDossierCursor = (row: Listed, order: DossierOrder): string => `${KEYS[order](row)}_${row.id}`

export function readDossierCursor(text: string | null, order: DossierOrder): DossierCursor | undefined {
  const [key = '', id = ''] = text?.split('_') ?? []
  const isKey = order === 'due' ? key === NO_LIMIT || isPlainDate(key) : z.iso.datetime().safeParse(key).success
  return isKey && Id.safeParse(id).success ? { key, id } : undefined
}
