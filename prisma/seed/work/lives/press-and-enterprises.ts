import { accepted, acknowledged, askedForTime, confirmed, life, reported, type Step, submitted } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { ENTERPRISES, PRESS } from '../doers.ts'
import { after } from './after.ts'

type Enterprise = (typeof ENTERPRISES)[number]

const PRESS_REPORTS: Record<(typeof PRESS)[number], readonly Step[]> = {
  'Báo Hà Nam': [
    reported('2024-06-27 15:00', 40, 'Mở chuyên mục “Chuyển đổi số”, đăng 18 tin, bài về hạ tầng số.'),
    reported('2024-10-15 16:20', 65, 'Đăng 11 tin, bài trong quý III, có phóng sự về trạm BTS ở vùng lõm sóng.', { files: [pdf('danh-sach-tin-bai-quy-3.pdf', 'Danh sách tin, bài về phát triển hạ tầng số, quý III/2024')] }),
  ],
  'Đài PT&TH Hà Nam': [
    reported('2024-07-01 09:30', 45, 'Phát sóng 12 chuyên đề về an toàn sóng điện từ của trạm BTS.'),
    reported('2024-10-21 10:15', 70, 'Phát sóng 6 chuyên đề, 1 tọa đàm về dừng công nghệ 2G.'),
  ],
  'Cổng TTĐT tỉnh': [reported('2024-10-23 14:05', 75, 'Công khai bản đồ phủ sóng và 24 tin về hạ tầng số trên Cổng.')],
}

/** One line an enterprise and sentence: days and figures of its own. */
type Words = Record<Enterprise, string>
type OneReport = { anchor: string; from: string; on: string; percent: number; words: Words }

const OPEN_WORK: readonly OneReport[] = [
  {
    anchor: 'III.2.1',
    from: '2024-03-05 13:35',
    on: '2024-10-09 09:20',
    percent: 62,
    words: {
      'VNPT Hà Nam': 'Kéo thêm 310 km cáp quang, 97 % thôn, tổ dân phố có FTTH.',
      'Viettel Hà Nam': 'Kéo thêm 285 km cáp quang, hoàn thành 6 xã của huyện Lý Nhân.',
      'MobiFone Hà Nam': 'Triển khai FTTH tại 3 khu đô thị mới, thuê hạ tầng của VNPT ở các xã.',
      'FPT Telecom Hà Nam': 'Mở rộng dịch vụ đến 14 phường, xã của Phủ Lý, Duy Tiên.',
    },
  },
  {
    anchor: 'III.2.2',
    from: '2024-03-05 13:38',
    on: '2024-10-10 14:15',
    percent: 48,
    words: {
      'VNPT Hà Nam': 'Phát sóng 21 trạm 4G mới, 6 trạm 5G tại Phủ Lý.',
      'Viettel Hà Nam': 'Phát sóng 34 trạm 4G, 15 trạm 5G tại trung tâm các huyện.',
      'MobiFone Hà Nam': 'Phát sóng 17 trạm 4G; 5 vị trí chờ mặt bằng.',
      'FPT Telecom Hà Nam': 'Phối hợp phủ sóng trong nhà tại 4 khu công nghiệp.',
    },
  },
  {
    anchor: 'III.2.3',
    from: '2024-03-05 13:41',
    on: '2024-10-14 10:40',
    percent: 55,
    words: {
      'VNPT Hà Nam': 'Cho thuê chung 46 vị trí cột, đàm phán 12 vị trí.',
      'Viettel Hà Nam': 'Dùng chung 41 vị trí, ký thỏa thuận với MobiFone.',
      'MobiFone Hà Nam': 'Thuê 38 vị trí của hai doanh nghiệp, chuẩn bị tháo dỡ 4 cột trùng.',
      'FPT Telecom Hà Nam': 'Thuê cống bể của VNPT trên 9 tuyến phố.',
    },
  },
  {
    anchor: 'V.8.2',
    from: '2024-03-05 13:44',
    on: '2024-10-11 15:30',
    percent: 60,
    words: {
      'VNPT Hà Nam': 'Thực hiện đủ hướng dẫn về cấp phép, chỉnh trang cáp treo tại 3 tuyến.',
      'Viettel Hà Nam': 'Khắc phục 7 điểm cáp treo thấp theo yêu cầu của UBND thành phố.',
      'MobiFone Hà Nam': 'Hoàn thành kê khai trạm theo hướng dẫn của Sở.',
      'FPT Telecom Hà Nam': 'Thực hiện báo cáo định kỳ, bó gọn cáp tại 5 tuyến phố.',
    },
  },
  {
    anchor: 'V.8.3',
    from: '2024-03-05 13:47',
    on: '2024-10-08 16:10',
    percent: 58,
    words: {
      'VNPT Hà Nam': 'Phủ 4G 99,1 % thôn, tổ dân phố; còn 5 điểm lõm ở Thanh Liêm.',
      'Viettel Hà Nam': 'Phủ 4G 99,4 % thôn, tổ dân phố; còn 4 điểm lõm ở Kim Bảng.',
      'MobiFone Hà Nam': 'Phủ 4G 98,2 % thôn, tổ dân phố; 6 vị trí tại khu công nghiệp chưa thi công được.',
      'FPT Telecom Hà Nam': 'Cáp quang đến 61 % thôn, tổ dân phố tại địa bàn kinh doanh.',
    },
  },
  {
    anchor: 'V.8.4',
    from: '2024-03-05 13:50',
    on: '2024-10-16 09:05',
    percent: 40,
    words: {
      'VNPT Hà Nam': 'Xây dựng phương án giá cho thuê cống bể, cột.',
      'Viettel Hà Nam': 'Công bố danh mục 52 vị trí sẵn sàng cho thuê chung.',
      'MobiFone Hà Nam': 'Đối soát giá thuê với 2 doanh nghiệp.',
      'FPT Telecom Hà Nam': 'Đề nghị điều chỉnh giá thuê cống bể tại các tuyến phố.',
    },
  },
]

