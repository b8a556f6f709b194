import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { hashPassword } from '#platform/password.server.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, isSentToSignIn, locationOf, sessionCookieOf } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

const PRESENT = 'câu hiện nay đủ dài'
const CHOSEN = 'câu mới cũng đủ dài'
const EMAIL = 'chuyenvien@sxd.hanam.example'
const presentHash = await hashPassword(PRESENT)

let province: SignedInProvince
beforeEach(async () => {
  province = await seedSignedInProvince()
  await db.person.update({
    where: { id: province.holders.officer.personId },
    data: { email: EMAIL, passwordHash: presentHash },
  })
})

const signIn = (password: string) => browser.post('/dang-nhap', { email: EMAIL, password })
type Fields = { present?: string; newPassword?: string; repeated?: string }
const change = (fields: Fields) =>
  browser.post(
    '/tai-khoan',
    {
      act: 'change-password',
      commandId: crypto.randomUUID(),
      present: PRESENT,
      newPassword: CHOSEN,
      repeated: CHOSEN,
      ...fields,
    },
    province.holders.officer.cookie,
  )

describe('changing one’s password', () => {
  it('replaces it, keeps this session and ends all others of the person', async () => {
    const { personId, membershipId, cookie } = province.holders.officer
    const elsewhere = await province.signIn(personId, membershipId)
    expect((await change({})).status).toBe(302)
    expect(isSentToSignIn(await browser.get('/tai-khoan', cookie))).toBe(false)
    expect(isSentToSignIn(await browser.get('/tai-khoan', elsewhere.cookie))).toBe(true)
    expect((await signIn(PRESENT)).status).toBe(422)
    expect((await signIn(CHOSEN)).status).toBe(302)
  })

  it.each<[Fields, string]>([
    [{ present: 'không phải câu này' }, 'Mật khẩu hiện nay không đúng'],
    [{ newPassword: 'ngắn quá', repeated: 'ngắn quá' }, 'từ 12 ký tự'],
    [{ newPassword: 'matkhau12345', repeated: 'matkhau12345' }, 'dễ đoán'],
    [{ repeated: 'câu mới nhưng khác' }, 'chưa giống nhau'],
    [{ newPassword: PRESENT, repeated: PRESENT }, 'phải khác mật khẩu cũ'],
  ])('is refused for %o with a sentence, and nothing typed comes back', async (fields, sentence) => {
    const response = await change(fields)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).not.toContain(fields.newPassword ?? CHOSEN)
    expect((await signIn(PRESENT)).status).toBe(302)
  })

  it('leaves a trace without the password, nor its hash, anywhere in the record', async () => {
    await change({})
    const events = await db.event.findMany({ where: { subjectId: province.holders.officer.personId } })
    expect(events.map(({ type }) => type)).toEqual(['PasswordChanged'])
    const commands = await db.$queryRaw<{ row: string }[]>`SELECT c::text AS row FROM command c`
    expect([...commands.map(({ row }) => row), JSON.stringify(events)].join()).not.toMatch(/argon2|câu mới/)
  })
})

describe('a one-time password', () => {
  const page = () => `/nguoi-dung/${province.holders.officer.personId}`
  const issue = (commandId: string = crypto.randomUUID()) =>
    browser.post(page(), { act: 'issue-password', commandId }, province.holders.administrator.cookie)
  const passwordIn = (html: string): string => /<b class="code">([a-z0-9-]+)<\/b>/.exec(html)?.[1] ?? ''
  const choose = (password: string, newPassword = CHOSEN) =>
    browser.post('/dang-nhap/mat-khau-moi', { email: EMAIL, password, newPassword, repeated: newPassword })

  it('is shown once, signs the person out everywhere and takes the old password away', async () => {
    const commandId = crypto.randomUUID()
    const password = passwordIn(await (await issue(commandId)).text())
    expect(password).toMatch(/^([a-z0-9]{5}-){3}[a-z0-9]{5}$/)
    const again = await (await issue(commandId)).text()
    expect(passwordIn(again)).toBe('')
    expect(again).toContain('đã được cấp và hiện một lần')
    expect(isSentToSignIn(await browser.get('/tai-khoan', province.holders.officer.cookie))).toBe(true)
    expect((await signIn(PRESENT)).status).toBe(422)
  })

  it('opens no session, only the form to choose one’s own, and works once', async () => {
    const password = passwordIn(await (await issue()).text())
    const response = await signIn(password)
    expect(locationOf(response)).toBe('/dang-nhap/mat-khau-moi')
    expect(response.headers.getSetCookie().join()).not.toContain('session=')
    expect((await choose(password, password)).status).toBe(422)
    const chosen = await choose(password)
    expect(isSentToSignIn(await browser.get('/tai-khoan', sessionCookieOf(chosen)))).toBe(false)
    expect((await choose(password)).status).toBe(422)
    expect((await signIn(CHOSEN)).status).toBe(302)
  })

  it('is good for three days', async () => {
    const password = passwordIn(await (await issue()).text())
    await db.person.update({
      where: { id: province.holders.officer.personId },
      data: { oneTimePasswordUntil: new Date(Date.now() - 1000) },
    })
    expect((await signIn(password)).status).toBe(422)
    expect((await choose(password)).status).toBe(422)
  })

  it('does not stand in for a password of one’s own', async () => {
    expect((await choose(PRESENT)).status).toBe(422)
  })
})
