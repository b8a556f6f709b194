import { beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { decideExtension } from '#services/assignment/decide-extension.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { withdrawExtension } from '#services/assignment/withdraw-extension.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`
const officer = (when: string) => commandBy(province.actor('construction', 'officer'), when)
const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), when)
const leader = (when: string) => commandBy(province.actor('committee', 'leadership'), when)

const row = () => db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
const ask = (askedDueOn: string, when = at('2024-11-25')) =>
  requestExtension(
    { assignmentId, askedDueOn: plainDate(askedDueOn), reason: 'Chờ ý kiến huyện', doneSoFar: 'Đã có 4/6 ý kiến' },
    officer(when),
  )
const GRANT = { isGranted: true, grantedDueOn: null, note: null }

beforeEach(async () => {
  province = await seedProvince(db)
  const [issued] = await seedIssued([guidanceDraft(province.organisationId.construction)], {
    actor: province.actor('dic', 'coordinator'),
  })
  if (!issued) throw new Error('nothing was issued')
  assignmentId = issued.id
  await done(acceptAssignment({ assignmentId }, officer(at('2024-10-29'))))
})

describe('asking for more time', () => {
  it('goes to the coordinator where it set the date itself; the original date stays', async () => {
    await done(ask('2024-12-13'))
    expect(await db.extensionRequest.findFirstOrThrow({ where: { assignmentId } })).toMatchObject({
      decider: 'dic',
      isLate: false,
      state: 'open',
    })
    await done(decideExtension({ assignmentId, ...GRANT }, coordinator(at('2024-11-26'))))
    expect(await row()).toMatchObject({
      dueOn: new Date('2024-12-13T00:00:00Z'),
      originalDueOn: new Date('2024-11-29T00:00:00Z'),
      dueVersion: 2,
      extensionCount: 1,
      waitingDecisionAt: null,
    })
  })

  it('goes to the leadership for a date of the plan; the coordinator cannot decide it', async () => {
    await db.assignment.update({ where: { id: assignmentId }, data: { dueSetBy: 'plan' } })
    await done(ask('2024-12-13'))
    const refused = await decideExtension({ assignmentId, ...GRANT }, coordinator(at('2024-11-26')))
    expect(refused).toMatchObject({ ok: false, reason: 'not-yours' })
    await done(
      decideExtension({ assignmentId, ...GRANT, grantedDueOn: plainDate('2024-12-06') }, leader(at('2024-11-26'))),
    )
    expect(await row()).toMatchObject({ dueOn: new Date('2024-12-06T00:00:00Z'), dueSetBy: 'plan' })
  })

  it('is taken after the date as well, marked late', async () => {
    await done(ask('2024-12-13', at('2024-12-02')))
    expect(await db.extensionRequest.findFirstOrThrow({ where: { assignmentId } })).toMatchObject({ isLate: true })
  })

  it('refuses a day that is not later than the present date, and a second request beside an open one', async () => {
    expect(await ask('2024-11-29')).toMatchObject({ ok: false, reason: 'extension-not-later', field: 'askedDueOn' })
    await done(ask('2024-12-13'))
    expect(await ask('2024-12-20')).toMatchObject({ ok: false, reason: 'action-not-open' })
  })

  it('changes nothing when it is refused, and can be asked again', async () => {
    await done(ask('2024-12-13'))
    await done(
      decideExtension(
        { assignmentId, isGranted: false, grantedDueOn: null, note: 'Còn đủ thời gian' },
        coordinator(at('2024-11-26')),
      ),
    )
    expect(await row()).toMatchObject({ dueVersion: 1, extensionCount: 0, waitingDecisionAt: null })
    expect(await ask('2024-12-06', at('2024-11-27'))).toMatchObject({ ok: true })
  })

  it('can be withdrawn by the agency, and ends by itself when the result is submitted', async () => {
    await done(ask('2024-12-13'))
    await done(withdrawExtension({ assignmentId }, officer(at('2024-11-25', '10:00'))))
    await done(ask('2024-12-20', at('2024-11-25', '11:00')))
    const result = { text: 'Đã ban hành', product: null, documentNumber: '500/SXD', fileIds: [] }
    await done(submitAssignment({ assignmentId, ...result }, officer(at('2024-11-27'))))
    const states = await db.extensionRequest.findMany({ where: { assignmentId }, orderBy: { requestedAt: 'asc' } })
    expect(states.map((request) => request.state)).toEqual(['withdrawn', 'withdrawn'])
    expect(await row()).toMatchObject({ state: 'submitted', waitingDecisionAt: null })
  })
})

describe('an escalation that reached the coordinator', () => {
  const steps = async () =>
    (await db.clockStep.findMany({ where: { subjectId: assignmentId }, orderBy: { dueAt: 'asc' } })).map(
      (step) => step.step,
    )
  const act = (when: string) =>
    acknowledgeEscalation({ assignmentId, note: 'Đã làm việc với Sở Xây dựng' }, coordinator(when))

  it('is settled before the command that comes after it, then acknowledged, and the Office is not told', async () => {
    await done(act(at('2024-12-05')))
    expect(await db.escalation.findFirstOrThrow({ where: { assignmentId } })).toMatchObject({
      level: 'dic',
      acknowledgeNote: 'Đã làm việc với Sở Xây dựng',
    })
    expect(await row()).toMatchObject({ acknowledgedVersion: 1 })
    await done(
      requestExtension(
        { assignmentId, askedDueOn: plainDate('2024-12-31'), reason: 'x', doneSoFar: 'y' },
        officer(at('2024-12-12')),
      ),
    )
    expect(await steps()).not.toContain('escalate-office')
  })

  it('cannot be acknowledged before it has come', async () => {
    expect(await act(at('2024-12-03'))).toMatchObject({ ok: false, reason: 'not-yours' })
  })

  it('stands down by itself when the result is submitted', async () => {
    await done(act(at('2024-12-05')))
    const result = { text: 'Đã ban hành', product: null, documentNumber: '500/SXD', fileIds: [] }
    await done(submitAssignment({ assignmentId, ...result }, officer(at('2024-12-06'))))
    expect(await db.escalation.findFirstOrThrow({ where: { assignmentId } })).toMatchObject({
      stoodDownWhy: 'submitted',
    })
  })
})
