import { accepted, confirmed, contributed, life, reported, sentUp, submitted } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'

const DIC = 'Sở TT&TT'

/** What Sở TT&TT leads itself; the Office of the committee confirms it. */
export const COORDINATOR_LIVES: readonly Deed[] = [
  ...life('III.1.1', DIC, [
    accepted('2024-03-05 08:05'),
    reported('2024-04-16 15:20', 45, 'Hoàn chỉnh dự thảo quy hoạch, gửi lấy ý kiến các sở và UBND cấp huyện.'),
    contributed(
      '2024-05-14 09:30',
      'Sở Xây dựng',
      'Đã rà soát sự phù hợp với quy hoạch xây dựng vùng huyện, kiến nghị bổ sung 4 tuyến cống bể dùng chung.',
    ),
    submitted('2024-06-25 10:40', 'UBND tỉnh đã phê duyệt quy hoạch hạ tầng kỹ thuật viễn thông thụ động.', {
      document: 'Quyết định phê duyệt quy hoạch ngày 24/6/2024',
      files: [
        pdf(
          'quyet-dinh-phe-duyet-quy-hoach.pdf',
          'Quyết định phê duyệt quy hoạch hạ tầng kỹ thuật viễn thông thụ động tỉnh Hà Nam',
        ),
      ],
    }),
    confirmed('2024-06-27 16:00', 'good'),
  ]),
  ...life('III.1.2', DIC, [
    accepted('2024-03-05 08:07'),
    reported('2024-06-11 09:10', 20, 'Tổng hợp khó khăn về mặt bằng của 4 doanh nghiệp, xây dựng đề cương chính sách.'),
    reported(
      '2024-08-14 10:15',
      30,
      'Chờ nghị định quy định chi tiết Luật Viễn thông để thống nhất thẩm quyền ban hành.',
    ),
    reported(
      '2024-10-03 16:30',
      35,
      'Đã gửi văn bản đề nghị Bộ hướng dẫn về ưu tiên không gian, vị trí trạm trên tài sản công.',
    ),
  ]),
  ...life('III.1.3', DIC, [
    accepted('2024-03-05 08:09'),
    reported(
      '2024-07-02 14:00',
      30,
      'Khảo sát 22 hệ thống thông tin dùng chung, phân nhóm theo mức sẵn sàng chuyển lên đám mây.',
    ),
    reported('2024-10-18 09:20', 65, 'Dự thảo quy định đã gửi các sở, ngành góp ý, hạn trả lời 05/11/2024.', {
      files: [pdf('du-thao-quy-dinh-dien-toan-dam-may.pdf', 'Dự thảo quy định ưu tiên sử dụng điện toán đám mây')],
    }),
  ]),
  ...life('III.3.1', DIC, [
    accepted('2024-03-05 08:11'),
    reported('2024-05-22 15:00', 30, 'Chọn phương án thuê dịch vụ chuyên nghiệp, trình thẩm định dự toán.'),
    reported('2024-08-20 10:30', 60, 'Ký hợp đồng thuê dịch vụ, bắt đầu chuyển máy chủ của 6 hệ thống.'),
    reported('2024-10-25 15:45', 85, 'Hoàn thành chuyển đổi hạ tầng, đang kiểm thử an toàn thông tin.'),
    sentUp('2024-10-31 16:05', 'Hoàn thành chuyển đổi hạ tầng máy chủ sang điện toán đám mây, đạt kiểm thử an toàn.', {
      document: 'Biên bản nghiệm thu chuyển đổi ngày 31/10/2024',
      files: [pdf('nghiem-thu-chuyen-doi-may-chu.pdf', 'Biên bản nghiệm thu chuyển đổi hạ tầng máy chủ của tỉnh')],
    }),
  ]),
  ...life('III.3.2', DIC, [
    accepted('2024-03-05 08:13'),
    reported('2024-06-20 10:00', 25, 'Tích hợp Cổng dịch vụ công và hệ thống một cửa lên nền tảng đám mây.'),
    reported(
      '2024-10-15 14:10',
      50,
      'Đã tích hợp 11 trên 22 hệ thống; phần còn lại theo tiến độ nâng cấp Trung tâm tích hợp dữ liệu.',
    ),
  ]),
  ...life('III.3.3', DIC, [
    accepted('2024-03-05 08:15'),
    reported('2024-07-11 09:00', 40, 'Phối hợp Báo Hà Nam đăng 6 bài giới thiệu nền tảng đám mây trong nước.'),
    reported('2024-10-11 09:40', 55, 'Tổ chức hội nghị giới thiệu dịch vụ đám mây cho 80 doanh nghiệp nhỏ và vừa.'),
  ]),
  ...life('III.4.3', DIC, [
    accepted('2024-03-05 08:17'),
    reported('2024-07-18 10:20', 60, 'Chuyển đổi IPv6 cho mạng truyền số liệu chuyên dùng và Cổng Thông tin điện tử.'),
    submitted(
      '2024-10-09 15:30',
      'Hoàn thành chuyển đổi IPv6 cho 22 hệ thống thông tin dùng chung; chậm do chờ thay thiết bị định tuyến.',
      {
        document: 'Báo cáo kết quả chuyển đổi IPv6 ngày 08/10/2024',
      },
    ),
    confirmed('2024-10-14 09:10', 'adequate', 'Xác nhận kết quả; ghi nhận chậm 7 ngày làm việc.'),
  ]),
  ...life('III.4.4', DIC, [
    accepted('2024-03-05 08:19'),
    reported('2024-06-05 14:40', 70, 'Kết nối 84 trên 109 xã, phường, thị trấn.'),
    submitted('2024-09-26 10:05', 'Đã kết nối đủ 109 xã, phường, thị trấn và các sở, ban, ngành.', {
      document: 'Biên bản nghiệm thu kết nối ngày 25/9/2024',
    }),
    confirmed('2024-09-30 08:50', 'excellent'),
  ]),
  ...life('III.5.1', DIC, [
    accepted('2024-03-05 08:21'),
    reported('2024-06-13 09:30', 65, 'Kết nối 9 cơ sở dữ liệu quốc gia, chuyên ngành qua nền tảng LGSP.'),
    submitted('2024-08-27 16:20', 'Nền tảng LGSP vận hành chính thức, kết nối 14 cơ sở dữ liệu, phục vụ 22 hệ thống.', {
      document: 'Biên bản nghiệm thu nền tảng LGSP ngày 26/8/2024',
      files: [pdf('nghiem-thu-lgsp.pdf', 'Biên bản nghiệm thu nền tảng tích hợp, chia sẻ dữ liệu tỉnh Hà Nam')],
    }),
    confirmed('2024-08-29 10:30', 'excellent'),
  ]),
  ...life('III.5.3', DIC, [
    accepted('2024-03-05 08:23'),
    reported('2024-07-25 15:10', 50, 'Tích hợp đăng nhập bằng VNeID cho Cổng dịch vụ công.'),
    submitted('2024-10-30 11:15', 'Hoàn thành xác thực tập trung cho 18 hệ thống của tỉnh, dùng tài khoản VNeID.', {
      document: 'Biên bản nghiệm thu tích hợp ngày 29/10/2024',
      files: [pdf('nghiem-thu-dang-nhap-tap-trung.pdf', 'Biên bản nghiệm thu tích hợp đăng nhập tập trung qua VNeID')],
    }),
  ]),
  ...life('III.6.1', DIC, [
    accepted('2024-03-05 08:25'),
    reported(
      '2024-06-28 09:50',
      50,
      'Phối hợp xử lý 37 trang, tài khoản đăng thông tin sai sự thật trong 6 tháng đầu năm.',
    ),
    reported(
      '2024-10-10 10:30',
      60,
      'Quý III xử lý 14 trường hợp; ký quy chế phối hợp với các doanh nghiệp viễn thông.',
    ),
  ]),
  ...life('III.6.2', DIC, [
    accepted('2024-03-05 08:27'),
    reported('2024-08-06 14:20', 35, 'Phê duyệt chủ trương đầu tư Trung tâm SOC, đang lập hồ sơ mời thầu.'),
    reported('2024-10-22 10:00', 50, 'Hoàn thành đấu thầu; kết nối thử nghiệm với hệ thống giám sát quốc gia.'),
  ]),
  ...life('III.6.4', DIC, [
    accepted('2024-03-05 08:29'),
    reported('2024-07-04 10:40', 50, 'Kiểm tra an toàn thông tin 12 hệ thống, khắc phục xong 9 điểm yếu mức cao.'),
    reported('2024-10-17 15:20', 60, 'Diễn tập ứng cứu sự cố cấp tỉnh với 30 cơ quan, đơn vị tham gia.'),
  ]),
  ...life('V.1.1', DIC, [
    accepted('2024-03-05 08:31'),
    reported('2024-07-05 09:15', 40, 'Báo cáo 6 tháng: các cơ quan đã tiếp nhận đủ nhiệm vụ; 15 nhiệm vụ hoàn thành.'),
    reported('2024-10-07 16:40', 55, 'Báo cáo 9 tháng gửi UBND tỉnh; tập trung tháo gỡ vướng mắc về vị trí trạm BTS.'),
  ]),
  ...life('V.1.2', DIC, [
    accepted('2024-03-05 08:33'),
    submitted('2024-05-28 14:30', 'Trình UBND tỉnh danh mục 5 dự án, nhiệm vụ thực hiện Kế hoạch.', {
      document: 'Tờ trình danh mục dự án ngày 27/5/2024',
    }),
    confirmed('2024-05-31 09:20', 'good'),
  ]),
  ...life('V.1.3', DIC, [
    accepted('2024-03-05 08:35'),
    reported('2024-08-08 15:30', 40, 'Khảo sát chính sách dùng chung hạ tầng của 3 tỉnh lân cận.'),
    reported(
      '2024-10-24 14:50',
      75,
      'Dự thảo tờ trình chính sách đã tiếp thu ý kiến 9 cơ quan, còn ý kiến của Sở Tư pháp.',
    ),
  ]),
  ...life('V.1.4', DIC, [
    accepted('2024-03-05 08:37'),
    reported(
      '2024-07-16 10:10',
      40,
      'Tiếp nhận và xử lý các vướng mắc doanh nghiệp gửi, họp với 3 huyện về mặt bằng trạm.',
    ),
    reported(
      '2024-10-28 16:10',
      55,
      'Tổng hợp vướng mắc về vị trí trạm tại Kim Bảng, Thanh Liêm vào hồ sơ trình UBND tỉnh.',
    ),
  ]),
  ...life('V.1.5', DIC, [
    accepted('2024-03-05 08:39'),
    reported('2024-06-18 14:20', 40, 'Làm việc với Cục Viễn thông về lộ trình dừng công nghệ 2G trên địa bàn.'),
    reported(
      '2024-10-14 15:00',
      60,
      'Hoàn thành hỗ trợ người dân chuyển đổi điện thoại khi dừng sóng 2G từ 16/10/2024.',
    ),
  ]),
]
