import { beforeEach, describe, expect, it } from 'vitest'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

let province: SignedInProvince
beforeEach(async () => {
  province = await seedSignedInProvince()
})

/** Inner script and style, frames, other hosts: none of it in any page, error pages included. */
const PLACES = ['/', '/nhiem-vu', '/co-quan', '/lich-lam-viec', '/dang-nhap', '/tai-khoan', '/khong-co', '/van-hanh']

describe('every page', () => {
  it.each(PLACES)('%s forbids script, frames and other hosts', async (path) => {
    const response = await browser.get(path, province.holders.officer.cookie)
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    if (response.status === 302) return expect(path).toBe('/dang-nhap')
    expect(policy).toContain("script-src 'none'")
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/<script|\son\w+=|\sstyle="/)
  })

  it('says what it is, tells others nothing and is kept by nobody', async () => {
    const { headers } = await browser.get('/', province.holders.officer.cookie)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Powered-By')).toBeNull()
  })

  it('lets the browser fetch the next page ahead, never a file', async () => {
    const { headers } = await browser.get('/', province.holders.officer.cookie)
    expect(headers.get('Speculation-Rules')).toBe('"/speculation-rules.json"')
    const rules = await browser.get('/speculation-rules.json')
    expect(rules.headers.get('Content-Type')).toContain('application/speculationrules+json')
    expect(JSON.stringify(await rules.json())).toContain('/tep/*')
  })

  it('finds its style sheet under a name that never changes its content', async () => {
    const html = await (await browser.get('/dang-nhap')).text()
    const href = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? ''
    const style = await browser.get(href)
    expect(style.status).toBe(200)
    expect(style.headers.get('Cache-Control')).toContain('immutable')
    expect(style.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})

it('a session cookie cannot be read by script nor sent from elsewhere', async () => {
  const response = await browser.post(
    '/doi-vai',
    { membershipId: province.holders.officer.membershipId },
    province.holders.officer.cookie,
  )
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('session='))
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
  expect(cookie).toMatch(/Path=\//)
})
