import { matchRoutes } from 'react-router'
import { ACCESS_TABLE } from '../access-table.ts'

/** Pages one comes back to: every pattern that can be read by somebody who has signed in. */
const PAGES = Object.entries(ACCESS_TABLE)
  .filter(([, { read }]) => read !== 'public')
  .map(([path]) => ({ path }))

/**
 * A path named by a request, when it is a page of ours; home otherwise. Parsed against an address that nobody has, so
 * that `//elsewhere`, `/\elsewhere` and whole addresses are seen for what they are.
 */
export function ownPathOr(asked: FormDataEntryValue | null | undefined, otherwise = '/'): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return otherwise
  const base = 'http://ours.invalid'
  if (!URL.canParse(asked, base)) return otherwise
  const url = new URL(asked, base)
  if (url.origin !== base || !matchRoutes(PAGES, url.pathname)) return otherwise
  return url.pathname + url.search
}
