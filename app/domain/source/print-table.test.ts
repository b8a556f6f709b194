import { describe, expect, it } from 'vitest'
import { printTable, type SourceCell } from './print-table.ts'

const cell = (text: string, columns = 1, rows = 1): SourceCell => ({ text, columns, rows })
const print = (rows: SourceCell[][], headRows = 0): string => printTable({ rows, headRows }).trim()

describe('a table of a document as text', () => {
  it('is a pipe table with its head', () => {
    const rows = [
      [cell('STT'), cell('Nhiệm vụ')],
      [cell('1'), cell('Xây dựng a|b\nvà c')],
    ]
    expect(print(rows)).toBe('| STT | Nhiệm vụ |\n|---|---|\n| 1 | Xây dựng a\\|b<br>và c |')
  })

  it('says in every row what was written once over several', () => {
    const rows = [
      [cell('STT'), cell('Nhiệm vụ'), cell('Chủ trì')],
      [cell('1'), cell('Đo kiểm'), cell('Sở Y tế', 1, 2)],
      [cell('2'), cell('Báo cáo')],
      [cell('3'), cell('Tổng hợp'), cell('Sở Nội vụ')],
    ]
    expect(print(rows).split('\n').slice(2)).toEqual([
      '| 1 | Đo kiểm | Sở Y tế |',
      '| 2 | Báo cáo | Sở Y tế |',
      '| 3 | Tổng hợp | Sở Nội vụ |',
    ])
  })

  it('joins a head of two rows into one', () => {
    const rows = [
      [cell('STT', 1, 2), cell('Cơ quan', 2), cell('Hạn', 1, 2)],
      [cell('chủ trì'), cell('phối hợp')],
      [cell('1'), cell('Sở Y tế'), cell('Sở Nội vụ'), cell('2025')],
    ]
    expect(print(rows)).toBe(
      '| STT | Cơ quan chủ trì | Cơ quan phối hợp | Hạn |\n|---|---|---|---|\n| 1 | Sở Y tế | Sở Nội vụ | 2025 |',
    )
  })

  it('that only places the letterhead is written side by side, as it is printed', () => {
    const rows = [
      [
        cell('ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 12/KH-UBND'),
        cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nam, ngày 3 tháng 11 năm 2023'),
      ],
    ]
    expect(print(rows)).toMatch(
      /^ỦY BAN NHÂN DÂN {8,}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÀ NAM {8,}Độc lập - Tự do - Hạnh phúc\nSố: 12\/KH-UBND {8,}Hà Nam, ngày 3/,
    )
  })

  it('of one column is a frame around paragraphs', () => {
    expect(print([[cell('Một')], [cell('Hai')]])).toBe('Một\nHai')
  })

  it('with nothing in it is nothing', () => {
    expect(printTable({ rows: [[cell('')]], headRows: 0 })).toBe('')
    expect(printTable({ rows: [], headRows: 0 })).toBe('')
  })

  it('keeps its height and width whatever spans are claimed', () => {
    const rows = [[cell('a', 1_000_000, 1_000_000), cell('b')], [cell('c')]]
    expect(print(rows).split('\n')).toHaveLength(3)
  })
})
