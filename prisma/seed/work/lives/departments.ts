import {
  accepted,
  acknowledged,
  askedForTime,
  by,
  declined,
  grantedTime,
  handedDown,
  life,
  partDated,
  reopened,
  reported,
  rerouted,
  sentBack,
  submitted,
  urged,
  withdrawn,
} from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'

/** Sở Xây dựng: one date extended and near, one overdue and with the Office, one new from a decision of the province. */
const CONSTRUCTION: readonly Deed[] = [
  ...life('V.2.1', 'Sở Xây dựng', [
    accepted('2024-03-05 10:02'),
    handedDown('2024-03-05 14:30'),
    reported('2024-05-15 09:40', 10, 'Lập kế hoạch rà soát quy hoạch xây dựng vùng huyện, phân công phòng chuyên môn.'),
    reported('2024-08-20 16:00', 25, 'Rà soát xong quy hoạch xây dựng của 6 huyện, thị xã, thành phố.', {
      files: [
        pdf('bang-ra-soat-quy-hoach.pdf', 'Bảng rà soát thành phần hạ tầng số trong quy hoạch xây dựng vùng huyện'),
      ],
    }),
    askedForTime('2024-09-24 09:31', '2024-11-08', {
      reason: 'Chờ ý kiến của UBND các huyện, thị xã, thành phố về trình tự cấp phép xây dựng trạm BTS.',
      doneSoFar: 'Đã có dự thảo lần 1, gửi lấy ý kiến ngày 16/9/2024; 2 trên 6 huyện đã trả lời.',
    }),
    grantedTime(
      '2024-09-26 15:10',
      'Đồng ý gia hạn để lấy đủ ý kiến cấp huyện; đề nghị Sở gửi dự thảo lần 2 trong tháng 10.',
    ),
    reported('2024-10-16 10:45', 55, 'Gửi dự thảo lần 2 xin ý kiến UBND các huyện, thị xã, thành phố.', {
      document: 'Công văn gửi lấy ý kiến ngày 15/10/2024',
    }),
    reported('2024-11-01 15:55', 70, 'Tiếp thu ý kiến 4 trên 6 huyện, hoàn chỉnh phần cấp phép trạm BTS.', {
      files: [
        pdf(
          'du-thao-huong-dan-lan-3.pdf',
          'Dự thảo lần 3 văn bản hướng dẫn tích hợp hạ tầng số trong quy hoạch và cấp phép xây dựng',
        ),
      ],
    }),
  ]),
  ...life('V.2.2', 'Sở Xây dựng', [
    accepted('2024-03-05 10:05'),
    handedDown('2024-03-05 14:32'),
    reported('2024-06-12 15:15', 20, 'Đề nghị các huyện thống kê công trình hạ tầng kỹ thuật sử dụng chung.'),
    reported('2024-09-17 09:25', 45, 'Có danh mục của Phủ Lý, Duy Tiên, Lý Nhân, Bình Lục.'),
    reported('2024-10-28 16:20', 60, 'Chờ danh mục công trình của huyện Kim Bảng và huyện Thanh Liêm để tổng hợp.'),
  ]),
]

