import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTarget, readTargets } from './read-target.ts'

type Figures = { indicator: string; operator: string; value: number | null; unit: string | null }
const of = (text: string): Figures => {
  const { indicator, operator, value, unit } = readTarget(text)
  return { indicator, operator, value, unit }
}

describe('a target of one indicator', () => {
  it.each<[string, Figures]>([
    [
      'Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 90%.',
      { indicator: 'Tỷ lệ hồ sơ giải quyết đúng hạn', operator: '>=', value: 90, unit: '%' },
    ],
    [
      '100% các xã có mạng cáp quang.',
      { indicator: 'Tỷ lệ xã có mạng cáp quang', operator: '>=', value: 100, unit: '%' },
    ],
    [
      'Bảo đảm 100% cán bộ, công chức được tập huấn.',
      { indicator: 'Tỷ lệ cán bộ, công chức được tập huấn', operator: '>=', value: 100, unit: '%' },
    ],
    [
      'Có ít nhất 5 khu công nghiệp được phủ sóng 5G.',
      { indicator: 'Số khu công nghiệp được phủ sóng 5G', operator: '>=', value: 5, unit: 'khu công nghiệp' },
    ],
    ['Tỷ lệ hộ nghèo không quá 2%.', { indicator: 'Tỷ lệ hộ nghèo', operator: '<=', value: 2, unit: '%' }],
    ['Tỷ lệ hộ nghèo giảm còn dưới 2%.', { indicator: 'Tỷ lệ hộ nghèo', operator: '<=', value: 2, unit: '%' }],
    [
      'Chỉ số chuyển đổi số của tỉnh xếp hạng trong nhóm 10 tỉnh dẫn đầu cả nước.',
      { indicator: 'Thứ hạng chỉ số chuyển đổi số của tỉnh', operator: '<=', value: 10, unit: 'hạng' },
    ],
    [
      'Thu nhập bình quân đầu người đạt 90 triệu đồng/người/năm.',
      { indicator: 'Thu nhập bình quân đầu người', operator: '>=', value: 90, unit: 'triệu đồng/người/năm' },
    ],
    [
      'Thời gian xử lý hồ sơ không quá 5 ngày làm việc.',
      { indicator: 'Thời gian xử lý hồ sơ', operator: '<=', value: 5, unit: 'ngày làm việc' },
    ],
    [
      'Kinh tế số chiếm 20% GRDP.',
      { indicator: 'Tỷ trọng kinh tế số trong GRDP', operator: '>=', value: 20, unit: '%' },
    ],
    ['Trồng mới 1.500 ha rừng.', { indicator: 'Số ha rừng (trồng)', operator: '>=', value: 1500, unit: 'ha' }],
    [
      'Không để xảy ra sự cố mất an toàn thông tin.',
      {
        indicator: 'Không để xảy ra sự cố mất an toàn thông tin',
        operator: 'is-true',
        value: null,
        unit: 'đạt/chưa đạt',
      },
    ],
    [
      'Nâng cao nhận thức của người dân về chuyển đổi số.',
      {
        indicator: 'Nâng cao nhận thức của người dân về chuyển đổi số',
        operator: 'qualitative',
        value: null,
        unit: null,
      },
    ],
  ])('%s', (text, figures) => expect(of(text)).toEqual(figures))

  it('is a range where two figures stand, with a dash or with "đến"', () => {
    for (const text of ['Tỷ lệ dùng chung trạm đạt từ 30–40%.', 'Tỷ lệ dùng chung trạm đạt từ 30% đến 40%.'])
      expect(readTarget(text)).toMatchObject({
        operator: 'between',
        value: null,
        valueMin: 30,
        valueMax: 40,
        unit: '%',
      })
  })

  it('is the figure it is raised to, not the one it is raised from', () => {
    expect(readTarget('Tỷ lệ hồ sơ trực tuyến tăng từ 60% năm 2023 lên 85% năm 2025.')).toMatchObject({
      indicator: 'Tỷ lệ hồ sơ trực tuyến',
      value: 85,
      by: '2025-12-31',
    })
  })

  it('is a change where the words compare with another time', () => {
    const compared = {
      change: 'decrease',
      since: 'năm 2022',
      value: 20,
      unit: '%',
      indicator: 'Số vụ tai nạn giao thông',
    }
    expect(readTarget('Giảm 20% số vụ tai nạn giao thông so với năm 2022.')).toMatchObject(compared)
    expect(readTarget('Số vụ tai nạn giao thông giảm 20% so với năm 2022.')).toMatchObject(compared)
    expect(readTarget('Doanh thu công nghiệp số mỗi năm tăng 10%.')).toMatchObject({
      change: 'increase',
      since: 'năm trước',
    })
  })

  it('is an aim where it says so', () => {
    expect(readTarget('Phấn đấu tối thiểu 80% người dân có tài khoản số.')).toMatchObject({
      soft: true,
      value: 80,
      operatorStated: true,
    })
  })
})

