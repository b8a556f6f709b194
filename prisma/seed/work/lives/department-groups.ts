import {
  accepted,
  askedForTime,
  confirmed,
  contributed,
  life,
  refusedTime,
  reported,
  type Step,
  submitted,
  suspended,
} from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { after } from './after.ts'

type Member = { agency: string; steps: readonly Step[] }

/** V.5.1: each department says what its own field needs. Four have done so, one waits to be confirmed. */
const PROPOSALS: readonly Member[] = [
  {
    agency: 'Sở Nội vụ',
    steps: [
      reported('2024-07-15 09:10', 40, 'Rà soát hệ thống quản lý cán bộ, công chức và kho lưu trữ điện tử.'),
      submitted('2024-09-19 10:20', 'Đề xuất xây dựng kho lưu trữ số dùng chung của tỉnh.', {
        document: 'Văn bản đề xuất ngày 18/9/2024',
      }),
      confirmed('2024-09-23 15:00', 'good'),
    ],
  },
  {
    agency: 'Sở Tư pháp',
    steps: [
      submitted('2024-08-16 14:30', 'Đề xuất hoàn thành số hóa sổ hộ tịch và kết nối qua LGSP.', {
        document: 'Văn bản đề xuất ngày 15/8/2024',
      }),
      confirmed('2024-08-20 09:15', 'excellent'),
    ],
  },
  {
    agency: 'Sở Công Thương',
    steps: [
      reported(
        '2024-10-17 10:00',
        45,
        'Đang tổng hợp nhu cầu cảm biến, công tơ điện tử của ngành điện và các cụm công nghiệp.',
      ),
    ],
  },
  {
    agency: 'Sở NN&PTNT',
    steps: [
      reported(
        '2024-10-18 15:30',
        50,
        'Dự thảo đề xuất hệ thống quan trắc công trình thủy lợi và truy xuất nguồn gốc.',
      ),
    ],
  },
  {
    agency: 'Sở GTVT',
    steps: [reported('2024-10-22 09:45', 55, 'Đề xuất trung tâm điều hành giao thông, đang tính kinh phí vận hành.')],
  },
  {
    agency: 'Sở TN&MT',
    steps: [
      reported('2024-07-22 14:10', 20, 'Lập danh mục cơ sở dữ liệu đất đai, môi trường.'),
      reported('2024-10-16 16:00', 40, 'Dự thảo đề xuất mở rộng cơ sở dữ liệu đất đai đến cấp xã.'),
    ],
  },
  {
    agency: 'Sở LĐ-TB&XH',
    steps: [
      reported('2024-10-21 14:25', 60, 'Hoàn thiện đề xuất cơ sở dữ liệu an sinh xã hội, chi trả không dùng tiền mặt.'),
    ],
  },
  {
    agency: 'Sở VH,TT&DL',
    steps: [reported('2024-10-11 10:35', 35, 'Khảo sát nhu cầu phủ sóng 5G và Wi-Fi tại Tam Chúc, đền Trần Thương.')],
  },
  {
    agency: 'Sở KH&CN',
    steps: [
      submitted('2024-10-04 09:05', 'Đề xuất phòng thử nghiệm IoT dùng chung của tỉnh.', {
        document: 'Văn bản đề xuất ngày 03/10/2024',
      }),
      confirmed('2024-10-08 16:10', 'good'),
    ],
  },
  {
    agency: 'Sở GD&ĐT',
    steps: [
      reported('2024-08-21 15:45', 50, 'Thống kê đường truyền của 380 trường học.'),
      submitted('2024-10-31 15:20', 'Đề xuất nâng cấp đường truyền và nền tảng học liệu số dùng chung.', {
        files: [
          pdf(
            'de-xuat-ha-tang-so-nganh-giao-duc.pdf',
            'Đề xuất nhiệm vụ phát triển hạ tầng số của ngành giáo dục và đào tạo',
          ),
        ],
      }),
    ],
  },
  {
    agency: 'Sở Y tế',
    steps: [
      submitted('2024-09-10 10:40', 'Đề xuất kết nối hồ sơ sức khỏe điện tử, bệnh án điện tử qua LGSP.', {
        document: 'Văn bản đề xuất ngày 09/9/2024',
      }),
      confirmed('2024-09-12 09:25', 'excellent'),
    ],
  },
  {
    agency: 'Thanh tra tỉnh',
    steps: [reported('2024-10-14 09:15', 40, 'Dự thảo đề xuất hệ thống theo dõi kết luận thanh tra và tiếp công dân.')],
  },
  {
    agency: 'Ban QL các KCN tỉnh',
    steps: [
      reported('2024-08-19 16:30', 25, 'Lập danh mục hạ tầng viễn thông tại 8 khu công nghiệp.'),
      askedForTime('2024-09-20 14:00', '2025-01-31', {
        reason: 'Chờ chủ đầu tư các khu công nghiệp cung cấp bản vẽ hoàn công.',
        doneSoFar: 'Có danh mục của 5 trên 8 khu công nghiệp.',
      }),
      refusedTime(
        '2024-09-24 10:30',
        'Chưa gia hạn: còn hơn hai tháng đến hạn; Sở sẽ cùng Ban làm việc với chủ đầu tư.',
      ),
      reported('2024-10-23 09:55', 60, 'Đủ danh mục của 8 khu công nghiệp, đang tổng hợp đề xuất.'),
    ],
  },
]

