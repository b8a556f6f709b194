import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { linkAwaited } from '#services/assignment/link-awaited.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { reopenAssignment } from '#services/assignment/reopen-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { unlinkAwaited } from '#services/assignment/unlink-awaited.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const WHEN = '2024-11-04T09:00:00+07:00'
const REASON = 'Cần danh mục công trình trước khi lập quy hoạch.'
let province: Province
let works: Record<'construction' | 'finance' | 'kimBang' | 'viettel' | 'vnpt', string>

beforeEach(async () => {
  province = await seedProvince(db)
  const seed = (key: OrganisationKey) => seedWorkInProgress(db, { leadId: province.organisationId[key], title: key })
  works = {
    construction: await seed('construction'),
    finance: await seed('finance'),
    kimBang: await seed('kimBang'),
    viettel: await seed('viettel'),
    vnpt: await seed('vnpt'),
  }
})

type Key = keyof typeof works
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), WHEN)
const roleOf = (key: Key) => (key === 'viettel' || key === 'vnpt' ? 'carrier' : 'officer')
const lead = (key: Key) => commandBy(province.actor(key, roleOf(key)), WHEN)
const link = (waiting: Key, awaited: Key, context = coordinator()) =>
  linkAwaited({ assignmentId: works[waiting], awaitedId: works[awaited], reason: REASON }, context)
const seenBy = async (key: Key, actor = province.actor(key, roleOf(key))) =>
  (await readAssignment(db, { id: works[key], actor, now: at('2024-11-04') }))?.waits
const told = async (kind: string) =>
  (await db.notification.findMany({ where: { kind }, include: { person: true } })).map(({ person, params }) => ({
    name: person.displayName,
    params: params as Record<string, string>,
  }))
async function finish(key: Key) {
  const result = { text: 'Đã xong.', product: null, documentNumber: '12/BC', fileIds: [] }
  await done(submitAssignment({ assignmentId: works[key], ...result }, lead(key)))
  await done(confirmAssignment({ assignmentId: works[key], grade: 'good', note: null }, coordinator()))
}

describe('a work that waits for the result of another', () => {
  it('shows on both sides, moves no date and stops no clock', async () => {
    const before = await db.assignment.findUniqueOrThrow({ where: { id: works.construction } })
    await done(link('construction', 'finance'))
    expect((await seenBy('construction'))?.waits).toMatchObject([
      { agency: 'Sở Tài chính', reason: REASON, work: { title: 'finance', state: 'in-progress', mayOpen: false } },
    ])
    expect((await seenBy('finance'))?.awaitedBy).toMatchObject([
      { agency: 'Sở Xây dựng', reason: REASON, work: { title: 'construction' } },
    ])
    expect(await told('result-awaited')).toContainEqual({
      name: 'Chuyên viên Sở Tài chính',
      params: expect.objectContaining({ agency: 'Sở Xây dựng', reason: REASON }),
    })
    const after = await db.assignment.findUniqueOrThrow({ where: { id: works.construction } })
    expect(after).toMatchObject({ dueOn: before.dueOn, dueVersion: before.dueVersion, nextStepAt: before.nextStepAt })
  })

  it('is not linked to itself, twice, to what has ended, or in a circle, which is named', async () => {
    await done(link('construction', 'finance'))
    await done(link('finance', 'kimBang'))
    expect(await link('construction', 'construction')).toMatchObject({ reason: 'awaits-itself', field: 'awaitedId' })
    expect(await link('construction', 'finance')).toMatchObject({ reason: 'awaited-already' })
    const circle = await link('kimBang', 'construction')
    expect(circle).toMatchObject({ ok: false, reason: 'awaited-circle' })
    expect(circle.ok ? '' : circle.params?.way).toMatch(/Sở Xây dựng.+ → .+Sở Tài chính.+ → .+UBND huyện Kim Bảng/)
    await done(
      withdrawAssignment({ assignmentId: works.vnpt, reason: 'Không còn cần.', pieces: 'keep' }, coordinator()),
    )
    expect(await link('construction', 'vnpt')).toMatchObject({ reason: 'awaited-unknown' })
  })

  it('cannot be made to wait in a circle by two people at once', async () => {
    const outcomes = await Promise.all([link('construction', 'finance'), link('finance', 'construction')])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await db.assignmentWait.count()).toBe(1)
  })

  it('goes on when the result is confirmed, and its lead is told in the same transaction', async () => {
    await done(link('construction', 'finance'))
    await finish('finance')
    expect(await seenBy('construction')).toEqual({ waits: [], awaitedBy: [] })
    expect((await told('result-arrived')).map(({ name }) => name).sort()).toEqual([
      'Chuyên viên Sở Xây dựng',
      'Giám đốc Sở Xây dựng',
    ])
    const [event] = await db.event.findMany({ where: { type: 'AwaitedEnded', subjectId: works.construction } })
    expect(event?.payload).toEqual({ why: 'completed' })

    await done(reopenAssignment({ assignmentId: works.finance, reason: 'Thiếu phụ lục.' }, coordinator()))
    expect((await told('result-reopened')).length).toBeGreaterThan(0)
    expect(await db.assignmentWait.count({ where: { endedAt: null } })).toBe(0)
  })

  it('waits for nothing any more when the awaited work is withdrawn, or when it ends itself', async () => {
    await done(link('construction', 'finance'))
    await done(withdrawAssignment({ assignmentId: works.finance, reason: 'Trùng.', pieces: 'keep' }, coordinator()))
    expect((await told('result-withdrawn')).length).toBeGreaterThan(0)

    await done(link('construction', 'kimBang'))
    await finish('construction')
    expect(await seenBy('kimBang')).toEqual({ waits: [], awaitedBy: [] })
    expect(await told('result-arrived')).toEqual([])
  })

  it('may be linked by its lead, who takes the link away as well', async () => {
    expect(await link('viettel', 'construction', lead('viettel'))).toMatchObject({ reason: 'awaited-unknown' })
    await done(link('viettel', 'construction'))
    const input = { assignmentId: works.viettel, awaitedId: works.construction, reason: null }
    await done(unlinkAwaited(input, lead('viettel')))
    expect(await unlinkAwaited(input, lead('viettel'))).toMatchObject({ reason: 'action-not-open' })
    expect(await link('kimBang', 'viettel', lead('viettel'))).toMatchObject({ reason: 'not-found' })
  })

  it('tells an enterprise the name of an agency and nothing else, and of another enterprise not even that', async () => {
    await done(link('viettel', 'construction'))
    await done(link('viettel', 'vnpt'))
    expect((await seenBy('viettel'))?.waits).toEqual([
      { id: works.construction, agency: 'Sở Xây dựng', reason: REASON, work: null },
      { id: works.vnpt, agency: null, reason: null, work: null },
    ])
    expect((await seenBy('vnpt'))?.awaitedBy).toEqual([{ id: works.viettel, agency: null, reason: null, work: null }])
    const toVnpt = (await told('result-awaited')).filter(({ name }) => name.endsWith('VNPT'))
    expect(toVnpt.length).toBeGreaterThan(0)
    for (const { params } of toVnpt) expect(params).not.toHaveProperty('agency')
    expect((await seenBy('viettel', province.actor('dic', 'coordinator')))?.waits).toHaveLength(2)
  })
})
