import type { Deed } from '../chronicle.ts'
import { pdf, picture } from '../demo-files.ts'
import { acknowledgedFiling, checked, type DossierWords, type Filing, filed, opened } from '../matter-deeds.ts'

const MAST_VIETTEL: Filing = {
  agency: 'Viettel Hà Nam',
  anchor: 'V.8.3',
  at: { commune: 'UBND xã Thi Sơn', district: 'UBND huyện Kim Bảng', spot: 'Thôn 5, xã Thi Sơn' },
  cause: 'site-or-land',
  title: 'Chưa có vị trí dựng trạm BTS tại xã Thi Sơn, huyện Kim Bảng',
  whatHappened:
    'Ba hộ đã thỏa thuận nay không cho thuê đất; xã chưa giới thiệu được vị trí khác. 240 hộ ở vùng lõm sóng.',
  tried: 'Làm việc với xã ba lần, khảo sát 5 điểm.',
  asked: 'Đề nghị huyện Kim Bảng xác định vị trí thay thế trên đất công.',
  competence: 'district',
  files: [
    picture('vi-tri-thon-5-thi-son.png', { hasMast: false }),
    pdf('bien-ban-lam-viec-xa-thi-son.pdf', 'Biên bản làm việc với UBND xã Thi Sơn về vị trí trạm BTS'),
  ],
}

const MASTS: DossierWords = {
  title: 'Chưa có vị trí dựng trạm BTS ở vùng lõm sóng',
  commonCause: 'Các xã chưa có quỹ đất công được xác định để đặt trạm; hộ dân rút thỏa thuận cho thuê.',
  proposal: '',
  points: [],
}

const MAST_VNPT: Filing = {
  agency: 'VNPT Hà Nam',
  anchor: 'V.8.3',
  at: { commune: 'UBND xã Liêm Sơn', district: 'UBND huyện Thanh Liêm', spot: 'Thôn Lầy, xã Liêm Sơn' },
  cause: 'site-or-land',
  title: 'Không có mặt bằng dựng cột tại xã Liêm Sơn, huyện Thanh Liêm',
  whatHappened: 'Vị trí trong quy hoạch nằm trên đất lúa, chưa chuyển mục đích; vị trí khác chủ đất không cho thuê.',
  tried: 'Đã đề nghị xã giới thiệu vị trí từ tháng 8/2024.',
  asked: 'Đề nghị huyện xác định vị trí thay thế trong quy hoạch.',
  competence: 'district',
  files: [
    picture('vi-tri-du-kien-liem-son.png', { hasMast: false }),
    picture('tram-gan-nhat-liem-son.png', { hasMast: true }),
  ],
}

/** One cause in two districts: the first in an open dossier and its work at a standstill, the second filed this morning. */
export const MAST_DEEDS: readonly Deed[] = [
  filed('2024-10-22 08:55', MAST_VIETTEL),
  acknowledgedFiling('2024-10-22 15:20', MAST_VIETTEL),
  checked('2024-10-24 14:30', MAST_VIETTEL, {
    suspends: true,
    note: 'Đã kiểm tra tại xã; doanh nghiệp không thể tự giải quyết.',
  }),
  opened('2024-10-29 10:10', MASTS, MAST_VIETTEL),
  filed('2024-11-04 07:42', MAST_VNPT),
]
