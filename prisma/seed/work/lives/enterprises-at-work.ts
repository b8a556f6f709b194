import { accepted, life, reported } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { ENTERPRISES } from '../doers.ts'
import { after } from './after.ts'

type Enterprise = (typeof ENTERPRISES)[number]

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
    life(anchor, enterprise, [
      accepted(after(from, index * 5)),
      reported(after(on, index * 8), percent + index * 4, words[enterprise]),
    ]),
  )

export const ENTERPRISE_LIVES_AT_WORK: readonly Deed[] = OPEN_WORK.flatMap(openWork)