describe('the day of a target', () => {
  it.each([
    ['Đến năm 2025, tỷ lệ hộ có máy tính đạt 70%.', '2025-12-31'],
    ['Đến hết quý II/2025, có 10 sản phẩm OCOP đạt 4 sao.', '2025-06-30'],
    ['Hoàn thành Trung tâm điều hành trước ngày 30/6/2025.', '2025-06-29'],
    ['GRDP tăng bình quân 8-9%/năm giai đoạn 2021-2025.', '2025-12-31'],
    ['Đến tháng 9/2024, tỷ lệ thôn có sóng 4G đạt 95%.', '2024-09-30'],
  ])('%s', (text, by) => expect(readTarget(text).by).toBe(by))

  it('is that of the heading where the sentence names none, and never the year compared with', () => {
    const fallbackBy = '2025-12-31' as never
    expect(readTarget('Giảm 20% số vụ cháy so với năm 2022.', { fallbackBy }).by).toBe('2025-12-31')
    expect(readTarget('Đến năm 2024, tỷ lệ thôn có sóng đạt 95%.', { fallbackBy }).by).toBe('2024-12-31')
  })
})

describe('a sentence that sets several figures', () => {
  it('gives each indicator on its own, less sure than one alone', () => {
    const targets = readTargets(
      'Đến năm 2025, tỷ lệ hộ có máy tính đạt 70%, tỷ lệ thuê bao 4G, 5G đạt 90% và 100% xã, phường có Wi-Fi.',
    )
    expect(targets.map(({ indicator, value, by }) => [indicator, value, by])).toEqual([
      ['Tỷ lệ hộ có máy tính', 70, '2025-12-31'],
      ['Tỷ lệ thuê bao 4G, 5G', 90, '2025-12-31'],
      ['Tỷ lệ xã, phường có Wi-Fi', 100, '2025-12-31'],
    ])
    expect(targets.every(({ confidence }) => confidence < 0.8)).toBe(true)
  })

  it('keeps a list inside one indicator whole', () => {
    expect(readTargets('100% các sở, ban, ngành và cấp huyện, cấp xã dùng nền tảng số.')).toHaveLength(1)
  })

  it.each([
    'Tỷ lệ dịch vụ công toàn trình: đến năm 2025 đạt 80%; đến năm 2030 đạt 100%.',
    'Tỷ lệ dịch vụ công toàn trình đến năm 2025 đạt 80%, đến năm 2030 đạt 100%.',
    'Đến năm 2025: 80% dịch vụ công toàn trình; đến năm 2030: 100% dịch vụ công toàn trình.',
  ])('takes the later year as the target and the earlier one as a step: %s', (text) => {
    const [target, ...others] = readTargets(text)
    expect(others).toEqual([])
    expect(target).toMatchObject({ value: 100, by: '2030-12-31', earlier: [{ by: '2025-12-31', value: 80 }] })
  })
})

describe('any text', () => {
  it('is read without a fault, the same each time, and never sure beyond 1', () => {
    const words = fc.constantFrom(
      'đạt',
      '80%',
      'tỷ lệ',
      'đến năm 2025',
      ',',
      ';',
      'và',
      'giảm',
      'từ',
      '1.500',
      '2,5',
      'so với năm 2022',
      'xếp',
      'nhóm',
      '10',
      '-',
      '(',
      ')',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
        ),
        (text) => {
          const targets = readTargets(text)
          expect(targets.length).toBeGreaterThan(0)
          for (const { confidence } of targets) expect(confidence).toSatisfy((sure: number) => sure > 0 && sure <= 1)
          expect(readTargets(text)).toEqual(targets)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('of hostile length is left to a person', () => {
    expect(readTarget('tăng từ 1 lên '.repeat(5000)).operator).toBe('qualitative')
  })
})
