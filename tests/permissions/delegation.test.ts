import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { addDays, dayAt } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { giveDelegation } from '#services/delegation/give-delegation.server.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser, isSentToSignIn, sessionCookieOf } from './browser.ts'
import { type Holder, type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

const TODAY = dayAt(new Date())
const UNTIL = addDays(TODAY, 7)

let province: SignedInProvince
let leader: Actor
let deputy: Actor
let atDesk: Holder
beforeEach(async () => {
  province = await seedSignedInProvince()
  leader = province.actor('committee', 'leadership')
  deputy = await seedColleague(leader, { name: 'Lê Văn Hùng', role: 'leadership', title: 'Chủ tịch' })
  atDesk = await province.signIn(deputy.personId, deputy.membershipId)
})

async function give(by: Actor, to: Actor, days = { fromOn: TODAY, untilOn: UNTIL }): Promise<string> {
  const input = { ...days, deputyMembershipId: to.membershipId, reason: 'Đi công tác' }
  const result = await giveDelegation(input, { commandId: newId(), actor: by, now: new Date() })
  if (!result.ok) throw new Error(result.reason)
  return result.value.delegationId
}
const stepIn = (delegationId: string, cookie: string) => browser.post('/doi-vai', { delegationId }, cookie)
const isOpen = async (cookie: string) => !isSentToSignIn(await browser.get('/tai-khoan', cookie))
const form = (to: Actor, changes: Record<string, string> = {}) => ({
  act: 'give',
  commandId: newId(),
  deputyMembershipId: to.membershipId,
  fromOn: TODAY,
  untilOn: UNTIL,
  reason: 'Nghỉ phép',
  ...changes,
})

describe('a deputy', () => {
  it('finds the role in the switcher, acts in it, and comes back to their own', async () => {
    const head = province.actor('construction', 'head')
    const officer = province.holders.officer
    const delegationId = await give(head, { ...province.actor('construction', 'officer') })
    const before = await (await browser.get('/', officer.cookie)).text()
    expect(before).toContain('Thay mặt Giám đốc')
    const acting = sessionCookieOf(await stepIn(delegationId, officer.cookie))
    const page = await (await browser.get('/tai-khoan', acting)).text()
    expect(page).toContain('Thay mặt Giám đốc')
    expect(page).toContain(`Thay mặt ${head.personName}`)
    const back = await browser.post('/doi-vai', { membershipId: officer.membershipId }, acting)
    expect(await (await browser.get('/tai-khoan', sessionCookieOf(back))).text()).toContain('Chuyên viên')
  })

  it('opens what the role of the giver opens, and only that', async () => {
    const coordinator = province.actor('dic', 'coordinator')
    const officer = await seedColleague(coordinator, { name: 'Mai', role: 'officer', title: 'Chuyên viên' })
    const { cookie } = await province.signIn(officer.personId, officer.membershipId)
    expect((await browser.get('/tinh-hinh', cookie)).status).toBe(403)
    const acting = sessionCookieOf(await stepIn(await give(coordinator, officer), cookie))
    expect((await browser.get('/tinh-hinh', acting)).status).toBe(200)
    expect((await browser.get('/nguoi-dung', acting)).status).toBe(403)
  })

  it('costs every request one statement of the guard, as anybody', async () => {
    const acting = sessionCookieOf(await stepIn(await give(leader, deputy), atDesk.cookie))
    const answer = await browser.get('/suc-khoe', acting)
    expect(answer.headers.get('Server-Timing')).toContain('db;desc="1"')
  })

  it('is not anybody else, and not before the first day nor for a delegation taken back', async () => {
    const delegationId = await give(leader, deputy)
    expect((await stepIn(delegationId, province.holders.leadership.cookie)).status).toBe(403)
    expect((await stepIn(delegationId, province.holders.officer.cookie)).status).toBe(403)
    const head = province.actor('construction', 'head')
    const later = await give(head, province.actor('construction', 'officer'), {
      fromOn: addDays(TODAY, 1),
      untilOn: UNTIL,
    })
    expect((await stepIn(later, province.holders.officer.cookie)).status).toBe(403)
    await db.delegation.update({
      where: { id: delegationId },
      data: { revokedAt: new Date(), revokedById: leader.personId },
    })
    expect((await stepIn(delegationId, atDesk.cookie)).status).toBe(403)
  })

  it('loses the session with the last day, when the giver leaves, and when the role is taken from the giver', async () => {
    const acting = sessionCookieOf(await stepIn(await give(leader, deputy), atDesk.cookie))
    expect(await isOpen(acting)).toBe(true)
    const giver = { where: { id: leader.personId } }
    await db.person.update({ ...giver, data: { disabledAt: new Date() } })
    expect(await isOpen(acting)).toBe(false)
    await db.person.update({ ...giver, data: { disabledAt: null } })
    const role = { where: { id: leader.membershipId } }
    await db.membership.update({ ...role, data: { endedAt: new Date() } })
    expect(await isOpen(acting)).toBe(false)
    await db.membership.update({ ...role, data: { endedAt: null } })
    await setProvinceTime(db, at(UNTIL, '23:58'))
    expect(await isOpen(acting)).toBe(true)
    await setProvinceTime(db, at(addDays(UNTIL, 1), '00:01'))
    expect(await isOpen(acting)).toBe(false)
  })

  it('cannot pass the role on, nor take anything back in it', async () => {
    const delegationId = await give(leader, deputy)
    const acting = sessionCookieOf(await stepIn(delegationId, atDesk.cookie))
    expect((await browser.post('/uy-quyen', form(leader), acting)).status).toBe(409)
    const revoke = { act: 'revoke', delegationId, commandId: newId() }
    expect((await browser.post('/uy-quyen', revoke, acting)).status).toBe(409)
    expect(await (await browser.get('/uy-quyen', acting)).text()).toContain('không uỷ quyền lại được')
  })
})

describe('the page of delegations', () => {
  it('gives a role without script, and takes it back after asking, ending the session of the deputy', async () => {
    const { cookie } = province.holders.leadership
    expect((await browser.post('/uy-quyen', form(deputy), cookie)).status).toBe(302)
    const { id } = await db.delegation.findFirstOrThrow()
    const acting = sessionCookieOf(await stepIn(id, atDesk.cookie))
    const asked = await (await browser.get(`/uy-quyen?thu-hoi=${id}`, cookie)).text()
    expect(asked).toContain('Thu hồi uỷ quyền cho Lê Văn Hùng?')
    const sent = { act: 'revoke', delegationId: id, commandId: newId() }
    expect((await browser.post('/uy-quyen', sent, cookie)).status).toBe(302)
    expect(await isOpen(acting)).toBe(false)
  })

  it('keeps what was typed and says what is wrong beside the field', async () => {
    const { cookie } = province.holders.leadership
    const refused = await browser.post('/uy-quyen', form(deputy, { untilOn: '31/02/2026', reason: '' }), cookie)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('31/02/2026')
    expect(html).toContain('Nhập lý do uỷ quyền.')
    expect((await browser.post('/uy-quyen', form(deputy, { fromOn: '01/01/2020' }), cookie)).status).toBe(422)
  })

  it('shows everybody their own, an administrator and an auditor all, and strangers nothing', async () => {
    await give(leader, deputy)
    const seen = async (cookie: string) =>
      (await (await browser.get('/uy-quyen', cookie)).text()).includes('Đi công tác')
    const { holders } = province
    for (const { cookie } of [holders.leadership, atDesk, holders.administrator, holders.auditor])
      expect(await seen(cookie)).toBe(true)
    for (const { cookie } of [holders.officer, holders.carrier, holders.office]) expect(await seen(cookie)).toBe(false)
  })

  it('lets an administrator take one back, and nobody who has no part in it', async () => {
    const delegationId = await give(leader, deputy)
    const revoke = (cookie: string) =>
      browser.post('/uy-quyen', { act: 'revoke', delegationId, commandId: newId() }, cookie)
    expect((await revoke(province.holders.officer.cookie)).status).toBe(409)
    expect((await revoke(province.holders.auditor.cookie)).status).toBe(403)
    expect((await revoke(province.holders.administrator.cookie)).status).toBe(302)
  })
})
