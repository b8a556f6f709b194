import { beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { readChoices } from '#domain/tracker/forms.ts'
import { db } from '#platform/db.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { type ImportTracker, importTracker } from '#services/tracker/import-tracker.server.ts'
import { readTracker } from '#services/tracker/read-tracker.server.ts'
import { writeWorkbook } from '#services/tracker/write-workbook.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
const AT = '2024-11-04T09:00:00+07:00'
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), AT)

const HEAD = [
  'STT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Phối hợp',
  'Số văn bản',
  'Ngày giao',
  'Thời hạn',
  'Tình trạng',
]
const ROWS = [
  ['1', 'Rà soát trạm phát sóng', 'Sở Xây dựng', 'Sở Tài chính', '12/UBND-KT', '02/01/2024', '30/6', 'Đang thực hiện'],
  ['2', 'Báo cáo hạ tầng', 'Sở TC', '', '', '05/01/2024', 'Quý I', 'Đã hoàn thành ngày 20/3/2024'],
  ['3', 'Lập danh mục hầm cống', 'Sở Xây dựng', '', '', '02/10/2024', '45657', ''],
]

async function keepTracker(rows: readonly (readonly string[])[]): Promise<string> {
  const bytes = writeWorkbook({ name: 'Sổ', rows: [['SỔ THEO DÕI'], HEAD, ...rows] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const actor = province.actor('dic', 'coordinator')
  return (await keepFile({ bytes, name: 'so-theo-doi.xlsx', mediaType, actor, now: new Date(AT) })).id
}

const tracker = (changes: Partial<ImportTracker>): ImportTracker => ({
  kind: 'history',
  orderedOn: plainDate('2024-11-01'),
  pasted: '',
  fileId: null,
  sheet: 0,
  head: null,
  choices: readChoices({}),
  order: {
    authority: 'province',
    orderedBy: 'UBND tỉnh',
    orderedOn: plainDate('2024-11-01'),
    form: 'meeting',
    number: null,
  },
  ...changes,
})
const rows = () => db.assignment.findMany({ orderBy: { code: 'asc' }, include: { parties: true } })

beforeEach(async () => {
  province = await seedProvince(db)
})

describe('a tracker kept in Excel', () => {
  it('comes in with its dates, who was given what, and what was done; its clocks begin now', async () => {
    const fileId = await keepTracker(ROWS)
    expect(await done(importTracker(tracker({ fileId }), coordinator()))).toEqual({ count: 3 })
    const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
    const seen = await rows()
    expect(seen.map((row) => [row.title, row.state, day(row.dueOn), day(row.completedOn), row.dueSetBy])).toEqual([
      ['Rà soát trạm phát sóng', 'in-progress', '2024-06-30', null, 'province'],
      ['Báo cáo hạ tầng', 'completed', '2024-03-31', '2024-03-20', 'province'],
      ['Lập danh mục hầm cống', 'in-progress', '2024-12-31', null, 'province'],
    ])
    expect(seen[0]?.issuedAt).toEqual(new Date('2024-01-02T00:00:00+07:00'))
    expect(seen[0]?.text).toContain('12/UBND-KT')
    expect(seen[1]?.nextStepAt).toBeNull()
    for (const row of [seen[0], seen[2]]) expect(row?.nextStepAt?.getTime()).toBeGreaterThan(Date.parse(AT))
    expect(await db.clockStep.count()).toBe(0)
  })

  it('tells each person of a lead agency once, and not of what is done', async () => {
    await done(importTracker(tracker({ fileId: await keepTracker(ROWS) }), coordinator()))
    const told = await db.notification.findMany({ where: { kind: 'assignment-issued' } })
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [province.actor('construction', 'officer').personId, province.actor('construction', 'head').personId].sort(),
    )
  })

  it('leads each assignment back to the file and the row it came from', async () => {
    const fileId = await keepTracker(ROWS)
    await done(importTracker(tracker({ fileId }), coordinator()))
    const [first] = await rows()
    const issued = await db.event.findFirstOrThrow({ where: { subjectId: first?.id ?? '', type: 'AssignmentIssued' } })
    expect(issued.payload).toMatchObject({ origin: { file: 'so-theo-doi.xlsx', row: 3 } })
    const file = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })
    expect([file.subjectType, file.subjectId]).toEqual(['order', first?.orderId])
  })

  it('is not taken in a second time, row by row', async () => {
    await done(importTracker(tracker({ fileId: await keepTracker(ROWS) }), coordinator()))
    const again = await importTracker(tracker({ fileId: await keepTracker(ROWS) }), coordinator())
    expect(again).toMatchObject({ ok: false, reason: 'tracker-has-problems', params: { count: 3 } })
    expect(await db.assignment.count()).toBe(3)
  })

  it('waits until every row is put right or left out, and remembers the columns that were chosen', async () => {
    const fileId = await keepTracker([
      ...ROWS,
      ['4', 'Cắm biển báo', 'Sở Lạ', '', '', '', 'sớm', ''],
      ['5', 'Việc bỏ', 'Sở Lạ', '', '', '', '', ''],
    ])
    const refused = await importTracker(tracker({ fileId }), coordinator())
    expect(refused).toMatchObject({ ok: false, reason: 'tracker-has-problems', params: { count: 2 } })
    const columns = { 'cot.content': '1', 'cot.lead': '2', 'cot.dueOn': '6', 'cot.state': '7', 'cot.issuedOn': '5' }
    const choices = readChoices({
      ...columns,
      'ten.Sở Lạ': province.organisationId.finance,
      'o.6.dueOn': '31/12/2024',
      bo: '7',
    })
    expect(await done(importTracker(tracker({ fileId, choices }), coordinator()))).toEqual({ count: 4 })
    expect((await rows()).at(-1)).toMatchObject({ leadId: province.organisationId.finance, title: 'Cắm biển báo' })
    const actor = province.actor('dic', 'coordinator')
    const next = await done(
      readTracker(db, tracker({ fileId: await keepTracker(ROWS) }), {
        personId: actor.personId,
        today: plainDate('2024-11-04'),
      }),
    )
    expect(next.columns).toEqual({ content: 1, lead: 2, dueOn: 6, state: 7, issuedOn: 5 })
  })

  it('says what a name was taken for last time, and takes it for another when told so', async () => {
    const columns = readChoices({
      'ten.Sở Lạ': province.organisationId.finance,
      'ten.Sở Bỏ': province.organisationId.construction,
      bo: '4',
    })
    const first = [
      ['1', 'Cắm biển báo', 'Sở Lạ', '', '', '', '', ''],
      ['2', 'Việc bỏ', 'Sở Bỏ', '', '', '', '', ''],
    ]
    await done(importTracker(tracker({ fileId: await keepTracker(first), choices: columns }), coordinator()))
    const order = await db.workOrder.findFirstOrThrow()
    expect(await db.organisationAlias.findMany()).toMatchObject([
      { written: 'Sở Lạ', organisationId: province.organisationId.finance, documentId: null, orderId: order.id },
    ])
    const fileId = await keepTracker([['1', 'Sơn biển báo', 'SỞ LẠ', '', '', '', '', '']])
    const look = { personId: province.actor('dic', 'coordinator').personId, today: plainDate('2024-11-04') }
    const next = await done(readTracker(db, tracker({ fileId }), look))
    expect(next.rows).toMatchObject([{ leadId: province.organisationId.finance, problems: [] }])
    expect(next.mappedNames).toEqual([{ written: 'SỞ LẠ', organisationId: province.organisationId.finance }])
    const choices = readChoices({ 'ten.SỞ LẠ': province.organisationId.construction })
    await done(importTracker(tracker({ fileId, choices }), coordinator()))
    expect((await rows()).at(-1)).toMatchObject({ leadId: province.organisationId.construction })
    expect(await db.organisationAlias.findMany()).toMatchObject([
      { organisationId: province.organisationId.construction },
    ])
  })

  it('with a secrecy stamp is refused', async () => {
    const bytes = writeWorkbook({ name: 'Sổ', rows: [['MẬT'], HEAD, ...ROWS] })
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const actor = province.actor('dic', 'coordinator')
    const { id } = await keepFile({ bytes, name: 'so.xlsx', mediaType, actor, now: new Date(AT) })
    expect(await importTracker(tracker({ fileId: id }), coordinator())).toMatchObject({
      ok: false,
      reason: 'classified',
    })
  })
})

