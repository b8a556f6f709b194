import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { annulConfirmation } from '#services/assignment/annul-confirmation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`
const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), when)
const head = (key: OrganisationKey, when = at('2024-12-04')) => commandBy(province.actor(key, 'head'), when)
const row = () => db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
const annul = (context = head('dic'), reason = 'Xác nhận nhầm nhiệm vụ') =>
  annulConfirmation({ assignmentId, reason }, context)

beforeEach(async () => {
  province = await seedProvince(db)
  const { construction, dic } = province.organisationId
  const draft = guidanceDraft(construction, { parties: [{ organisationId: dic, role: 'following' }] })
  const [issued] = await seedIssued([draft], { actor: province.actor('dic', 'coordinator') })
  if (!issued) throw new Error('nothing was issued')
  assignmentId = issued.id
  const officer = (when: string) => commandBy(province.actor('construction', 'officer'), when)
  await done(acceptAssignment({ assignmentId }, officer(at('2024-10-29'))))
  const result = { text: 'Đã ban hành', product: null, documentNumber: '500/SXD', fileIds: [] }
  await done(submitAssignment({ assignmentId, ...result }, officer(at('2024-11-28'))))
  await done(confirmAssignment({ assignmentId, grade: 'excellent', note: null }, coordinator(at('2024-12-03'))))
})

describe('a confirmation given by mistake', () => {
  it('is annulled by the head of the coordinator: the result waits again and nothing counts as completed', async () => {
    await done(annul())
    expect(await row()).toMatchObject({
      state: 'submitted',
      completedAt: null,
      completedOn: null,
      grade: null,
      submittedAt: new Date(at('2024-11-28')),
      percent: 100,
    })
    const actor = province.actor('dic', 'coordinator')
    const read = await readAssignment(db, { id: assignmentId, actor, now: new Date(at('2024-12-04', '10:00')) })
    expect(read?.timeliness?.class).toBe('awaiting')
    expect(read?.actions).toEqual(['confirm', 'send-back', 'withdraw'])
  })

  it('stands in the history beside its annulment, with the reason, and can be given again', async () => {
    await done(annul())
    await done(confirmAssignment({ assignmentId, grade: 'adequate', note: null }, coordinator(at('2024-12-05'))))
    const judged = await db.event.findMany({
      where: { subjectId: assignmentId, type: { in: ['AssignmentConfirmed', 'ConfirmationAnnulled'] } },
      orderBy: { at: 'asc' },
    })
    expect(judged.map(({ type, payload }) => [type, payload])).toMatchObject([
      ['AssignmentConfirmed', { grade: 'excellent' }],
      ['ConfirmationAnnulled', { reason: 'Xác nhận nhầm nhiệm vụ', from: 'completed', to: 'submitted' }],
      ['AssignmentConfirmed', { grade: 'adequate' }],
    ])
    expect((await row()).completedOn).toEqual(new Date('2024-11-28T00:00:00Z'))
  })

  it('is told to the agency and to who confirmed it', async () => {
    await done(annul())
    const told = await db.notification.findMany({ where: { subjectId: assignmentId, kind: 'confirmation-annulled' } })
    const people = [
      province.actor('construction', 'officer'),
      province.actor('construction', 'head'),
      province.actor('dic', 'coordinator'),
    ]
    expect(told.map(({ personId }) => personId).sort()).toEqual(people.map(({ personId }) => personId).sort())
  })

  it('is not annulled by who gave it, nor by the head of the agency whose work it is', async () => {
    expect(await annul(coordinator(at('2024-12-04')))).toMatchObject({ ok: false, reason: 'not-yours' })
    expect(await annul(head('construction'))).toMatchObject({ ok: false, reason: 'not-yours' })
    expect((await row()).state).toBe('completed')
  })

  it('is annulled once', async () => {
    await done(annul())
    expect(await annul()).toMatchObject({ ok: false, reason: 'action-not-open', params: { state: 'submitted' } })
  })
})
