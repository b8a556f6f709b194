import {
  accepted,
  acknowledged,
  askedForTime,
  confirmed,
  grantedTime,
  handedDown,
  life,
  reported,
  type Step,
  sentBack,
  submitted,
  urged,
} from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { COORDINATOR, DISTRICTS, LEADER } from '../doers.ts'
import { after } from './after.ts'

type District = (typeof DISTRICTS)[number]
type Steps = Record<District, readonly Step[]>

const PLAN_FILE = (place: string) =>
  pdf(`ke-hoach-ha-tang-so-${place}.pdf`, 'Kế hoạch phát triển kinh tế - xã hội có phương án phát triển hạ tầng số')

/** V.6.1, due 30/9/2024: three in time, one late, one late and sent back, one late with a request for more time. */
const LOCAL_PLANS: Steps = {
  'UBND TP Phủ Lý': [
    reported('2024-06-10 10:20', 50, 'Lồng ghép hạ tầng số vào đồ án quy hoạch phân khu đô thị.'),
    submitted('2024-09-18 09:40', 'Đã ban hành kế hoạch phát triển hạ tầng số của thành phố đến năm 2025.', {
      document: 'Quyết định ban hành ngày 16/9/2024',
      files: [PLAN_FILE('phu-ly')],
    }),
    confirmed('2024-09-20 14:20', 'excellent'),
  ],
  'UBND thị xã Duy Tiên': [
    reported('2024-07-08 15:15', 40, 'Bổ sung phương án ngầm hóa cáp tại các tuyến phố chính.'),
    submitted('2024-09-25 16:10', 'Đã ban hành kế hoạch có phương án quản lý, phát triển hạ tầng số.', {
      document: 'Quyết định ban hành ngày 24/9/2024',
    }),
    confirmed('2024-09-27 10:05', 'good'),
  ],
  'UBND huyện Kim Bảng': [
    reported('2024-07-12 09:25', 35, 'Xác định 14 vị trí ưu tiên đặt trạm trong quy hoạch xã.'),
    submitted('2024-09-27 15:50', 'Đã điều chỉnh kế hoạch, bổ sung phương án phát triển hạ tầng số.', {
      document: 'Quyết định điều chỉnh ngày 26/9/2024',
    }),
    confirmed('2024-10-01 09:30', 'good'),
  ],
  'UBND huyện Thanh Liêm': [
    reported('2024-08-09 14:05', 40, 'Lấy ý kiến 16 xã, thị trấn về danh mục vị trí.'),
    submitted('2024-10-04 10:15', 'Đã ban hành kế hoạch; chậm do chờ ý kiến của 3 xã.', {
      document: 'Quyết định ban hành ngày 03/10/2024',
    }),
    confirmed('2024-10-08 15:20', 'adequate'),
  ],
  'UBND huyện Bình Lục': [
    reported('2024-07-19 10:00', 30, 'Dự thảo lần 1 kế hoạch của huyện.'),
    acknowledged('2024-10-04 08:40', 'Đã đôn đốc Văn phòng HĐND và UBND huyện; huyện hẹn gửi trước 18/10.'),
    submitted('2024-10-16 16:30', 'Gửi kế hoạch phát triển hạ tầng số của huyện.', { files: [PLAN_FILE('binh-luc')] }),
    sentBack(
      '2024-10-21 09:20',
      'Thiếu phương án quản lý hạ tầng số; đề nghị bổ sung theo mục 1 phần V.6 của Kế hoạch.',
    ),
    reported('2024-10-29 15:40', 75, 'Đang bổ sung phương án quản lý, xin ý kiến Thường trực Huyện ủy.'),
  ],
  'UBND huyện Lý Nhân': [
    reported('2024-08-05 09:15', 30, 'Dự thảo lần 1, chờ số liệu hạ tầng kỹ thuật của 3 xã.'),
    acknowledged('2024-10-04 08:45', 'Đã làm việc với huyện; giao chuyên viên theo dõi hằng tuần.'),
    acknowledged('2024-10-15 14:30', 'Yêu cầu huyện tập trung hoàn thành trong tháng 10.', LEADER),
    askedForTime('2024-10-24 10:50', '2024-11-29', {
      reason: 'Chờ số liệu hạ tầng kỹ thuật của 3 xã để hoàn chỉnh phương án.',
      doneSoFar: 'Dự thảo lần 2 đã gửi các xã ngày 22/10/2024.',
    }),
  ],
}