const openWork = ({ anchor, from, on, percent, words }: OneReport): Deed[] =>
  ENTERPRISES.flatMap((enterprise, index) =>
    life(anchor, enterprise, [accepted(after(from, index * 5)), reported(after(on, index * 8), percent + index * 4, words[enterprise])]),
  )

/** Finished by 30/9/2024; what was handed in on which day, and how it was found. */
const finished = (anchor: string, from: string, days: Record<Enterprise, readonly [on: string, confirmedOn: string]>, result: string): Deed[] =>
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
  ...life('V.8.1', 'Viettel Hà Nam', [accepted('2024-10-15 15:20'), reported('2024-10-30 10:45', 50, 'Dự thảo kế hoạch năm 2025, chờ Tập đoàn duyệt số trạm 5G.')]),
  ...life('V.8.1', 'MobiFone Hà Nam', [
    accepted('2024-10-16 14:10'),
    askedForTime('2024-11-01 09:25', '2024-12-27', {
      reason: 'Tổng công ty giao chỉ tiêu đầu tư năm 2025 vào nửa cuối tháng 12.',
      doneSoFar: 'Đã có dự thảo phần hạ tầng dùng chung.',
    }),
  ]),
  ...life('V.8.1', 'FPT Telecom Hà Nam', [acknowledged('2024-10-22 10:20', 'Đã trao đổi với chi nhánh; chi nhánh sẽ tiếp nhận khi có đầu mối mới, chậm nhất 08/11/2024.')]),
]

const PROPOSALS: readonly Deed[] = [
  ...life('V.8.6', 'VNPT Hà Nam', [
    accepted('2024-03-06 09:00'),
    submitted('2024-09-05 15:35', 'Đề xuất 6 giải pháp, trọng tâm là dùng chung cột và cống bể.', { document: 'Văn bản đề xuất ngày 04/9/2024' }),
    confirmed('2024-09-09 10:00', 'good'),
  ]),
  ...life('V.8.6', 'Viettel Hà Nam', [accepted('2024-03-06 09:04'), reported('2024-10-17 16:40', 50, 'Đang tổng hợp đề xuất về vị trí trạm trên tài sản công.')]),
  ...life('V.8.6', 'MobiFone Hà Nam', [accepted('2024-03-06 09:08'), reported('2024-10-21 15:55', 40, 'Đề xuất sơ bộ về cấp điện cho trạm ở khu công nghiệp.')]),
  ...life('V.8.6', 'FPT Telecom Hà Nam', [accepted('2024-03-06 09:12'), reported('2024-10-24 09:40', 30, 'Lấy ý kiến các phòng kỹ thuật, kinh doanh.')]),
]

export const PRESS_AND_ENTERPRISE_LIVES: readonly Deed[] = [
  ...PRESS.flatMap((agency, index) => life('V.7.1', agency, [accepted(after('2024-03-05 10:20', index * 11)), ...PRESS_REPORTS[agency]])),
  ...OPEN_WORK.flatMap(openWork),
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
