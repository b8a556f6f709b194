import { BULK_ACTIONS, type BulkAction } from '#domain/bulk/bulk-acts.ts'
import { ACTION_SLUGS } from '../assignment/action-slugs.ts'
import { paths } from '../shell/paths.ts'

/** What the list of assignments sends: the rows that were ticked, or all that its filter finds. */
export const CHOSEN_PARAM = 'chon'
export const ALL_PARAM = 'tat-ca'
const ACT_PARAM = 'viec'

export const findBulkAction = (query: URLSearchParams): BulkAction =>
  BULK_ACTIONS.find((action) => ACTION_SLUGS[action] === query.get(ACT_PARAM)) ?? 'urge'

/** The same rows with another act. */
export function bulkHref(search: string, action: BulkAction): string {
  const query = new URLSearchParams(search)
  query.set(ACT_PARAM, ACTION_SLUGS[action])
  return `${paths.bulkAct()}?${query}`
}