/** V.6.2, due 31/12/2024: all on their way. */
const SUPPORT: Steps = {
  'UBND TP Phủ Lý': [
    reported('2024-10-15 09:50', 70, 'Hỗ trợ 4 doanh nghiệp lắp 22 trạm mới; có văn bản chỉ đạo 21 phường, xã.'),
  ],
  'UBND thị xã Duy Tiên': [
    reported('2024-10-16 14:30', 60, 'Hỗ trợ lắp 9 trạm tại khu đô thị mới; họp giao ban hằng quý với doanh nghiệp.'),
  ],
  'UBND huyện Kim Bảng': [
    handedDown('2024-03-06 08:50'),
    reported('2024-07-24 15:30', 35, 'Chỉ đạo 18 xã, thị trấn rà soát quỹ đất có thể bố trí trạm.'),
    reported('2024-10-22 16:05', 50, 'Hai xã chưa giới thiệu được vị trí thay thế; huyện đang kiểm tra.'),
  ],
  'UBND huyện Thanh Liêm': [
    reported('2024-10-17 10:40', 45, 'Tổ chức đối thoại với các hộ dân quanh 3 trạm dự kiến xây dựng.'),
  ],
  'UBND huyện Bình Lục': [
    reported('2024-10-14 15:10', 55, 'Ban hành văn bản chỉ đạo cấp xã, hỗ trợ kéo cáp quang đến 12 thôn.'),
  ],
  'UBND huyện Lý Nhân': [reported('2024-10-18 14:20', 40, 'Có văn bản chỉ đạo cấp xã; hỗ trợ lắp 6 trạm.')],
}

/** V.6.3, due 30/10/2024: two done, one waits, one moved on, one a day late, one three days late. */
const PROCEDURES: Steps = {
  'UBND TP Phủ Lý': [
    submitted('2024-10-22 09:15', 'Rút thời hạn chấp thuận vị trí còn 7 ngày làm việc; bố trí 18 địa điểm.', {
      document: 'Quyết định công bố thủ tục ngày 21/10/2024',
    }),
    confirmed('2024-10-24 10:40', 'excellent'),
  ],
  'UBND thị xã Duy Tiên': [
    reported('2024-08-26 15:20', 50, 'Rà soát 5 thủ tục liên quan.'),
    submitted('2024-10-25 14:10', 'Cắt giảm 2 thủ tục, bố trí 11 địa điểm.', {
      document: 'Quyết định công bố thủ tục ngày 24/10/2024',
    }),
    confirmed('2024-10-28 15:30', 'good'),
  ],
  'UBND huyện Kim Bảng': [
    reported('2024-09-16 10:30', 40, 'Đề xuất bộ phận một cửa làm đầu mối tiếp nhận hồ sơ trạm BTS.'),
    askedForTime('2024-10-21 14:40', '2024-11-15', {
      reason: 'Chờ văn bản hướng dẫn cấp phép trạm BTS của Sở Xây dựng.',
      doneSoFar: 'Đã dự thảo quyết định công bố thủ tục; bố trí 5 địa điểm.',
    }),
    grantedTime(
      '2024-10-23 15:50',
      'Đồng ý; đề nghị huyện công bố ngay phần không phụ thuộc hướng dẫn của Sở Xây dựng.',
    ),
    reported('2024-10-30 09:10', 60, 'Công bố đầu mối tiếp nhận; còn phần thời hạn chấp thuận vị trí.'),
  ],
  'UBND huyện Thanh Liêm': [
    askedForTime('2024-10-24 16:15', '2024-11-15', {
      reason: 'Huyện đang sắp xếp lại bộ phận một cửa.',
      doneSoFar: 'Đã rà soát thủ tục, dự thảo quyết định.',
    }),
    grantedTime('2024-10-28 09:30', 'Chỉ gia hạn đến 01/11/2024: việc không phụ thuộc cơ quan khác.', '2024-11-01'),
    reported('2024-10-31 15:30', 70, 'Dự thảo quyết định đã trình lãnh đạo huyện.'),
  ],
  'UBND huyện Bình Lục': [
    submitted('2024-10-30 10:20', 'Cắt giảm 1 thủ tục, bố trí 8 địa điểm tại 6 xã.', {
      files: [
        pdf('danh-muc-dia-diem-binh-luc.pdf', 'Danh mục địa điểm bố trí lắp đặt công trình viễn thông, huyện Bình Lục'),
      ],
    }),
  ],
  'UBND huyện Lý Nhân': [
    reported('2024-10-08 09:45', 35, 'Đang rà soát thủ tục, chưa bố trí được địa điểm tại 4 xã ven sông.'),
    urged('2024-10-29 08:30', 'Còn 1 ngày đến hạn; đề nghị huyện gửi kết quả hoặc xin gia hạn.', COORDINATOR),
  ],
}

const livesOf = (anchor: string, from: string, steps: Steps): Deed[] =>
  DISTRICTS.flatMap((district, index) => life(anchor, district, [accepted(after(from, index * 9)), ...steps[district]]))

export const DISTRICT_LIVES: readonly Deed[] = [
  ...livesOf('V.6.1', '2024-03-05 08:40', LOCAL_PLANS),
  ...livesOf('V.6.2', '2024-03-05 08:43', SUPPORT),
  ...livesOf('V.6.3', '2024-03-05 08:46', PROCEDURES),
]
