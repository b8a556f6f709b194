import type { RouteConfigEntry } from '@react-router/dev/routes'
import { beforeEach, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { can } from '#domain/access/permissions.ts'
import { ROLES } from '#domain/access/roles.ts'
import { ACCESS_TABLE } from '#routes/access-table.ts'
import type { RouteAccess } from '#routes/route-access.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, isSentToSignIn } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

/** Nobody has this row: who may open the screen is told that there is none, who may not is told nothing else. */
const NO_ROW = '0190a000-0000-7000-8000-000000000000'

const patternsOf = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
  entries.flatMap((entry) => {
    const path = entry.index ? above || '/' : `${above}/${entry.path ?? ''}`
    return [path, ...patternsOf(entry.children ?? [], path)]
  })
const PATTERNS = patternsOf(routes)
const ADDRESSES: readonly (readonly [string, string, RouteAccess])[] = Object.entries(ACCESS_TABLE).map(
  ([pattern, access]) => [pattern, pattern.replace(/:\w+/g, NO_ROW), access],
)
const hasRow = (pattern: string): boolean => pattern.includes(':')

let province: SignedInProvince
beforeEach(async () => {
  province = await seedSignedInProvince()
})

describe('every address', () => {
  it('has its permission in the table, and the table names no address that is gone', () => {
    expect(Object.keys(ACCESS_TABLE).sort()).toEqual([...new Set(PATTERNS)].sort())
  })

  it('is closed when it is unknown, for everybody', async () => {
    for (const path of ['/khong-co', '/nhiem-vu/a/b/c', '/assets/../app/server.ts', '/.env']) {
      expect((await browser.get(path)).status, path).toBe(404)
      expect((await browser.get(path, province.holders.administrator.cookie)).status, path).toBe(404)
    }
  })

  it('sends who has not signed in to the sign-in page, unless it is open to all', async () => {
    for (const [pattern, path, { read, act }] of ADDRESSES) {
      const shown = await browser.get(path)
      if (read !== 'public') expect(isSentToSignIn(shown), `GET ${pattern}`).toBe(true)
      const sent = await browser.post(path, {})
      if (act && act !== 'public') expect(isSentToSignIn(sent), `POST ${pattern}`).toBe(true)
      if (!act) expect(sent.status, `POST ${pattern}`).toBe(405)
    }
  })
})

describe.each(ROLES)('the role %s', (role) => {
  it('opens what its permissions name and nothing else', async () => {
    const { cookie } = province.holders[role]
    for (const [pattern, path, { read }] of ADDRESSES) {
      if (read === 'public') continue
      const response = await browser.get(path, cookie)
      const said = `GET ${pattern} as ${role}: ${response.status}`
      if (!can(role, read)) expect(response.status, said).toBe(403)
      else if (hasRow(pattern)) expect(response.status, said).toBe(404)
      else expect([200, 302, 404], said).toContain(response.status)
      expect(isSentToSignIn(response), said).toBe(false)
    }
  })

  it('sends forms where its permissions name it and nowhere else', async () => {
    const { cookie } = province.holders[role]
    for (const [pattern, path, { act }] of ADDRESSES) {
      if (act === 'public') continue
      const response = await browser.post(path, {}, cookie)
      const said = `POST ${pattern} as ${role}: ${response.status}`
      if (!act) expect(response.status, said).toBe(405)
      else if (!can(role, act)) expect(response.status, said).toBe(403)
      else expect([404, 409, 422], said).toContain(response.status)
    }
  })
})

describe('a form from elsewhere', () => {
  it('is refused at every address, signed in or not, with a foreign origin or with none', async () => {
    for (const [pattern, path] of ADDRESSES) {
      for (const origin of [undefined, 'https://elsewhere.example', 'null']) {
        const response = await browser.postFrom(origin, path, province.holders.coordinator.cookie)
        expect(response.status, `POST ${pattern} from ${origin}`).toBe(403)
      }
    }
  })

  it('is refused when the browser says that it is from another site, whatever the origin', async () => {
    const headers = { Origin: url, 'Sec-Fetch-Site': 'cross-site', Cookie: province.holders.coordinator.cookie }
    const response = await fetch(`${url}/dang-xuat`, { method: 'POST', headers, redirect: 'manual' })
    expect(response.status).toBe(403)
  })
})
