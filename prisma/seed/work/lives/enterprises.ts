import { accepted, acknowledged, askedForTime, confirmed, life, reported, submitted } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { ENTERPRISES } from '../doers.ts'
import { after } from './after.ts'

type Enterprise = (typeof ENTERPRISES)[number]

/** Finished by 30/9/2024; what was handed in on which day, and how it was found. */
const finished = (
  anchor: string,
  from: string,
  days: Record<Enterprise, readonly [on: string, confirmedOn: string]>,
  result: string,
): Deed[] =>
  ENTERPRISES.flatMap((enterprise, index) => {
    const [on, confirmedOn] = days[enterprise]
    return life(anchor, enterprise, [
      accepted(after(from, index * 5)),
      submitted(on, result, { document: `Báo cáo kết quả, ${anchor}, quý III/2024` }),
      confirmed(confirmedOn, index === 1 ? 'excellent' : 'good'),
    ])
  })

/** V.8.1 of 2024 opened on 15/10: one sent, one at work, one asks the leadership for time, one has not taken it on. */
const YEARLY_PLANS: readonly Deed[] = [
  ...life('V.8.1', 'VNPT Hà Nam', [
    accepted('2024-10-16 08:30'),
    submitted('2024-11-01 14:40', 'Gửi kế hoạch triển khai hạ tầng số năm 2025 của VNPT Hà Nam.', {
      files: [pdf('ke-hoach-2025-vnpt-ha-nam.pdf', 'Kế hoạch triển khai hạ tầng số năm 2025, VNPT Hà Nam')],
    }),
  ]),
  ...life('V.8.1', 'Viettel Hà Nam', [
    accepted('2024-10-15 15:20'),
    reported('2024-10-30 10:45', 50, 'Dự thảo kế hoạch năm 2025, chờ Tập đoàn duyệt số trạm 5G.'),
  ]),
  ...life('V.8.1', 'MobiFone Hà Nam', [
    accepted('2024-10-16 14:10'),
    askedForTime('2024-11-01 09:25', '2024-12-27', {
      reason: 'Tổng công ty giao chỉ tiêu đầu tư năm 2025 vào nửa cuối tháng 12.',
      doneSoFar: 'Đã có dự thảo phần hạ tầng dùng chung.',
    }),
  ]),
  ...life('V.8.1', 'FPT Telecom Hà Nam', [
    acknowledged(
      '2024-10-22 10:20',
      'Đã trao đổi với chi nhánh; chi nhánh sẽ tiếp nhận khi có đầu mối mới, chậm nhất 08/11/2024.',
    ),
  ]),
]

const PROPOSALS: readonly Deed[] = [
  ...life('V.8.6', 'VNPT Hà Nam', [
    accepted('2024-03-06 09:00'),
    submitted('2024-09-05 15:35', 'Đề xuất 6 giải pháp, trọng tâm là dùng chung cột và cống bể.', {
      document: 'Văn bản đề xuất ngày 04/9/2024',
    }),
    confirmed('2024-09-09 10:00', 'good'),
  ]),
  ...life('V.8.6', 'Viettel Hà Nam', [
    accepted('2024-03-06 09:04'),
    reported('2024-10-17 16:40', 50, 'Đang tổng hợp đề xuất về vị trí trạm trên tài sản công.'),
  ]),
  ...life('V.8.6', 'MobiFone Hà Nam', [
    accepted('2024-03-06 09:08'),
    reported('2024-10-21 15:55', 40, 'Đề xuất sơ bộ về cấp điện cho trạm ở khu công nghiệp.'),
  ]),
  ...life('V.8.6', 'FPT Telecom Hà Nam', [
    accepted('2024-03-06 09:12'),
    reported('2024-10-24 09:40', 30, 'Lấy ý kiến các phòng kỹ thuật, kinh doanh.'),
  ]),
]

export const ENTERPRISE_LIVES: readonly Deed[] = [
  ...finished(
    'III.6.3',
    '2024-03-05 14:05',
    {
      'VNPT Hà Nam': ['2024-09-24 09:30', '2024-09-26 10:15'],
      'Viettel Hà Nam': ['2024-09-23 15:10', '2024-09-26 10:20'],
      'MobiFone Hà Nam': ['2024-10-03 16:25', '2024-10-07 09:45'],
      'FPT Telecom Hà Nam': ['2024-09-30 11:00', '2024-10-02 14:30'],
    },
    'Rà soát, xử lý hết thuê bao có thông tin không chính xác; không còn SIM kích hoạt sẵn tại điểm bán.',
  ),
  ...finished(
    'V.8.5',
    '2024-03-05 14:08',
    {
      'VNPT Hà Nam': ['2024-09-24 09:45', '2024-09-26 10:30'],
      'Viettel Hà Nam': ['2024-09-23 15:25', '2024-09-26 10:35'],
      'MobiFone Hà Nam': ['2024-09-30 10:20', '2024-10-02 14:40'],
      'FPT Telecom Hà Nam': ['2024-09-30 11:10', '2024-10-02 14:45'],
    },
    'Đưa vào sử dụng công cụ chặn lọc tin nhắn rác, cuộc gọi rác; báo cáo số liệu hằng tháng.',
  ),
  ...YEARLY_PLANS,
  ...PROPOSALS,
]
