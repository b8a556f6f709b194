import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { decideExtension } from '#services/assignment/decide-extension.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { enterResult } from '#services/assignment/enter-result.server.ts'
import { giveAssignmentOn } from '#services/assignment/give-assignment-on.server.ts'
import { insistOnAssignment } from '#services/assignment/insist-on-assignment.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { done } from '#tests/factories/filing.ts'
import type { OrganisationKey } from '#tests/factories/province.ts'
import { at, result, state, useWorkOfDistrict } from './work-of-district.ts'

const desk = useWorkOfDistrict()
const { commune, coordinator, district, givePiece, piece } = desk

describe('a district that gives a part of its work to its communes', () => {
  it('makes one work a commune, told at once, with the district as the one who gave it', async () => {
    await givePiece()
    const pieces = await db.assignment.findMany({ where: { parentId: desk.parentId } })
    expect(pieces).toHaveLength(2)
    for (const one of pieces)
      expect(one).toMatchObject({ givenById: desk.province.organisationId.kimBang, state: 'issued', dueSetBy: 'giver' })
    const told = await db.notification.findMany({ where: { subjectId: { in: pieces.map(({ id }) => id) } } })
    expect(told.map(({ personId }) => personId)).toContain(desk.province.actor('thiSon', 'officer').personId)
    expect(await state(desk.parentId)).toBe('in-progress')
  })

  it('is refused a date after its own, beside the field, and an agency that is not below it', async () => {
    const late = await giveAssignmentOn(piece({ dueOn: plainDate('2024-11-30') }), district(at('11-01')))
    expect(late).toMatchObject({ reason: 'date-after-parent', field: 'dueOn', params: { latest: '2024-11-29' } })
    const other = await giveAssignmentOn(
      piece({ leadIds: [desk.province.organisationId.construction] }),
      district(at('11-01')),
    )
    expect(other).toMatchObject({ reason: 'agency-not-below', field: 'leadIds' })
  })

  it('is not open to an agency without agencies below, nor to anybody but the lead', async () => {
    await givePiece()
    expect(await giveAssignmentOn(piece(), coordinator(at('11-02')))).toMatchObject({ reason: 'not-yours' })
    expect(await giveAssignmentOn(piece(), commune(at('11-02')))).toMatchObject({ reason: 'not-found' })
  })
})

