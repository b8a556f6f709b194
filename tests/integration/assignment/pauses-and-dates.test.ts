import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { resumeAssignment } from '#services/assignment/resume-assignment.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { done } from '#tests/factories/filing.ts'
import { at, useIssuedAssignment } from './issued-assignment.ts'

const desk = useIssuedAssignment()
const { accept, coordinator, leader, row } = desk

describe('a pause', () => {
  it('stops the clock, keeps a ledger and leaves the date as it is', async () => {
    await accept()
    await done(
      suspendAssignment(
        { assignmentId: desk.assignmentId, reason: 'Chờ vị trí đặt trạm' },
        coordinator(at('2024-11-04')),
      ),
    )
    expect(await row()).toMatchObject({ state: 'suspended', nextStepAt: null })
    await done(
      resumeAssignment(
        { assignmentId: desk.assignmentId, reason: 'Đã có vị trí', newDueOn: null },
        coordinator(at('2024-11-08')),
      ),
    )
    expect(await row()).toMatchObject({ state: 'in-progress', dueVersion: 1 })
    expect(await db.suspension.findMany({ where: { assignmentId: desk.assignmentId } })).toMatchObject([
      { reason: 'Chờ vị trí đặt trạm', endReason: 'Đã có vị trí' },
    ])
  })

  it('asks for a new date when the date has passed meanwhile, and offers the old one plus the pause', async () => {
    await accept()
    await done(suspendAssignment({ assignmentId: desk.assignmentId, reason: 'Chờ' }, coordinator(at('2024-11-25'))))
    const resume = (newDueOn: string | null) =>
      resumeAssignment(
        { assignmentId: desk.assignmentId, reason: 'Xong', newDueOn: newDueOn ? plainDate(newDueOn) : null },
        coordinator(at('2024-12-02')),
      )
    expect(await resume(null)).toMatchObject({
      ok: false,
      reason: 'resume-date-missing',
      field: 'newDueOn',
      params: { offered: '2024-12-06' },
    })
    await done(resume('2024-12-06'))
    expect(await row()).toMatchObject({ state: 'in-progress', dueVersion: 2, dueOn: new Date('2024-12-06T00:00:00Z') })
  })

  it('of a date of the province puts the new date to the leadership', async () => {
    await db.assignment.update({ where: { id: desk.assignmentId }, data: { dueSetBy: 'province' } })
    await done(suspendAssignment({ assignmentId: desk.assignmentId, reason: 'Chờ' }, coordinator(at('2024-11-25'))))
    await done(
      resumeAssignment(
        { assignmentId: desk.assignmentId, reason: 'Xong', newDueOn: plainDate('2024-12-06') },
        coordinator(at('2024-12-02')),
      ),
    )
    expect(await row()).toMatchObject({ state: 'issued', dueOn: new Date('2024-11-29T00:00:00Z'), dueVersion: 1 })
    expect(await db.extensionRequest.findMany({ where: { assignmentId: desk.assignmentId } })).toMatchObject([
      { state: 'open', decider: 'leadership' },
    ])
  })

  it('of a date of the province lasts ten working days by the coordinator, then the leadership decides', async () => {
    await db.assignment.update({
      where: { id: desk.assignmentId },
      data: { dueSetBy: 'province', dueOn: new Date('2024-12-31T00:00:00Z') },
    })
    await done(suspendAssignment({ assignmentId: desk.assignmentId, reason: 'Chờ' }, coordinator(at('2024-11-04'))))
    await done(
      resumeAssignment(
        { assignmentId: desk.assignmentId, reason: 'Xong', newDueOn: null },
        coordinator(at('2024-11-18')),
      ),
    )
    const again = { assignmentId: desk.assignmentId, reason: 'Lại chờ' }
    expect(await suspendAssignment(again, coordinator(at('2024-11-19')))).toMatchObject({
      ok: false,
      reason: 'suspension-needs-leadership',
    })
    expect(await suspendAssignment(again, leader(at('2024-11-19')))).toMatchObject({ ok: true })
  })
})

describe('what steers it', () => {
  it('gives an undated work its first date, which becomes the original one', async () => {
    await db.assignment.update({
      where: { id: desk.assignmentId },
      data: { dueOn: null, originalDueOn: null, dueSetBy: null, undatedReason: 'Chưa rõ' },
    })
    await done(
      setDueDate(
        { assignmentId: desk.assignmentId, dueOn: plainDate('2024-12-20'), reason: 'Theo tiến độ dự án' },
        coordinator(),
      ),
    )
    const date = new Date('2024-12-20T00:00:00Z')
    expect(await row()).toMatchObject({
      dueOn: date,
      originalDueOn: date,
      dueSetBy: 'dic',
      undatedReason: null,
      dueVersion: 2,
    })
  })

  it('does not let the coordinator move a date of the plan by hand, or set one that has passed', async () => {
    const set = (day: string) =>
      setDueDate({ assignmentId: desk.assignmentId, dueOn: plainDate(day), reason: 'x' }, coordinator())
    expect(await set('2024-11-01')).toMatchObject({ ok: false, reason: 'date-in-past', field: 'dueOn' })
    await db.assignment.update({ where: { id: desk.assignmentId }, data: { dueSetBy: 'plan' } })
    expect(await set('2024-12-20')).toMatchObject({ ok: false, reason: 'action-not-open' })
  })

  it('sends the words of who urges to the lead agency, by name', async () => {
    await done(urgeAssignment({ assignmentId: desk.assignmentId, note: 'Đề nghị báo cáo trước thứ Sáu' }, leader()))
    const [told] = await db.notification.findMany({ where: { subjectId: desk.assignmentId, kind: 'assignment-urged' } })
    expect(told?.params).toMatchObject({ by: 'Phó Chủ tịch UBND tỉnh', note: 'Đề nghị báo cáo trước thứ Sáu' })
  })

  it('ends the clock when it is withdrawn', async () => {
    await done(withdrawAssignment({ assignmentId: desk.assignmentId, reason: 'Đã gộp vào việc khác' }, coordinator()))
    expect(await row()).toMatchObject({ state: 'withdrawn', nextStepAt: null })
  })
})
