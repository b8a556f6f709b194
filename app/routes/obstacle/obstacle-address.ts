import { z } from 'zod'
import { CAUSE_CLASSES, type CauseClass, OBSTACLE_STATES, type ObstacleState } from '#domain/obstacle/states.ts'

type Filter = { state?: ObstacleState; cause?: CauseClass; districtId?: string; search?: string }

const Id = z.uuid()

/** The filter as the address carries it; what it does not know is left out, never an error. */
export function readObstacleFilter(address: URLSearchParams): Filter {
  const state = OBSTACLE_STATES.find((one) => one === address.get('buoc'))
  const cause = CAUSE_CLASSES.find((one) => one === address.get('nguyen-nhan'))
  const district = Id.safeParse(address.get('huyen'))
  const search = address.get('tim')?.trim()
  return {
    ...(state ? { state } : {}),
    ...(cause ? { cause } : {}),
    ...(district.success ? { districtId: district.data } : {}),
    ...(search ? { search } : {}),
  }
}

export const writeCursor = ({ filedAt, id }: { filedAt: Date; id: string }): string => `${filedAt.toISOString()}_${id}`

export function readCursor(text: string | null): { filedAt: Date; id: string } | undefined {
  const [at = '', id = ''] = text?.split('_') ?? []
  const filedAt = new Date(at)
  return Number.isNaN(filedAt.getTime()) || !Id.safeParse(id).success ? undefined : { filedAt, id }
}
