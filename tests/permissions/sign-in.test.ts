import { beforeEach, describe, expect, it } from 'vitest'
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS } from '#domain/access/session-limits.ts'
import { db } from '#platform/db.server.ts'
import { hashPassword } from '#platform/password.server.ts'
import { hashSessionToken } from '#platform/session-cookie.server.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, isSentToSignIn, locationOf, sessionCookieOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

const PASSWORD = 'một câu dài dễ nhớ'
const EMAIL = 'chuyenvien@sxd.hanam.example'
const passwordHash = await hashPassword(PASSWORD)

let province: SignedInProvince
beforeEach(async () => {
  province = await seedSignedInProvince()
  await db.person.update({ where: { id: province.holders.officer.personId }, data: { email: EMAIL, passwordHash } })
})

const signIn = (fields: { email?: string; password?: string; tiep?: string } = {}, cookie?: string) =>
  browser.post('/dang-nhap', { email: EMAIL, password: PASSWORD, ...fields }, cookie)
const isOpen = async (cookie: string): Promise<boolean> => !isSentToSignIn(await browser.get('/tai-khoan', cookie))
const changeSession = (token: string, data: { lastSeenAt?: Date; expiresAt?: Date }) =>
  db.session.update({ where: { tokenHash: hashSessionToken(token) }, data })

/** What a page says, without what differs from answer to answer. */
const wordsOf = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll(/nonce="[^"]*"/g, '').replace(/<input[^>]*name="email"[^>]*>/, '')

