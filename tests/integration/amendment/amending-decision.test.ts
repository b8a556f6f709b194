import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { command, coordinator, seedRegister, somebody } from '../plan/plan-desk.ts'
import { AMENDED_AT, decide, publishAmendment, read, seedAmending, seedPublished, worksOf } from './amendment-desk.ts'
import { AMENDING_DECISION, PLAN, SENTENCES } from './documents.ts'

useTestDatabase()

let planId: string
let decisionId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedPublished(PLAN)
  decisionId = await seedAmending(AMENDING_DECISION, planId, 'amends')
})

const work = async (anchor: string, documentId = planId) => {
  const [row] = await worksOf(anchor, documentId)
  if (!row) throw new Error(`no work at ${anchor}`)
  return row
}
const historyOf = async (id: string) =>
  (
    await db.event.findMany({
      where: { subjectType: 'assignment', subjectId: id, type: { not: 'ClockStepTaken' } },
      orderBy: { at: 'asc' },
    })
  ).map(({ type }) => type)

describe('a decision that amends a plan', () => {
  it('proposes new words, a new date, a new agency, new work and a withdrawal, each by its provision', async () => {
    const { changes, works } = await read(decisionId)
    const leadOf = new Map(works.map(({ id, lead }) => [id, lead]))
    expect(
      changes.map(({ kind, oldAnchor, newAnchor, assignmentId }) => [
        kind,
        oldAnchor,
        newAnchor,
        leadOf.get(assignmentId ?? '') ?? null,
      ]),
    ).toEqual([
      ['reword', 'I.1.1', 'Điều 1.1.1', 'Sở Xây dựng'],
      ['re-date', 'I.1.1', 'Điều 1.1.1', 'Sở Xây dựng'],
      ['re-route', 'I.2.1', 'Điều 1.2.1', 'Sở Tài chính'],
      ['reword', 'I.2.1', 'Điều 1.2.1', 'Sở Tài chính'],
      ['issue', null, 'Điều 1.3.1', null],
      ['withdraw', 'I.3.1', null, 'Sở Y tế'],
    ])
  })

  it('changes nothing before it is published', async () => {
    await decide(decisionId, 'accepted')
    const row = await work('I.1.1')
    expect(row).toMatchObject({ text: SENTENCES.guidance, dueVersion: 1 })
  })

  it('gives the work its new sentence and date, keeps the sentence of its day and the original date', async () => {
    const before = await work('I.1.1')
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    const row = await work('Điều 1.1.1', decisionId)
    expect(row.id).toBe(before.id)
    expect(row.text).toContain('quy hoạch đô thị')
    expect(row).toMatchObject({ dueVersion: 2, dueSetBy: 'plan' })
    expect(row.dueOn?.toISOString().slice(0, 10)).toBe('2025-06-29')
    expect(row.originalDueOn?.toISOString().slice(0, 10)).toBe('2024-12-30')
    expect(row.earlierSentences).toMatchObject([{ anchor: 'I.1.1', text: SENTENCES.guidance, documentId: planId }])
  })

  it('takes the hour of the old date away with that date, whatever the new document gives', async () => {
    const { id } = await work('I.1.1')
    await db.assignment.update({ where: { id }, data: { dueTime: '16:30', originalDueTime: '16:30' } })
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    expect(await work('Điều 1.1.1', decisionId)).toMatchObject({ dueTime: null, originalDueTime: '16:30' })
  })

  it('says in the history which document did it, and tells the agency', async () => {
    const { id } = await work('I.1.1')
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    expect(await historyOf(id)).toEqual(['AssignmentIssued', 'AssignmentReworded', 'DueDateSet'])
    const moved = await db.event.findFirstOrThrow({ where: { subjectId: id, type: 'DueDateSet' } })
    expect(moved.payload).toMatchObject({
      oldDueOn: '2024-12-30',
      dueOn: '2025-06-29',
      documentId: decisionId,
      document: 'Quyết định số 1250/QĐ-UBND ngày 11/11/2024',
    })
    const published = await db.event.findFirstOrThrow({ where: { subjectId: decisionId, type: 'PlanPublished' } })
    expect(moved).toMatchObject({ causeId: published.id, commandId: null })
    const told = await db.notification.groupBy({ by: ['kind'], where: { subjectId: id }, _count: true })
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['assignment-reworded', 'due-date-set']))
  })

  it('hands the work to the other agency, under its new sentence', async () => {
    const before = await work('I.2.1')
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    const row = await work('Điều 1.2.1', decisionId)
    expect(row).toMatchObject({ id: before.id, state: 'issued', lead: { shortName: 'Sở KH&ĐT' } })
    const lost = await db.notification.findFirst({ where: { subjectId: row.id, kind: 'assignment-rerouted' } })
    expect(lost?.params).toMatchObject({ agency: 'Sở KH&ĐT' })
  })

  it('gives the added sentence to its agency and takes the repealed one back', async () => {
    const { id } = await work('I.3.1')
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    expect(await work('Điều 1.3.1', decisionId)).toMatchObject({ state: 'issued', lead: { shortName: 'Sở GTVT' } })
    expect(await db.assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'withdrawn' })
  })

  it('carries out nothing that was rejected, and keeps why', async () => {
    await decide(decisionId, 'rejected')
    await publishAmendment(decisionId)
    expect(await work('I.1.1')).toMatchObject({ text: SENTENCES.guidance, dueVersion: 1 })
    expect(await work('I.3.1')).toMatchObject({ state: 'issued' })
    expect(await db.assignment.count({ where: { documentId: decisionId } })).toBe(0)
    expect(await db.changeDecision.count({ where: { documentId: decisionId, reason: { not: null } } })).toBe(6)
  })

  it('leaves the plan in force', async () => {
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    expect(await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({ state: 'published' })
  })

  it('lists work that is done and does not touch it', async () => {
    const { id } = await work('I.1.1')
    const construction = await somebody('Sở Xây dựng', 'officer')
    const at = '2024-11-05T09:00:00+07:00'
    await done(acceptAssignment({ assignmentId: id }, command(construction, at)))
    await done(
      submitAssignment(
        {
          assignmentId: id,
          text: 'Đã ban hành hướng dẫn',
          product: 'Văn bản hướng dẫn',
          documentNumber: '12/SXD',
          fileIds: [],
        } as never,
        command(construction, at),
      ),
    )
    await done(
      confirmAssignment({ assignmentId: id, grade: 'good', note: '' } as never, command(await coordinator(), at)),
    )
    const { changes, left } = await read(decisionId)
    expect(changes.filter(({ assignmentId }) => assignmentId === id)).toEqual([])
    expect(left).toMatchObject([{ assignmentId: id, state: 'completed' }])
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    expect(await work('I.1.1')).toMatchObject({ id, state: 'completed', text: SENTENCES.guidance })
    expect(AMENDED_AT > at).toBe(true)
  })
})