describe('the district as the judge of its pieces', () => {
  it('urges, sends back and confirms; the coordinator does none of it', async () => {
    const id = await givePiece()
    const refused = await urgeAssignment({ assignmentId: id, note: 'Khẩn trương.' }, coordinator(at('11-04')))
    expect(refused).toMatchObject({ reason: 'not-yours' })
    await done(urgeAssignment({ assignmentId: id, note: 'Khẩn trương.' }, district(at('11-04'))))
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04', '10:00'))))
    await done(submitAssignment(result(id), commune(at('11-05'))))
    const judgement = { assignmentId: id, grade: 'good' as const, note: null }
    expect(await confirmAssignment(judgement, coordinator(at('11-06')))).toMatchObject({ reason: 'not-yours' })
    await done(
      sendBackAssignment({ assignmentId: id, reason: 'Thiếu bản đồ.', redoDueOn: null }, district(at('11-06'))),
    )
    await done(submitAssignment(result(id), commune(at('11-07'))))
    expect(await confirmAssignment(judgement, commune(at('11-08')))).toMatchObject({ reason: 'not-yours' })
    await done(confirmAssignment(judgement, district(at('11-08'))))
    expect(await state(id)).toBe('completed')
    expect(await state(desk.parentId)).toBe('in-progress')
  })

  it('extends within its own date and no further', async () => {
    const id = await givePiece()
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    const request = { reason: 'Chờ dân họp.', doneSoFar: 'Đã khảo sát.' }
    const asked = { assignmentId: id, askedDueOn: plainDate('2024-12-06'), ...request }
    await done(requestExtension(asked, commune(at('11-05'))))
    const grant = (grantedDueOn: string | null) =>
      decideExtension(
        {
          assignmentId: id,
          isGranted: true,
          note: null,
          grantedDueOn: grantedDueOn === null ? null : plainDate(grantedDueOn),
        },
        district(at('11-06')),
      )
    expect(await grant(null)).toMatchObject({ reason: 'date-after-parent', field: 'grantedDueOn' })
    await done(grant('2024-11-29'))
    const later = setDueDate(
      { assignmentId: id, dueOn: plainDate('2024-12-02'), reason: 'Lùi.' },
      district(at('11-07')),
    )
    expect(await later).toMatchObject({ reason: 'date-after-parent', field: 'dueOn' })
  })

  it('enters the letter of a commune that has no account', async () => {
    const { que, thiSon } = desk.province.organisationId
    await done(giveAssignmentOn(piece({ leadIds: [thiSon, que] }), district(at('11-01'))))
    const { id } = await db.assignment.findFirstOrThrow({ where: { parentId: desk.parentId, leadId: que } })
    const context = district(at('11-08'))
    const bytes = new TextEncoder().encode('bản chụp')
    const scan = await keepFile({
      bytes,
      name: 'a.txt',
      mediaType: 'text/plain',
      actor: context.actor,
      now: context.now,
    })
    const letter = {
      number: '7/BC-UBND',
      datedOn: plainDate('2024-11-06'),
      arrivedOn: plainDate('2024-11-07'),
      arrivedTime: null,
    }
    const entry = { assignmentId: id, text: 'Đã giới thiệu 1 vị trí.', product: null, letter, fileIds: [scan.id] }
    await done(enterResult(entry, context))
    await done(confirmAssignment({ assignmentId: id, grade: 'good', note: null }, district(at('11-09'))))
    expect(await db.assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'completed',
      completedOn: new Date('2024-11-07'),
    })
  })

  it('has a piece that was declined twice decided by its head', async () => {
    const id = await givePiece()
    const decline = { assignmentId: id, reason: 'Không thuộc địa bàn.' }
    const insist = { assignmentId: id, reason: 'Có thuộc.' }
    await done(declineAssignment(decline, commune(at('11-04'))))
    await done(insistOnAssignment(insist, district(at('11-05'))))
    await done(declineAssignment(decline, commune(at('11-06'))))
    expect(await insistOnAssignment(insist, district(at('11-07')))).toMatchObject({ reason: 'not-yours' })
    await done(insistOnAssignment(insist, district(at('11-07'), 'head')))
  })
})

describe('the clock of a piece', () => {
  it('escalates to the agency that gave it where others escalate to the DIC, then upwards', async () => {
    const id = await givePiece({ dueOn: plainDate('2024-11-08') })
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    const settle = (when: string) =>
      db.$transaction((tx) => settleAssignment(tx, { assignmentId: id, now: new Date(when) }))
    await settle(at('11-13', '08:00'))
    const escalations = () => db.escalation.findMany({ where: { assignmentId: id }, orderBy: { raisedAt: 'asc' } })
    expect((await escalations()).map(({ level }) => level)).toEqual(['giver'])
    const told = await db.notification.findMany({ where: { subjectId: id, kind: 'escalation' } })
    const people = (key: OrganisationKey) =>
      (['officer', 'head'] as const).map((role) => desk.province.actor(key, role).personId)
    expect(told.map(({ personId }) => personId).sort()).toEqual(people('kimBang').sort())
    await settle(at('11-15', '08:00'))
    expect((await escalations()).map(({ level }) => level)).toEqual(['giver', 'office'])
  })

  it('spares the Office what the giver has taken in hand', async () => {
    const id = await givePiece({ dueOn: plainDate('2024-11-08') })
    await done(acceptAssignment({ assignmentId: id }, commune(at('11-04'))))
    await done(acknowledgeEscalation({ assignmentId: id, note: 'Huyện xuống làm việc.' }, district(at('11-13'))))
    await db.$transaction((tx) => settleAssignment(tx, { assignmentId: id, now: new Date(at('11-16')) }))
    const levels = (await db.escalation.findMany({ where: { assignmentId: id } })).map(({ level }) => level)
    expect(levels).toEqual(['giver'])
  })

  it('leaves the ladder of the parent as it was', async () => {
    const before = await db.assignment.findUniqueOrThrow({ where: { id: desk.parentId } })
    await givePiece()
    const after = await db.assignment.findUniqueOrThrow({ where: { id: desk.parentId } })
    expect(after.nextStepAt).toEqual(before.nextStepAt)
  })
})
