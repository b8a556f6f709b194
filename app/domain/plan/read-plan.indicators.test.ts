import { describe, expect, it } from 'vitest'
import { readTargets } from '#domain/target/read-target.ts'
import { readPlan } from './read-plan.ts'

const PLAN = `KẾ HOẠCH
Chuyển đổi số giai đoạn 2024 - 2026
II. NHIỆM VỤ
- Rà soát hạ tầng viễn thông trên địa bàn.

PHỤ LỤC I
CÁC CHỈ TIÊU CHỦ YẾU

| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2023 | Năm 2024 | Năm 2025 | Đến năm 2026 |
|---|---|---|---|---|---|---|
| I | Hạ tầng số | | | | | |
| 1 | Tỷ lệ hộ gia đình có cáp quang | % | 78 | 85 | ≥ 90 | 95-98 |
| 2 | Số trạm thu phát sóng 5G | trạm | 40 | 120 | 200 | 320 |
| II | Chính quyền số | | | | | |
| 3 | Tỷ lệ hồ sơ quá hạn | % | 4 | 3 | 2 | < 1,5 |
| 4 | Trung tâm điều hành thông minh đi vào hoạt động | | | | x | |
`

describe('a table of indicators', () => {
  const { items } = readPlan(PLAN)
  const targets = items.filter(({ kind }) => kind === 'target')
  const at = (place: string) => {
    const item = targets.find(({ anchor }) => anchor.endsWith(`.${place}`))
    return item && readTargets(item.text, item.figures ? { figures: item.figures } : {})[0]
  }

  it('has a target in each of its rows, and its sections are none', () => {
    expect(targets.map(({ text }) => text)).toEqual([
      'Tỷ lệ hộ gia đình có cáp quang',
      'Số trạm thu phát sóng 5G',
      'Tỷ lệ hồ sơ quá hạn',
      'Trung tâm điều hành thông minh đi vào hoạt động',
    ])
  })

  it('gives unit, the last year as the target and the years before as its steps', () => {
    expect(at('1')).toMatchObject({
      operator: 'between',
      valueMin: 95,
      valueMax: 98,
      unit: '%',
      by: '2026-12-31',
      earlier: [
        { by: '2024-12-31', value: 85 },
        { by: '2025-12-31', value: 90 },
      ],
    })
    expect(at('2')).toMatchObject({ operator: '>=', value: 320, unit: 'trạm' })
    expect(at('3')).toMatchObject({ operator: '<=', value: 1.5 })
    expect(at('4')).toMatchObject({ operator: 'is-true', by: '2025-12-31' })
  })

  it('leaves out what was reached in the year gone by', () => {
    expect(at('2')?.earlier.map(({ by }) => by)).toEqual(['2024-12-31', '2025-12-31'])
  })
})
