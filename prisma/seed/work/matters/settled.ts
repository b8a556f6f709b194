import type { Deed } from '../chronicle.ts'
import {
  acknowledgedFiling,
  checked,
  type Filing,
  filed,
  fixConfirmed,
  published,
  refused,
  settled,
} from '../matter-deeds.ts'

const STANDARD: Filing = {
  agency: 'MobiFone Hà Nam',
  anchor: null,
  at: { commune: 'UBND phường Minh Khai', district: 'UBND TP Phủ Lý', spot: 'Các trạm trên mái nhà trong nội thành' },
  cause: 'technical-standard',
  title: 'Chưa rõ mẫu kê khai kiểm định trạm BTS trên mái nhà',
  whatHappened: 'Mẫu kê khai cũ không có mục cho trạm nhỏ trên mái nhà.',
  tried: 'Đã kê khai theo mẫu cũ, được yêu cầu bổ sung.',
  asked: 'Đề nghị Sở hướng dẫn mẫu kê khai.',
  competence: 'department',
}

const LEASE: Filing = {
  agency: 'FPT Telecom Hà Nam',
  anchor: null,
  at: { commune: 'UBND phường Hai Bà Trưng', district: 'UBND TP Phủ Lý', spot: 'Cửa hàng giao dịch' },
  cause: 'other',
  title: 'Đề nghị hỗ trợ tìm mặt bằng cửa hàng giao dịch',
  whatHappened: 'Hợp đồng thuê cửa hàng hết hạn, chủ nhà không gia hạn.',
  tried: 'Đã tìm ba địa điểm, giá cao.',
  asked: 'Đề nghị giới thiệu mặt bằng trong trung tâm thành phố.',
  competence: 'unsure',
}

/** One settled within the department's own functions and closed, one that is no matter of this procedure. */
export const SETTLED_DEEDS: readonly Deed[] = [
  filed('2024-09-04 09:50', STANDARD),
  acknowledgedFiling('2024-09-04 15:25', STANDARD),
  checked('2024-09-06 10:00', STANDARD),
  settled(
    '2024-09-12 14:40',
    STANDARD,
    'Kê khai theo mục 4 của mẫu hiện hành, ghi rõ “trạm trên mái”; Sở đã gửi bản hướng dẫn cho các doanh nghiệp.',
  ),
  fixConfirmed('2024-09-17 09:15', STANDARD, 'Đã kê khai xong.'),
  published('2024-09-18 09:00', STANDARD, {
    title: 'Kê khai kiểm định trạm nhỏ trên mái nhà',
    question: 'Mẫu kê khai kiểm định hiện hành không có mục riêng cho trạm nhỏ đặt trên mái nhà.',
    answer: 'Kê khai theo mục 4 của mẫu hiện hành, ghi rõ “trạm trên mái”; không phải nộp thêm giấy tờ nào khác.',
  }),
  filed('2024-09-16 10:40', LEASE),
  acknowledgedFiling('2024-09-17 08:30', LEASE),
  refused('2024-09-18 15:10', LEASE, {
    refusalClass: 'not-an-obstacle',
    reason: 'Không thuộc vướng mắc khi thực hiện Kế hoạch: thuê mặt bằng kinh doanh do doanh nghiệp tự thỏa thuận.',
    instead: 'Đề nghị doanh nghiệp thương lượng với bên cho thuê; khi có tranh chấp, đưa ra tòa án có thẩm quyền.',
    link: null,
  }),
]
