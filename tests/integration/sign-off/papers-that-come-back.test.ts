import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { dropSignOff, giveSignOffBack, takeSignOffBack } from '#services/sign-off/return-sign-off.server.ts'
import { signForAgency } from '#services/sign-off/sign-for-agency.server.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy } from '#tests/factories/province.ts'
import { onlyPaper, seedAgencyThatSigns, seedUpload } from '#tests/factories/sign-off.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let assignmentId: string
let officer: Actor
let head: Actor

const by = (actor: Actor, day: string) => commandBy(actor, `${day}T09:00:00+07:00`)
const result = { text: 'Đã ban hành hướng dẫn.', product: 'Hướng dẫn', documentNumber: '12/HD-SXD' }
const submit = (actor = officer, day = '2024-11-04', changes: { text?: string; fileIds?: string[] } = {}) =>
  submitAssignment({ assignmentId, fileIds: [], ...result, ...changes }, by(actor, day))
const sign = (actor = head, day = '2024-11-06') =>
  onlyPaper().then(({ id }) => signForAgency({ signOffId: id }, by(actor, day)))
const giveBack = () =>
  onlyPaper().then(({ id }) => giveSignOffBack({ signOffId: id, reason: 'Thiếu phụ lục.' }, by(head, '2024-11-05')))
const takeBack = (actor = officer) =>
  onlyPaper().then(({ id }) => takeSignOffBack({ signOffId: id }, by(actor, '2024-11-05')))
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { kind }, include: { person: true } })).map(
    ({ person }) => person.displayName,
  )

beforeEach(async () => {
  ;({ officer, head, assignmentId } = await seedAgencyThatSigns())
  await done(acceptAssignment({ assignmentId }, by(officer, '2024-10-29')))
})

describe('a paper that is not signed', () => {
  it('comes back with the reason, and is the same paper when it is sent again, with its files less those left out', async () => {
    const kept = await seedUpload(officer, 'bien-ban.txt')
    const dropped = await seedUpload(officer, 'ban-nhap.txt')
    await done(submit(officer, '2024-11-04', { fileIds: [kept, dropped] }))
    await done(giveBack())
    expect(await toldOf('sign-off-given-back')).toEqual(['Chuyên viên Sở Xây dựng'])
    const added = await seedUpload(officer, 'phu-luc.txt')
    await done(submit(officer, '2024-11-06', { text: 'Đã bổ sung phụ lục.', fileIds: [kept, added] }))
    expect(await db.signOff.count()).toBe(1)
    expect(await onlyPaper()).toMatchObject({ state: 'pending', round: 2, reason: null, decidedById: null })
    await done(sign(head, '2024-11-07'))
    const evidence = await db.storedFile.findMany({ where: { subjectType: 'assignment' }, orderBy: { name: 'asc' } })
    expect(evidence.map(({ id }) => id)).toEqual([kept, added])
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: dropped } })).toMatchObject({ subjectType: null })
    expect(
      (await db.event.findMany({ where: { type: 'SignOffAsked' }, orderBy: { at: 'asc' } })).map(
        ({ payload }) => payload,
      ),
    ).toMatchObject([{ input: { text: result.text } }, { input: { text: 'Đã bổ sung phụ lục.' } }])
  })

  it('is mended and sent again by a colleague too, with the files of the first officer', async () => {
    const fileId = await seedUpload(officer)
    await done(submit(officer, '2024-11-04', { fileIds: [fileId] }))
    await done(giveBack())
    const colleague = await seedColleague(officer, { name: 'Đồng nghiệp', role: 'officer', title: 'Chuyên viên' })
    await done(submit(colleague, '2024-11-06', { fileIds: [fileId] }))
    expect(await onlyPaper()).toMatchObject({ preparedById: colleague.personId, officerId: colleague.personId })
  })

  it('is taken back by its officer until it is signed, and by no colleague', async () => {
    await done(submit())
    const colleague = await seedColleague(officer, { name: 'Đồng nghiệp', role: 'officer', title: 'Chuyên viên' })
    expect(await takeBack(colleague)).toMatchObject({ reason: 'sign-off-not-yours' })
    await done(takeBack())
    expect(await sign()).toMatchObject({ reason: 'sign-off-not-open', params: { state: 'taken-back' } })
    await done(submit(officer, '2024-11-06'))
    await done(sign(head, '2024-11-07'))
    expect(await takeBack()).toMatchObject({ reason: 'sign-off-not-open', params: { state: 'signed' } })
  })

  it('is dropped by its officer when the head was right, and the next one is written anew', async () => {
    await done(submit())
    await done(giveBack())
    const { id } = await onlyPaper()
    await done(dropSignOff({ signOffId: id }, by(officer, '2024-11-06')))
    expect(await onlyPaper()).toMatchObject({ state: 'stood-down', reason: 'dropped' })
    await done(submit(officer, '2024-11-07'))
    expect(await db.signOff.count()).toBe(2)
  })

  it('gives its files to what the head sends alone instead', async () => {
    const fileId = await seedUpload(officer)
    await done(submit(officer, '2024-11-04', { fileIds: [fileId] }))
    await done(giveBack())
    await done(submit(head, '2024-11-06', { fileIds: [fileId] }))
    expect(await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
      subjectType: 'assignment',
    })
    expect(await onlyPaper()).toMatchObject({ state: 'stood-down', reason: 'sent-directly' })
  })
})
