import { plainDate } from '#domain/shared/plain-date.ts'
import { enterReading } from '#services/plan/enter-reading.server.ts'
import { type Deed, moment } from './chronicle.ts'
import { COORDINATOR } from './doers.ts'
import { getPlanId } from './plan-deeds.ts'

type Measured = { anchor: string; value?: number; met?: boolean; note?: string }

/** Examples, not statistics: some targets reached, most on their way, one behind. */
const JUNE: readonly Measured[] = [
  { anchor: 'II.1.1', value: 97.9 },
  { anchor: 'II.1.2', value: 95.6 },
  { anchor: 'II.1.3', value: 19.2 },
  { anchor: 'II.2.1', value: 80.7 },
  { anchor: 'II.2.2', value: 19.8 },
  { anchor: 'II.2.5', value: 73.5 },
  { anchor: 'II.3.1', value: 65 },
]

const SEPTEMBER: readonly Measured[] = [
  { anchor: 'II.1.1', value: 98.6, note: 'Còn 12 thôn, tổ dân phố sóng yếu, tập trung ở Kim Bảng và Thanh Liêm' },
  { anchor: 'II.1.2', value: 97.1 },
  { anchor: 'II.1.3', value: 21.4 },
  { anchor: 'II.2.1', value: 82.3 },
  { anchor: 'II.2.2', value: 20.6 },
  { anchor: 'II.2.3', value: 81.2 },
  { anchor: 'II.2.4', value: 88.9 },
  { anchor: 'II.2.5', value: 76.1 },
  { anchor: 'II.2.6', value: 91.4 },
  { anchor: 'II.2.7', value: 118.5, note: 'Tốc độ tải xuống trung bình quý III theo i-Speed' },
  { anchor: 'II.2.8', value: 46.2, note: 'Tốc độ tải xuống trung bình quý III theo i-Speed' },
  { anchor: 'II.3.1', value: 78 },
  { anchor: 'II.3.2', met: false, note: 'Đang nâng cấp, dự kiến nghiệm thu trong tháng 11/2024' },
  { anchor: 'II.4.1', note: 'Hai hệ thống có ứng dụng AI, một hệ thống IoT chiếu sáng tại thành phố Phủ Lý' },
  { anchor: 'II.5.1', value: 86.5 },
]

const readings = (at: string, readOn: string, measured: readonly Measured[]): Deed[] =>
  measured.map(({ anchor, value, met, note }, index) => ({
    at: new Date(moment(at).getTime() + index * 60_000),
    by: COORDINATOR,
    says: `enters what ${anchor} measured`,
    lane: 'readings',
    act: async (context) =>
      enterReading(
        {
          planId: await getPlanId(),
          anchor,
          readOn: plainDate(readOn),
          value: value ?? null,
          met: met ?? null,
          note: note ?? '',
        },
        context,
      ),
  }))

export const READING_DEEDS: readonly Deed[] = [
  ...readings('2024-07-09 09:00', '2024-06-30', JUNE),
  ...readings('2024-10-08 14:00', '2024-09-30', SEPTEMBER),
]
