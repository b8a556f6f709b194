import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { enterReading } from '#services/target/enter-reading.server.ts'
import { type Deed, moment } from './chronicle.ts'
import { type DemoFile, handIn, pdf } from './demo-files.ts'
import { workerOf } from './doers.ts'
import { getPlanId } from './plan-deeds.ts'
import { MEASURING } from './target-measuring.ts'

type Measured = {
  anchor: string
  value?: number
  met?: boolean
  note?: string
  source?: string
  files?: readonly DemoFile[]
}

/** Examples, not statistics: some targets reached, most on their way, two behind. */
const DECEMBER: readonly Measured[] = [
  { anchor: 'II.1.1', value: 97.2 },
  { anchor: 'II.1.2', value: 94.8 },
  { anchor: 'II.1.3', value: 17.6 },
  { anchor: 'II.2.1', value: 79.4 },
  { anchor: 'II.2.2', value: 19.1 },
  { anchor: 'II.2.3', value: 77.8 },
  { anchor: 'II.2.4', value: 86.5 },
  { anchor: 'II.2.5', value: 71.8 },
  { anchor: 'II.2.6', value: 88.2 },
  { anchor: 'II.2.7', value: 96.4, source: 'i-Speed, quý IV/2023' },
  { anchor: 'II.2.8', value: 40.1, source: 'i-Speed, quý IV/2023' },
  { anchor: 'II.3.1', value: 52 },
  { anchor: 'II.5.1', value: 74 },
]

const MARCH: readonly Measured[] = [
  { anchor: 'II.1.1', value: 97.5 },
  { anchor: 'II.1.3', value: 18.3 },
  { anchor: 'II.2.1', value: 80.1 },
  { anchor: 'II.2.7', value: 104.2, source: 'i-Speed, quý I/2024' },
  { anchor: 'II.2.8', value: 42.7, source: 'i-Speed, quý I/2024' },
]

const JUNE: readonly Measured[] = [
  { anchor: 'II.1.1', value: 97.9 },
  { anchor: 'II.1.2', value: 95.6 },
  { anchor: 'II.1.3', value: 19.2 },
  { anchor: 'II.2.1', value: 80.7 },
  { anchor: 'II.2.2', value: 19.8 },
  { anchor: 'II.2.4', value: 88.1 },
  { anchor: 'II.2.5', value: 73.5 },
  { anchor: 'II.2.6', value: 90.3 },
  { anchor: 'II.2.8', value: 44.9, source: 'i-Speed, quý II/2024' },
  { anchor: 'II.3.1', value: 65 },
  { anchor: 'II.3.2', met: false },
  { anchor: 'II.5.1', value: 80 },
]

const SEPTEMBER: readonly Measured[] = [
  {
    anchor: 'II.1.1',
    value: 98.6,
    note: 'Còn 12 thôn, tổ dân phố sóng yếu, tập trung ở Kim Bảng và Thanh Liêm',
    source: 'Tổng hợp báo cáo quý III của các doanh nghiệp viễn thông',
    files: [
      pdf(
        'tong-hop-phu-song-quy-3-2024.pdf',
        'Tổng hợp phủ sóng băng rộng di động đến 30/9/2024: 98,6 % thôn, tổ dân phố; còn 12 thôn, tổ dân phố sóng yếu.',
      ),
    ],
  },
  { anchor: 'II.1.2', value: 97.1 },
  { anchor: 'II.1.3', value: 21.4 },
  { anchor: 'II.2.1', value: 82.3 },
  { anchor: 'II.2.2', value: 20.6 },
  { anchor: 'II.2.3', value: 81.2 },
  { anchor: 'II.2.4', value: 88.9 },
  { anchor: 'II.2.5', value: 76.1 },
  { anchor: 'II.2.6', value: 91.4 },
  { anchor: 'II.2.7', value: 118.5, source: 'i-Speed, quý III/2024', note: 'Tốc độ tải xuống trung bình' },
  { anchor: 'II.2.8', value: 46.2, source: 'i-Speed, quý III/2024', note: 'Tốc độ tải xuống trung bình' },
  { anchor: 'II.3.1', value: 78 },
  { anchor: 'II.3.2', met: false, note: 'Đang nâng cấp, dự kiến nghiệm thu trong tháng 11/2024' },
  { anchor: 'II.4.1', note: 'Hai hệ thống có ứng dụng AI, một hệ thống IoT chiếu sáng tại thành phố Phủ Lý' },
  { anchor: 'II.5.1', value: 68.5 },
]

const QUARTERLY = 'Báo cáo quý của cơ quan đo'
const none = { value: null, met: null, note: '', correctionReason: '', corrects: null, ordinal: 1 } as const

/** Each by the agency that measures it. */
const readings = (at: string, readOn: string, measured: readonly Measured[]): Deed[] =>
  measured.map(({ anchor, files = [], ...reading }, index) => ({
    at: new Date(moment(at).getTime() + index * 60_000),
    by: workerOf(MEASURING[anchor]?.measurer ?? ''),
    says: `enters what ${anchor} measured`,
    lane: 'readings',
    act: async (context) =>
      enterReading(
        {
          planId: await getPlanId(),
          anchor,
          readOn: plainDate(readOn),
          ...none,
          source: QUARTERLY,
          ...reading,
          fileIds: await handIn(files, context),
        },
        context,
      ),
  }))

/** 86,5 was typed as 68,5: found the next day, corrected, and both stay visible. */
const correction: Deed = {
  at: moment('2024-10-09 08:20'),
  by: workerOf(MEASURING['II.5.1']?.measurer ?? ''),
  says: 'corrects what II.5.1 measured',
  lane: 'readings',
  act: async (context) => {
    const planId = await getPlanId()
    const wrong = await db.targetReading.findFirstOrThrow({
      where: { item: { documentId: planId, anchor: 'II.5.1' }, value: 68.5 },
      select: { id: true },
    })
    return enterReading(
      {
        planId,
        anchor: 'II.5.1',
        ...none,
        readOn: plainDate('2024-09-30'),
        value: 86.5,
        source: QUARTERLY,
        corrects: wrong.id,
        correctionReason: 'Nhập đảo chữ số: báo cáo ghi 86,5 %',
        fileIds: [],
      },
      context,
    )
  },
}

export const READING_DEEDS: readonly Deed[] = [
  ...readings('2024-04-10 09:00', '2023-12-31', DECEMBER),
  ...readings('2024-04-10 10:00', '2024-03-31', MARCH),
  ...readings('2024-07-09 09:00', '2024-06-30', JUNE),
  ...readings('2024-10-08 14:00', '2024-09-30', SEPTEMBER),
  correction,
]
