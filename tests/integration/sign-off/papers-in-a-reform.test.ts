import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { readSignOff } from '#services/sign-off/read-sign-off.server.ts'
import { giveSignOffBack } from '#services/sign-off/return-sign-off.server.ts'
import { signForAgency } from '#services/sign-off/sign-for-agency.server.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { actorToday, reformOf, runReform, seedApprovedReform } from '#tests/factories/reform.ts'
import { onlyPaper, seedAgencyThatSigns } from '#tests/factories/sign-off.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string
let officer: Actor
let head: Actor

const by = (actor: Actor, day = '2024-11-04') => commandBy(actor, `${day}T09:00:00+07:00`)
const submission = () => ({
  assignmentId,
  fileIds: [],
  text: 'Đã ban hành.',
  product: null,
  documentNumber: '12/HD-SXD',
})
const told = async (kind: string) =>
  (await db.notification.findMany({ where: { kind, createdAt: { gte: at('2024-11-11') } } })).map(
    ({ personId }) => personId,
  )

beforeEach(async () => {
  ;({ province, officer, head, assignmentId } = await seedAgencyThatSigns())
  await done(acceptAssignment({ assignmentId }, by(officer, '2024-10-29')))
  await done(submitAssignment(submission(), by(officer)))
})

/** Sở Xây dựng goes into another agency at 0:00 on Monday 11/11/2024. */
async function merge(into: string): Promise<void> {
  const coordinator = province.actor('dic', 'coordinator')
  const decider = await seedColleague(coordinator, { name: 'Quản trị', role: 'administrator', title: 'Quản trị' })
  const reformId = await seedApprovedReform(reformOf(`Sáp nhập: Sở Xây dựng → ${into}`), {
    preparer: () => by(coordinator, '2024-11-05'),
    approver: () => by(decider, '2024-11-06'),
  })
  await setProvinceTime(db, at('2024-11-11'))
  await runReform(reformId)
}

describe('a paper of an agency that ends', () => {
  it('waits for the head of the agency that its work goes to, who is asked and reminded, and signs it', async () => {
    await merge('Sở Tài chính')
    const finance = province.organisationId.finance
    const paper = await onlyPaper()
    expect(paper).toMatchObject({
      state: 'pending',
      organisationId: finance,
      nextStepAt: at('2024-11-12', '07:30'),
    })
    const newHead = province.actor('finance', 'head')
    expect(await told('sign-off-asked')).toContain(newHead.personId)
    expect(await told('sign-off-stood-down')).toEqual([])
    await setProvinceTime(db, at('2024-11-12', '07:31'))
    await advanceAgency({ organisationId: finance, now: new Date() })
    expect(await told('sign-off-waiting')).toContain(newHead.personId)
    await done(signForAgency({ signOffId: paper.id }, by(newHead, '2024-11-12')))
    const work = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
    expect(work).toMatchObject({ state: 'submitted', leadId: finance })
    const read = await readSignOff(db, { id: paper.id, actor: newHead, now: at('2024-11-12') })
    expect(read?.history.map(({ type, payload }) => [type, payload.from, payload.to])).toEqual(
      expect.arrayContaining([['SignOffHandedOver', 'Sở Xây dựng', 'Sở Tài chính']]),
    )
  })

  it('that its officer is mending goes with its work and that officer, and nobody is asked yet', async () => {
    const { id } = await onlyPaper()
    await done(giveSignOffBack({ signOffId: id, reason: 'Thiếu phụ lục.' }, by(head, '2024-11-05')))
    await merge('Sở Tài chính')
    expect(await onlyPaper()).toMatchObject({ state: 'given-back', nextStepAt: null })
    expect(await told('sign-off-asked')).toEqual([])
    const again = await submitAssignment(submission(), by(await actorToday(officer), '2024-11-11'))
    expect(again).toMatchObject({ ok: true })
    const actor = await actorToday(officer)
    const read = await readSignOff(db, { id, actor, now: at('2024-11-11') })
    expect(read?.isMine).toBe(true)
  })

  it('stands down where nobody heads the new agency; who prepared it finds the text there', async () => {
    await db.membership.updateMany({ where: { role: 'head' }, data: { endedAt: at('2024-11-08') } })
    await merge('UBND huyện Kim Bảng')
    const { id, state, reason } = await onlyPaper()
    expect([state, reason]).toEqual(['stood-down', 'reform'])
    expect(await told('sign-off-stood-down')).toEqual([officer.personId])
    const read = await readSignOff(db, { id, actor: await actorToday(officer), now: at('2024-11-11') })
    expect(read?.values).toMatchObject({ text: 'Đã ban hành.' })
  })
})
