import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { findHead, proposeColumns } from './columns.ts'
import { type Reading, readRows } from './read-rows.ts'

const SHEET = [
  ['UBND TỈNH HÀ NAM', '', '', '', '', '', '', ''],
  ['SỔ THEO DÕI NHIỆM VỤ NĂM 2024', '', '', '', '', '', '', ''],
  ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Phối hợp', 'Số văn bản', 'Ngày giao', 'Thời hạn', 'Tình trạng'],
  ['I', 'Nhiệm vụ quý I', '', '', '', '', '', ''],
  ['1', 'Rà soát trạm phát sóng', 'Sở XD', 'Sở TC; Sở Lạ', '12/UBND-KT', '02/01/2024', '30/6', 'Đang thực hiện'],
  ['2', 'Báo cáo hạ tầng', 'Sở TC', '', '', '05/01/2024', 'Quý I', 'Đã hoàn thành ngày 20/3/2024'],
  ['3', 'Lập danh mục', 'Sở TC', '', '', '05/01/2024', 'sớm', 'Hoàn thành'],
  ['4', 'Báo cáo hạ tầng', 'Sở TC', '', '', '', 'Thường xuyên', ''],
  ['5', 'Cắm biển báo', '', '', '', '', '', 'Chưa hoàn thành'],
]
const AGENCIES: Record<string, string> = { 'Sở XD': 'xd', 'Sở TC': 'tc' }

const read = (changes: Partial<Reading> = {}) =>
  readRows({
    rows: SHEET,
    head: 2,
    columns: proposeColumns(SHEET[2] ?? []),
    findAgency: (written) => AGENCIES[written],
    mends: { cells: new Map(), agencies: new Map() },
    today: plainDate('2024-11-04'),
    orderedOn: plainDate('2024-11-04'),
    isHistory: true,
    known: new Set(),
    ...changes,
  })
const problemsOf = (rows: ReturnType<typeof readRows>) =>
  rows.map(({ row, problems }) => [row, problems.map(({ field, reason }) => `${field} ${reason}`)])

describe('a tracker', () => {
  it('has its head where the columns are named, below titles, and its fields by their Vietnamese names', () => {
    expect(findHead(SHEET)).toBe(2)
    expect(proposeColumns(SHEET[2] ?? [])).toEqual({
      content: 1,
      lead: 2,
      coordinating: 3,
      document: 4,
      issuedOn: 5,
      dueOn: 6,
      state: 7,
    })
  })

  it('is read row by row under the numbers of the file, and says what is wrong where', () => {
    expect(problemsOf(read())).toEqual([
      [5, ['coordinating agency-unknown']],
      [6, []],
      [7, ['dueOn day-unreadable', 'state done-day-missing']],
      [8, ['content twice-in-file']],
      [9, ['lead lead-missing']],
    ])
  })

  it('keeps when work was given, until when, and when it was done', () => {
    expect(read()[1]).toMatchObject({
      issuedOn: '2024-01-05',
      dueOn: '2024-03-31',
      isDone: true,
      doneOn: '2024-03-20',
    })
    expect(read()[0]).toMatchObject({ dueOn: '2024-06-30', isDone: false })
  })

  it('is mended by naming an unknown agency once and by typing a cell anew', () => {
    const mends = {
      cells: new Map([
        ['7.dueOn', '30/4/2024'],
        ['7.state', 'Hoàn thành 28/4/2024'],
      ]),
      agencies: new Map([['so la', 'la']]),
    }
    const rows = read({ mends })
    expect(problemsOf(rows).slice(0, 3)).toEqual([
      [5, []],
      [6, []],
      [7, []],
    ])
    expect(rows[0]?.coordinatingIds).toEqual(['tc', 'la'])
    expect(rows[2]).toMatchObject({ dueOn: '2024-04-30', doneOn: '2024-04-28' })
  })

  it('does not take in what is tracked already, and gives no new work a date that has passed', () => {
    expect(problemsOf(read({ known: new Set(['tc bao cao ha tang']) }))[1]).toEqual([6, ['content there-already']])
    expect(problemsOf(read({ isHistory: false }))[1]).toEqual([6, ['dueOn date-in-past']])
  })
})