/** V.5.2: those who own poles, ducts, roads and roofs open them to the carriers. One stands still. */
const SHARING: readonly Member[] = [
  {
    agency: 'Sở Công Thương',
    steps: [
      reported(
        '2024-10-16 09:40',
        55,
        'Thống nhất với Công ty Điện lực danh mục 1.240 cột có thể treo cáp viễn thông.',
      ),
    ],
  },
  {
    agency: 'Sở NN&PTNT',
    steps: [reported('2024-10-09 14:50', 35, 'Rà soát bờ kênh, trạm bơm có thể đặt cột ăng ten.')],
  },
  {
    agency: 'Sở GTVT',
    steps: [
      contributed('2024-09-25 10:15', 'Sở TT&TT', 'Đã cung cấp sơ đồ tuyến cáp dọc các đường tỉnh 491, 494, 496.'),
      reported('2024-10-24 15:05', 65, 'Công bố danh mục cống, hào kỹ thuật trên 3 tuyến đường tỉnh.'),
    ],
  },
  {
    agency: 'Sở TN&MT',
    steps: [reported('2024-10-10 16:15', 30, 'Hướng dẫn sơ bộ về sử dụng đất đối với trạm trên đất công.')],
  },
  {
    agency: 'Sở VH,TT&DL',
    steps: [reported('2024-10-18 09:00', 45, 'Đồng ý chủ trương lắp trạm ngụy trang tại 2 khu du lịch.')],
  },
  {
    agency: 'Sở GD&ĐT',
    steps: [reported('2024-10-22 10:25', 50, 'Lập danh mục 31 trường có thể cho lắp trạm trên mái.')],
  },
  {
    agency: 'Sở Y tế',
    steps: [reported('2024-10-15 09:30', 50, 'Lập danh mục 9 cơ sở y tế có thể cho lắp thiết bị trong nhà.')],
  },
  {
    agency: 'Ban QL các KCN tỉnh',
    steps: [
      reported('2024-08-15 14:00', 30, 'Làm việc với 8 chủ đầu tư hạ tầng khu công nghiệp.'),
      suspended(
        '2024-10-24 09:35',
        'Chờ bàn giao hạ tầng kỹ thuật Khu công nghiệp Đồng Văn III mở rộng, theo đề nghị của Ban.',
      ),
    ],
  },
]

const membersOf = (anchor: string, from: string, members: readonly Member[]): Deed[] =>
  members.flatMap(({ agency, steps }, index) => life(anchor, agency, [accepted(after(from, index * 7)), ...steps]))

export const DEPARTMENT_GROUP_LIVES: readonly Deed[] = [
  ...membersOf('V.5.1', '2024-03-05 09:30', PROPOSALS),
  ...membersOf('V.5.2', '2024-03-05 09:33', SHARING),
]
