import { z } from 'zod'
import { OVER_PARAM } from '#components/obstacle/over-filter.tsx'
import { OPEN_STEPS } from '#components/obstacle/register-filters.tsx'
import type { Actor } from '#domain/access/roles.ts'
import { AGE_CLASSES, NO_DISTRICT, REGISTER_STEPS, type RegisterFilter } from '#domain/obstacle/register.ts'
import { seesLateness } from '#domain/obstacle/scope.ts'
import { CAUSE_CLASSES } from '#domain/obstacle/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

const Id = z.uuid()

/** The filter as the address carries it; what it does not know is left out, never an error. */
export function readObstacleFilter(
  address: URLSearchParams,
  { actor, today }: { actor: Actor; today: PlainDate },
): RegisterFilter {
  const step = REGISTER_STEPS.find((one) => one === address.get('buoc'))
  const cause = CAUSE_CLASSES.find((one) => one === address.get('nguyen-nhan'))
  const age = AGE_CLASSES.find((one) => one === address.get('tuoi'))
  const [district, filer, holder] = ['huyen', 'ben-gui', 'noi-giu'].map((name) => Id.safeParse(address.get(name)))
  const search = address.get('tim')?.trim().slice(0, 200)
  return {
    ...(step ? { step } : {}),
    ...(address.get('buoc') === OPEN_STEPS ? { isOpen: true } : {}),
    ...(cause ? { cause } : {}),
    ...(district?.success ? { districtId: district.data } : {}),
    ...(address.get('huyen') === NO_DISTRICT ? { districtId: NO_DISTRICT } : {}),
    ...(filer?.success ? { filerId: filer.data } : {}),
    ...(holder?.success ? { holderId: holder.data } : {}),
    ...(age ? { age } : {}),
    ...(address.get(OVER_PARAM) && seesLateness(actor) ? { overOn: today } : {}),
    ...(search ? { search } : {}),
  }
}

export const writeCursor = ({ filedAt, id }: { filedAt: Date; id: string }): string => `${filedAt.toISOString()}_${id}`

export function readCursor(text: string | null): { filedAt: Date; id: string } | undefined {
  const [at = '', id = ''] = text?.split('_') ?? []
  const filedAt = new Date(at)
  return Number.isNaN(filedAt.getTime()) || !Id.safeParse(id).success ? undefined : { filedAt, id }
}