describe('many new works pasted from a table', () => {
  it('are given at once to their agencies, each to be accepted', async () => {
    const pasted = [HEAD, ...ROWS.slice(2)].map((cells) => cells.join('\t')).join('\n')
    await done(importTracker(tracker({ kind: 'new', pasted }), coordinator()))
    expect(await rows()).toMatchObject([{ state: 'issued', issuedAt: new Date(AT), title: 'Lập danh mục hầm cống' }])
  })

  it('have no date that has passed', async () => {
    const pasted = [HEAD, ...ROWS].map((cells) => cells.join('\t')).join('\n')
    expect(await importTracker(tracker({ kind: 'new', pasted }), coordinator())).toMatchObject({
      reason: 'tracker-has-problems',
      params: { count: 2 },
    })
  })
})

it('two thousand rows come in under one command', async () => {
  const many = Array.from({ length: 2000 }, (_, place) => [
    String(place + 1),
    `Nhiệm vụ số ${place + 1} của sổ theo dõi`,
    place % 2 === 0 ? 'Sở Xây dựng' : 'Sở Tài chính',
    '',
    '',
    '02/01/2024',
    '31/12/2024',
    '',
  ])
  const fileId = await keepTracker(many)
  expect(await done(importTracker(tracker({ fileId }), coordinator()))).toEqual({ count: 2000 })
  expect(await db.assignment.count()).toBe(2000)
  expect(await db.notification.count()).toBe(4)
})
