import { beforeEach, describe, expect, it } from 'vitest'
import { findSentencePlace } from '#data/assignment-sentence.server.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { db } from '#platform/db.server.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { seedImportedPlan, seedRegister, somebody } from '../plan/plan-desk.ts'
import { decide, publishAmendment, seedAmending, seedPublished, worksOf } from './amendment-desk.ts'
import { AMENDING_DECISION, PLAN, REPLACING_PLAN } from './documents.ts'

useTestDatabase()
beforeEach(seedRegister)

/** As a sentence is set on the page: hard wraps and runs of space are one space. */
const joined = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ').trim()

async function expectRanges(planId: string): Promise<number> {
  const plan = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId }, include: { items: true } })
  for (const { anchor, text, startOffset, endOffset } of plan.items)
    expect(joined(plan.text.slice(startOffset, endOffset)), anchor).toBe(joined(text))
  return plan.items.length
}

describe('the character range of a sentence', () => {
  it('gives exactly its words in the stored text of the plan of Hà Nam', async () => {
    const planId = await seedImportedPlan()
    expect(await expectRanges(planId)).toBe(59)
  })

  it('gives exactly its words in a plan, its new version and a decision that quotes new words', async () => {
    const planId = await seedPublished(PLAN)
    expect(await expectRanges(planId)).toBe(6)
    expect(await expectRanges(await seedAmending(REPLACING_PLAN, planId, 'replaces'))).toBe(6)
    expect(await expectRanges(await seedAmending(AMENDING_DECISION, planId, 'amends'))).toBe(3)
  })
})

describe('from an assignment to its sentence', () => {
  it('leads to the sentence in force, for whom the assignment is visible', async () => {
    const planId = await seedPublished(PLAN)
    const [work] = await worksOf('I.1.1', planId)
    const id = work?.id ?? ''
    const placeFor = async (organisation: string) =>
      findSentencePlace(db, { id, scope: assignmentScope(await somebody(organisation, 'officer')) })
    expect(await placeFor('Sở Xây dựng')).toEqual({ documentId: planId, anchor: 'I.1.1' })
    const decisionId = await seedAmending(AMENDING_DECISION, planId, 'amends')
    await decide(decisionId, 'accepted')
    await publishAmendment(decisionId)
    expect(await placeFor('Sở Xây dựng')).toEqual({ documentId: decisionId, anchor: 'Điều 1.1.1' })
    expect(await placeFor('Sở Y tế')).toBeUndefined()
  })
})

it('every published assignment carries the exact words of its sentence', async () => {
  const planId = await seedPublished(PLAN)
  const works = await db.assignment.findMany({ where: { documentId: planId }, include: { item: true } })
  expect(works.length).toBeGreaterThan(6)
  for (const { text, item, anchor } of works) expect([text, anchor]).toEqual([item?.text, item?.anchor])
})
