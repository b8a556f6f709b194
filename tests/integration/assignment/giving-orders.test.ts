import { beforeEach, describe, expect, it } from 'vitest'
import { type GiveOrder, GiveOrderSchema } from '#domain/assignment/order.ts'
import { db } from '#platform/db.server.ts'
import { giveOrder } from '#services/assignment/give-order.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province

useTestDatabase()

beforeEach(async () => {
  province = await seedProvince(db)
})

const AT = '2024-11-04T09:00:00+07:00'
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), AT)
const clerk = () => commandBy(province.actor('office', 'office'), AT)

const order = (changes: object = {}): GiveOrder & { fileIds: string[] } => ({
  ...GiveOrderSchema.parse({
    authority: 'province',
    orderedBy: 'Phó Chủ tịch UBND tỉnh',
    orderedOn: '01/11/2024',
    form: 'oral',
    title: 'Rà soát cột ăng ten trên đường tỉnh 492',
    text: 'Rà soát các cột ăng ten trên đường tỉnh 492, báo cáo UBND tỉnh.',
    leadIds: province.organisationId.construction,
    dueOn: '15/11/2024',
    ...changes,
  }),
  fileIds: [],
})

describe('an order given by word of mouth', () => {
  it('becomes an assignment with its clock, and the lead is told at once', async () => {
    const { assignmentId } = await done(giveOrder(order(), coordinator()))
    const row = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId }, include: { order: true } })
    expect(row).toMatchObject({
      state: 'issued',
      dueSetBy: 'province',
      order: { form: 'oral', orderedBy: 'Phó Chủ tịch UBND tỉnh' },
    })
    expect(row.nextStepAt).not.toBeNull()
    const told = await db.notification.findMany({ where: { subjectId: assignmentId }, select: { personId: true } })
    expect(told.map(({ personId }) => personId)).toContain(province.actor('construction', 'officer').personId)
  })

  it('gives an agency that takes part the day of its own part, with its own clock, and tells it', async () => {
    const { finance, dic } = province.organisationId
    const part = { coordinatingIds: [finance], [`ngay.${finance}`]: '11/11/2024', followingIds: [dic] }
    const { assignmentId } = await done(giveOrder(order(part), coordinator()))
    expect(await db.agencyDate.findMany()).toMatchObject([
      {
        assignmentId,
        organisationId: finance,
        purpose: 'contribution',
        dueOn: new Date('2024-11-11'),
        nextStepAt: new Date('2024-11-06T07:30:00+07:00'),
      },
    ])
    const told = await db.notification.findMany({ where: { kind: 'contribution-date-set' } })
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [province.actor('finance', 'officer').personId, province.actor('finance', 'head').personId].sort(),
    )
    expect(told[0]?.params).toMatchObject({ dueOn: '2024-11-11', agency: 'Sở Tài chính' })
  })

  it('is one assignment however often the form is sent', async () => {
    const context = coordinator()
    const [one, other] = await Promise.all([giveOrder(order(), context), giveOrder(order(), context)])
    expect(one).toEqual(other)
    expect(await db.assignment.count()).toBe(1)
  })

  it('for several agencies gives each its own under one group, and the paper to all of them', async () => {
    const { construction, finance } = province.organisationId
    const context = coordinator()
    const { actor, now } = context
    const bytes = new TextEncoder().encode('bút phê')
    const paper = await keepFile({ bytes, name: 'but-phe.txt', mediaType: 'text/plain', actor, now })
    const given = { ...order({ leadIds: [construction, finance] }), fileIds: [paper.id] }
    await done(giveOrder(given, context))
    const rows = await db.assignment.findMany({ orderBy: { code: 'asc' } })
    expect(rows.map(({ structure, leadId }) => [structure, leadId])).toEqual([
      ['group', province.organisationId.dic],
      ['work', construction],
      ['work', finance],
    ])
    const file = await db.storedFile.findUniqueOrThrow({ where: { id: paper.id } })
    const question = { ...file, subjectType: 'order' as const }
    const reads = (actor: typeof context.actor) => canReadFile(db, { file: question, actor })
    expect(await reads(province.actor('finance', 'officer'))).toBe(true)
    expect(await reads(province.actor('kimBang', 'officer'))).toBe(false)
  })

  it('of the coordinator is not entered by the Office', async () => {
    expect(await giveOrder(order({ authority: 'dic' }), clerk())).toMatchObject({
      ok: false,
      reason: 'authority-not-yours',
      field: 'authority',
    })
    expect(await giveOrder(order(), clerk())).toMatchObject({ ok: true })
  })
})