describe('signing in', () => {
  it('opens a session for the right password, however the address is typed', async () => {
    const response = await signIn({ email: ` ${EMAIL.toUpperCase()} ` })
    expect(response.status).toBe(302)
    expect(await isOpen(sessionCookieOf(response))).toBe(true)
  })

  it('answers a wrong password, an unknown, a disabled and a password-less person alike', async () => {
    await db.person.update({
      where: { id: province.holders.head.personId },
      data: { email: 'khoa@hanam.example', passwordHash, disabledAt: new Date() },
    })
    await db.person.update({ where: { id: province.holders.carrier.personId }, data: { email: 'chua@hanam.example' } })
    const tries = [
      { email: EMAIL, password: 'sai' },
      { email: 'khong-co@hanam.example', password: PASSWORD },
      { email: 'khoa@hanam.example', password: PASSWORD },
      { email: 'chua@hanam.example', password: PASSWORD },
    ]
    const answers: string[] = []
    for (const fields of tries) {
      const response = await signIn(fields)
      expect(response.status).toBe(422)
      expect(response.headers.getSetCookie().join()).not.toContain('session=')
      answers.push(await wordsOf(response))
    }
    expect(answers[0]).toContain('Địa chỉ thư hoặc mật khẩu không đúng')
    expect(new Set(answers).size).toBe(1)
  })

  it('keeps the address that was typed and never the password', async () => {
    const html = await (await signIn({ password: 'bí mật lắm' })).text()
    expect(html).toContain(EMAIL)
    expect(html).not.toContain('bí mật lắm')
  })

  it('gives a new session each time and ends the one the browser came with', async () => {
    const first = sessionCookieOf(await signIn())
    const second = sessionCookieOf(await signIn({}, first))
    expect(second).not.toBe(first)
    expect(await isOpen(first)).toBe(false)
    expect(await isOpen(second)).toBe(true)
  })

  it('keeps only the hash of a session', async () => {
    const token = sessionCookieOf(await signIn()).slice('session='.length)
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT s::text AS row FROM session s`
    expect(rows.some(({ row }) => row.includes(hashSessionToken(token)))).toBe(true)
    expect(rows.some(({ row }) => row.includes(token))).toBe(false)
  })

  it.each([
    ['/co-quan?tim=kim', '/co-quan?tim=kim'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/co-quan', '/'],
    ['/\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/khong-co', '/'],
    ['/dang-xuat', '/'],
    ['javascript:alert(1)', '/'],
  ])('goes on to %s only when it is a page of ours', async (tiep, expected) => {
    expect(locationOf(await signIn({ tiep }))).toBe(expected)
  })

  it('is slowed down by account, for the right password too, while others go on', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await signIn({ password: 'sai' })).status).toBe(422)
    const slowed = await signIn()
    expect(slowed.status).toBe(429)
    expect(await slowed.text()).toMatch(/Thử lại sau 1[45] phút/)
    expect((await signIn({ email: 'khac@hanam.example' })).status).toBe(422)
  })

  it('is slowed down by address after many failures over many accounts', async () => {
    const attempts = Array.from({ length: 100 }, (_, place) =>
      signIn({ email: `nguoi-${place}@hanam.example`, password: 'sai' }),
    )
    await Promise.all(attempts)
    expect((await signIn()).status).toBe(429)
  })

  it('forgets earlier failures once it succeeds', async () => {
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn({ password: 'sai' })
    expect((await signIn()).status).toBe(302)
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn({ password: 'sai' })
    expect((await signIn()).status).toBe(302)
  })
})

describe('a session', () => {
  it('ends after eight hours without use', async () => {
    const { token, cookie } = province.holders.officer
    await changeSession(token, { lastSeenAt: new Date(Date.now() - IDLE_LIMIT_MS + 60_000) })
    expect(await isOpen(cookie)).toBe(true)
    await changeSession(token, { lastSeenAt: new Date(Date.now() - IDLE_LIMIT_MS - 1000) })
    expect(await isOpen(cookie)).toBe(false)
  })

  it('ends after seven days in any case', async () => {
    expect(ABSOLUTE_LIMIT_MS).toBe(7 * 24 * 60 * 60 * 1000)
    const { token, cookie } = province.holders.officer
    await changeSession(token, { expiresAt: new Date(Date.now() - 1000) })
    expect(await isOpen(cookie)).toBe(false)
  })

  it('notes its use at most once a minute', async () => {
    const { token, cookie } = province.holders.officer
    const lastSeen = async () =>
      (await db.session.findUniqueOrThrow({ where: { tokenHash: hashSessionToken(token) } })).lastSeenAt
    const halfAMinuteAgo = new Date(Date.now() - 30_000)
    await changeSession(token, { lastSeenAt: halfAMinuteAgo })
    await browser.get('/tai-khoan', cookie)
    expect(await lastSeen()).toEqual(halfAMinuteAgo)
    await changeSession(token, { lastSeenAt: new Date(Date.now() - 90_000) })
    await browser.get('/tai-khoan', cookie)
    expect((await lastSeen()).getTime()).toBeGreaterThan(Date.now() - 30_000)
  })

  it('ends when the person is disabled and when the role is taken back', async () => {
    await db.person.update({ where: { id: province.holders.officer.personId }, data: { disabledAt: new Date() } })
    expect(await isOpen(province.holders.officer.cookie)).toBe(false)
    await db.membership.update({ where: { id: province.holders.head.membershipId }, data: { endedAt: new Date() } })
    expect(await isOpen(province.holders.head.cookie)).toBe(false)
  })

  it('ends on signing out, also for a copy of its cookie', async () => {
    const { cookie } = province.holders.officer
    const response = await browser.post('/dang-xuat', {}, cookie)
    expect(locationOf(response)).toBe('/dang-nhap')
    expect(await isOpen(cookie)).toBe(false)
  })

  it('can be ended from another device of the same person, and of nobody else', async () => {
    const { personId, membershipId, cookie } = province.holders.officer
    const elsewhere = await province.signIn(personId, membershipId)
    const idOf = async (token: string) =>
      (await db.session.findUniqueOrThrow({ where: { tokenHash: hashSessionToken(token) } })).id
    const end = async (token: string) =>
      browser.post(
        '/tai-khoan',
        { act: 'sign-out-device', sessionId: await idOf(token), commandId: crypto.randomUUID() },
        cookie,
      )
    expect((await end(elsewhere.token)).status).toBe(302)
    expect(await isOpen(elsewhere.cookie)).toBe(false)
    expect((await end(province.holders.head.token)).status).toBe(409)
    expect(await isOpen(province.holders.head.cookie)).toBe(true)
  })

  it('goes on in another role of the same person under a new token, and in nobody else’s', async () => {
    const { personId, cookie } = province.holders.officer
    const membershipId = crypto.randomUUID()
    await db.membership.create({
      data: {
        id: membershipId,
        personId,
        organisationId: province.organisationId.dic,
        role: 'head',
        title: 'Giám đốc',
      },
    })
    const switched = sessionCookieOf(await browser.post('/doi-vai', { membershipId }, cookie))
    expect(await isOpen(cookie)).toBe(false)
    expect(await (await browser.get('/tai-khoan', switched)).text()).toContain('Giám đốc')
    const foreign = await browser.post('/doi-vai', { membershipId: province.holders.leadership.membershipId }, switched)
    expect(foreign.status).toBe(403)
  })
})

describe('whoever acts for an enterprise', () => {
  it('acts as its contact, the director included', async () => {
    const director = province.actor('viettel', 'head')
    const { cookie } = await province.signIn(director.personId, director.membershipId)
    expect((await browser.get('/co-quan', cookie)).status).toBe(403)
    expect((await browser.get('/lich-lam-viec', cookie)).status).toBe(403)
    expect((await browser.get('/vuong-mac', cookie)).status).toBe(200)
  })
})

it('the health of the web says that pages work, to anybody', async () => {
  const response = await browser.get('/suc-khoe')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('ok')
})

it('the chosen language stays with the person', async () => {
  const { cookie, personId } = province.holders.officer
  const response = await browser.post('/ngon-ngu', { locale: 'en', returnTo: '/co-quan' }, cookie)
  expect(locationOf(response)).toBe('/co-quan')
  expect(response.headers.getSetCookie().join()).toContain('locale=en')
  expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).locale).toBe('en')
  expect(await (await browser.get('/co-quan', `${cookie}; locale=en`)).text()).toContain('Organisations')
})
