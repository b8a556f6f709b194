import { beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { giveAssignmentOn } from '#services/assignment/give-assignment-on.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { command, organisationId, seedRegister, somebody } from '../plan/plan-desk.ts'
import { decide, publishAmendment, read, seedAmending, seedPublished } from './amendment-desk.ts'
import { PLAN, planText } from './documents.ts'

useTestDatabase()

const AT = '2024-11-04T09:00:00+07:00'
const COMMUNES = ['UBND xã Thi Sơn', 'UBND thị trấn Quế']
let planId: string
let parentId: string

/** Kim Bảng gives its part of the duty of the districts on to two communes. */
async function giveOn(communes = COMMUNES): Promise<void> {
  const district = command(await somebody('UBND huyện Kim Bảng', 'officer'), AT)
  const leadIds = await Promise.all(communes.map(organisationId))
  const piece = { title: 'Mặt bằng đặt trạm', text: 'Bố trí mặt bằng.', product: null, dueOn: plainDate('2024-12-06') }
  await done(giveAssignmentOn({ assignmentId: parentId, leadIds, ...piece }, district))
}
const pieces = () => db.assignment.findMany({ where: { parentId }, orderBy: { code: 'asc' } })
const withoutTheDuty = () => seedAmending(planText('512/KH-UBND', { districts: [] }), planId, 'replaces')

beforeEach(async () => {
  await seedRegister()
  planId = await seedPublished(PLAN)
  const lead = { shortName: 'UBND huyện Kim Bảng' }
  parentId = (await db.assignment.findFirstOrThrow({ where: { documentId: planId, anchor: 'I.4.1', lead } })).id
  await done(
    acceptAssignment({ assignmentId: parentId }, command(await somebody('UBND huyện Kim Bảng', 'officer'), AT)),
  )
})

describe('a document that takes back work of which parts were given on', () => {
  it('names the parts that go with it before anybody decides', async () => {
    await giveOn()
    const { changes } = await read(await withoutTheDuty())
    const line = changes.find(({ assignmentId }) => assignmentId === parentId)
    expect(line?.kind).toBe('withdraw')
    expect(line?.pieces.map(({ lead }) => lead).sort()).toEqual([...COMMUNES].sort())
  })

  it('takes the parts back with it, each saying by which document', async () => {
    await giveOn()
    const newId = await withoutTheDuty()
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    const taken = await pieces()
    expect(taken.map(({ state, nextStepAt }) => [state, nextStepAt])).toEqual([
      ['withdrawn', null],
      ['withdrawn', null],
    ])
    for (const { id } of taken) {
      const event = await db.event.findFirstOrThrow({ where: { subjectId: id, type: 'AssignmentWithdrawn' } })
      expect(event.payload).toMatchObject({ documentId: newId })
    }
  })

  it('asks again where a part was given on after the decision', async () => {
    const newId = await withoutTheDuty()
    await decide(newId, 'accepted')
    await giveOn(COMMUNES.slice(0, 1))
    const { changes } = await read(newId)
    expect(changes.filter(({ isOutdated }) => isOutdated).map(({ assignmentId }) => assignmentId)).toEqual([parentId])
  })

  it('leaves the parts alone where the withdrawal was not accepted', async () => {
    await giveOn()
    const newId = await withoutTheDuty()
    await decide(newId, 'rejected')
    await publishAmendment(newId)
    expect((await pieces()).map(({ state }) => state)).toEqual(['issued', 'issued'])
  })
})