const PLANNING_AND_FINANCE: readonly Deed[] = [
  ...life('V.3.1', 'Sở KH&ĐT', [
    accepted('2024-03-05 09:12'),
    reported('2024-07-23 14:35', 30, 'Làm việc với 5 nhà đầu tư về trung tâm dữ liệu và khu công nghệ số.'),
    reported('2024-10-21 09:05', 60, 'Dự thảo tờ trình giải pháp thu hút đầu tư, đang lấy ý kiến các sở.'),
  ]),
  ...life('V.3.2', 'Sở KH&ĐT', [
    accepted('2024-03-05 09:15'),
    partDated('2024-08-12 09:00', 'Sở Tài chính', '2024-10-30'),
    reported('2024-08-13 10:50', 40, 'Tổng hợp nhu cầu vốn đầu tư công năm 2025 cho hạ tầng số.'),
    reported('2024-10-23 16:05', 80, 'Phương án phân bổ vốn đã qua thẩm định, chờ ý kiến Sở Tài chính.'),
  ]),
  ...life('V.4.1', 'Sở Tài chính', [
    accepted('2024-03-05 13:40'),
    reported('2024-08-22 09:10', 40, 'Hướng dẫn các đơn vị lập dự toán chi thường xuyên cho chuyển đổi số năm 2025.'),
    submitted('2024-11-01 10:20', 'Đã trình UBND tỉnh dự toán chi thường xuyên thực hiện Kế hoạch năm 2025.', {
      document: 'Tờ trình dự toán ngày 31/10/2024',
      files: [
        pdf(
          'to-trinh-du-toan-2025.pdf',
          'Tờ trình dự toán chi thường xuyên thực hiện Kế hoạch phát triển hạ tầng số năm 2025',
        ),
      ],
    }),
  ]),
  // Taken back within days, given again in October, declined: it waits for the coordinator.
  ...life('III.5.4', 'Sở Tài chính', [
    withdrawn(
      '2024-03-06 09:00',
      'Tạm thu hồi để thống nhất cơ quan vận hành Cổng dịch vụ công của tỉnh; sẽ giao lại.',
    ),
    reopened('2024-10-23 14:00', 'Giao lại theo kết luận cuộc họp giao ban ngày 21/10/2024 về thanh toán trực tuyến.'),
    declined(
      '2024-10-28 10:35',
      'Không đúng chức năng, nhiệm vụ: nền tảng thanh toán do cơ quan quản lý Cổng dịch vụ công vận hành; Sở chỉ phối hợp về phí, lệ phí.',
    ),
  ]),
]

/** Where the sentence named nobody and the choice had to be made by field of work. */
const BY_FIELD: readonly Deed[] = [
  ...life('III.4.1', 'Sở KH&CN', [
    accepted('2024-03-06 08:20'),
    reported('2024-06-06 15:40', 30, 'Chọn 3 nội dung thí điểm: chiếu sáng, giao thông, tiếp nhận phản ánh.'),
    reported('2024-09-12 10:10', 70, 'Thí điểm chiếu sáng thông minh tại thành phố Phủ Lý.'),
    submitted('2024-10-24 14:45', 'Hoàn thành thí điểm ba nội dung ứng dụng AI, IoT.', {
      files: [pdf('bao-cao-thi-diem-ai-iot.pdf', 'Báo cáo kết quả thí điểm ứng dụng AI, IoT năm 2024')],
    }),
    sentBack(
      '2024-10-29 09:50',
      'Báo cáo chưa có danh mục nhân rộng và kinh phí dự kiến; đề nghị bổ sung, gửi lại.',
      '2024-11-22',
    ),
  ]),
  ...life('III.4.2', 'Sở Công Thương', [
    declined(
      '2024-03-06 10:15',
      'Không đúng chức năng, nhiệm vụ: hạ tầng IoT chủ yếu gắn với kết cấu giao thông, đô thị; Sở phối hợp phần điện lực.',
    ),
    rerouted(
      '2024-03-08 09:20',
      'Sở GTVT',
      'Các bài toán ưu tiên năm 2024 thuộc giao thông thông minh; Sở Công Thương tiếp tục phối hợp.',
    ),
    ...by('Sở GTVT', [
      accepted('2024-03-11 08:45'),
      reported('2024-07-10 09:35', 25, 'Khảo sát 46 nút giao và tuyến đường có thể lắp cảm biến, camera.'),
      reported('2024-10-15 15:25', 40, 'Lắp thử nghiệm thiết bị đếm lưu lượng tại 5 nút giao ở thành phố Phủ Lý.'),
    ]),
  ]),
  ...life('III.5.2', 'Sở TN&MT', [
    accepted('2024-03-07 15:30'),
    reported('2024-06-25 16:10', 20, 'Rà soát dữ liệu nền địa lý, xác định 12 lớp dữ liệu dùng chung.'),
    reported('2024-10-01 09:30', 40, 'Đã chuẩn hóa 5 lớp dữ liệu; còn vướng đơn giá thuê nền tảng.'),
    acknowledged(
      '2024-10-24 10:00',
      'Đã làm việc với Trung tâm Công nghệ thông tin của Sở; đề nghị Sở gửi kế hoạch hoàn thành trong tuần.',
    ),
    urged('2024-10-30 14:15', 'Đề nghị Sở báo cáo tiến độ và lý do chậm trước ngày 01/11/2024.'),
  ]),
]

export const DEPARTMENT_LIVES: readonly Deed[] = [...CONSTRUCTION, ...PLANNING_AND_FINANCE, ...BY_FIELD]
