/** The order and the page of a list stand in its address beside its filters. */
export const CURSOR_PARAM = 'sau'
export const BACK_PARAM = 'truoc'

type Params = Readonly<Record<string, string | undefined>>

/**
 * The address of a list with some of its parameters changed; an empty value drops one. A page key belongs to one order
 * and one filter: it is kept only when it is itself what changes.
 */
export function listHref(path: string, present: Params, changes: Params): string {
  const merged = { ...present, [CURSOR_PARAM]: undefined, [BACK_PARAM]: undefined, ...changes }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(merged)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export type SortDirection = 'ascending' | 'descending'

/** `han` ascending, `-han` descending: the next click on a column turns it round. */
export function nextSort(column: string, present: string | undefined): string {
  return present === column ? `-${column}` : column
}

export function sortDirection(column: string, present: string | undefined): SortDirection | undefined {
  if (present === column) return 'ascending'
  return present === `-${column}` ? 'descending' : undefined
}
