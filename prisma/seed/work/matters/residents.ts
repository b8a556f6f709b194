import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import {
  acknowledgedFiling,
  agreed,
  asked,
  checked,
  type DossierWords,
  type Filing,
  filed,
  joined,
  opened,
  passedCheck,
  proposed,
  replied,
  submittedDossier,
} from '../matter-deeds.ts'

const RESIDENTS_VIETTEL: Filing = {
  agency: 'Viettel Hà Nam',
  anchor: 'III.2.2',
  at: { commune: 'UBND xã Nhân Khang', district: 'UBND huyện Lý Nhân', spot: 'Xóm 6' },
  cause: 'residents-object',
  title: 'Người dân xóm 6, xã Nhân Khang không đồng ý dựng trạm BTS',
  whatHappened: 'Hai lần tập kết vật liệu đều bị ngăn lại vì lo ngại bức xạ.',
  tried: 'Đã họp dân một lần, phát tài liệu về kết quả đo kiểm.',
  asked: 'Đề nghị huyện chủ trì đối thoại và có cơ quan độc lập đo kiểm tại chỗ.',
  competence: 'district',
}

const RESIDENTS_VNPT: Filing = {
  agency: 'VNPT Hà Nam',
  anchor: 'III.2.2',
  at: { commune: 'UBND xã Bối Cầu', district: 'UBND huyện Bình Lục', spot: 'Thôn 2' },
  cause: 'residents-object',
  title: 'Trạm BTS thôn 2, xã Bối Cầu phải dừng thi công vì người dân phản đối',
  whatHappened: 'Đã đổ móng, phải dừng từ ngày 20/9/2024.',
  tried: 'Phối hợp với xã vận động từng hộ.',
  asked: 'Đề nghị tổ chức đối thoại và công khai kết quả đo kiểm.',
  competence: 'district',
}

const RESIDENTS: DossierWords = {
  title: 'Người dân phản đối xây dựng trạm BTS tại Lý Nhân, Bình Lục',
  commonCause: 'Người dân lo ngại bức xạ; chưa có kết quả đo kiểm độc lập công khai tại chỗ.',
  proposal: 'Trình UBND tỉnh chỉ đạo hai huyện tổ chức đối thoại; Sở Thông tin và Truyền thông mời đơn vị đo kiểm.',
  points: [
    {
      text: 'Giao UBND huyện Lý Nhân tổ chức đối thoại với người dân xã Nhân Khang, báo cáo kết quả trước ngày 23/11/2024.',
      agency: 'UBND huyện Lý Nhân',
      dueOn: '2024-11-22',
      unblocks: true,
    },
    {
      text: 'Giao UBND huyện Bình Lục tổ chức đối thoại với người dân xã Bối Cầu, báo cáo kết quả trước ngày 23/11/2024.',
      agency: 'UBND huyện Bình Lục',
      dueOn: '2024-11-22',
      unblocks: true,
    },
  ],
}

/** Directed on 31/10: the Office drafts the document, today is its last day. */
export const RESIDENT_DEEDS: readonly Deed[] = [
  filed('2024-09-30 09:45', RESIDENTS_VIETTEL),
  acknowledgedFiling('2024-09-30 16:30', RESIDENTS_VIETTEL),
  asked('2024-10-02 10:20', RESIDENTS_VIETTEL, 'Đề nghị bổ sung giấy phép xây dựng và biên bản họp dân.'),
  replied('2024-10-03 15:00', RESIDENTS_VIETTEL, 'Gửi giấy phép và biên bản họp dân ngày 24/9/2024.', [
    pdf('bien-ban-hop-dan-nhan-khang.pdf', 'Biên bản họp dân xóm 6, xã Nhân Khang, ngày 24/9/2024'),
  ]),
  checked('2024-10-04 10:50', RESIDENTS_VIETTEL),
  filed('2024-10-03 09:10', RESIDENTS_VNPT),
  acknowledgedFiling('2024-10-04 08:35', RESIDENTS_VNPT),
  checked('2024-10-08 09:25', RESIDENTS_VNPT),
  opened('2024-10-09 14:15', RESIDENTS, RESIDENTS_VIETTEL),
  joined('2024-10-09 14:20', RESIDENTS, RESIDENTS_VNPT),
  proposed('2024-10-15 10:40', RESIDENTS),
  submittedDossier('2024-10-16 15:55', RESIDENTS, '115/TTr-STTTT'),
  passedCheck('2024-10-21 09:05', RESIDENTS, 'Hồ sơ đủ, không trả lại.'),
  agreed(
    '2024-10-31 16:20',
    RESIDENTS,
    'Đồng ý. Hai huyện đối thoại công khai; Sở bố trí đo kiểm trước buổi đối thoại.',
  ),
]
