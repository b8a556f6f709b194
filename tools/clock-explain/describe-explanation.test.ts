import { describe, expect, it } from 'vitest'
import { DEFAULT_CLOCK_POLICY as policy } from '#domain/deadline/clock-policy.ts'
import { explainClock, type TakenStep } from '#domain/deadline/explain-clock.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from '#tests/factories/clock-facts.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { describeExplanation } from './describe-explanation.ts'

const head = {
  id: '1',
  code: 'NV-2024-007',
  title: 'Rà soát cột ăng-ten',
  lead: 'Sở Xây dựng',
  dueOn: plainDate('2024-06-28'),
  dueVersion: 1,
}
const now = instantAt(plainDate('2024-06-20'), '09:00')
const reminded: TakenStep = {
  step: 'remind-7',
  dueVersion: 1,
  occurrence: 0,
  countedDays: 7,
  dueAt: instantAt(plainDate('2024-06-19'), '07:30'),
  firedAt: instantAt(plainDate('2024-06-19'), '07:30'),
  why: { code: 'before-due', params: { days: 7, on: plainDate('2024-06-28') } },
  policyVersion: 1,
  calendarVersion: 3,
  reached: [{ audience: 'officer', names: ['Trần Thị Hoa'] }],
  tellings: [
    {
      name: 'Trần Thị Hoa',
      onBehalfOf: null,
      state: 'sent',
      sentAt: instantAt(plainDate('2024-06-19'), '07:30'),
      reason: null,
      nextAt: null,
    },
  ],
}
const explain = (changes: Parameters<typeof clockFacts>[0] = {}) =>
  explainClock({
    facts: clockFacts({
      lastActivityAt: now,
      settledUntil: now,
      resumedAt: now,
      fired: [{ step: 'remind-7', dueVersion: 1, occurrence: 0, at: reminded.dueAt, days: 7 }],
      ...changes,
    }),
    record: { steps: [reminded], pauses: [], audiences: [{ audience: 'officer', names: ['Trần Thị Hoa'] }] },
    policy,
    calendar: { ...provinceCalendar, version: 3 },
    now,
  })

describe('the explanation of a clock', () => {
  it('says what was done, why, by which rules, and whether the mail left; then what comes, each kind once', () => {
    expect(describeExplanation({ head, clock: explain() })).toEqual([
      'NV-2024-007 Rà soát cột ăng-ten. Sở Xây dựng, hạn 28/6/2024 (lần thứ 1).',
      'Tính theo quy tắc đồng hồ bản 1, lịch làm việc bản 3.',
      '',
      'Đồng hồ đã làm 1 bước:',
      '- 19/6/2024 07:30 Nhắc trước hạn lần 1 → Trần Thị Hoa: thư đã gửi 19/6/2024 07:30; còn 7 ngày làm việc đến hạn 28/6/2024; Quy tắc bản 1, lịch bản 3',
      '',
      'Các bước nhắc và báo sắp tới, nếu không có thay đổi:',
      '- 25/6/2024 07:30 Nhắc trước hạn lần 2 → cán bộ phụ trách, đầu mối của cơ quan chủ trì (Trần Thị Hoa); còn 3 ngày làm việc đến hạn 28/6/2024',
      '- 27/6/2024 07:30 Nhắc trước hạn lần cuối → cán bộ phụ trách, đầu mối của cơ quan chủ trì (Trần Thị Hoa); còn 1 ngày làm việc đến hạn 28/6/2024',
      '- 01/7/2024 07:30 Báo quá hạn → thủ trưởng cơ quan chủ trì, cơ quan theo dõi, đôn đốc (không có ai để báo); quá hạn 28/6/2024 1 ngày làm việc',
      '- 03/7/2024 07:30 Báo Sở TT&TT → Sở TT&TT (không có ai để báo); quá hạn 28/6/2024 3 ngày làm việc',
      '- 05/7/2024 07:30 Báo Văn phòng UBND tỉnh → Văn phòng UBND tỉnh (không có ai để báo); quá hạn 28/6/2024 5 ngày làm việc mà Sở TT&TT chưa tiếp nhận xử lý',
      '- 12/7/2024 07:30 Báo lãnh đạo UBND tỉnh, rồi nhắc lại định kỳ → lãnh đạo UBND tỉnh (không có ai để báo); quá hạn 28/6/2024 10 ngày làm việc',
      '- 22/7/2024 07:30 Nhắc báo cáo tiến độ, rồi nhắc lại định kỳ → cán bộ phụ trách (Trần Thị Hoa); 30 ngày lịch không có báo cáo, kể từ 20/6/2024',
    ])
  })

  it('says so where nothing comes, and which year is missing', () => {
    expect(describeExplanation({ head, clock: explain({ state: 'suspended' }) }).at(-1)).toBe(
      'Không có bước nào sắp tới.',
    )
    const late = explain({ dueOn: plainDate('2026-12-31') })
    expect(describeExplanation({ head, clock: late }).at(-1)).toMatch(/năm 2027/)
  })

  it('sends the reader of a group to its members', () => {
    expect(describeExplanation({ head: { ...head, dueOn: null }, clock: null })[1]).toMatch(/từng việc bên trong/)
  })
})
