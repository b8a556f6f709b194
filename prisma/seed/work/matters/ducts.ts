import type { Deed } from '../chronicle.ts'
import { consulted, opinionGiven } from '../consultation-deeds.ts'
import { pdf } from '../demo-files.ts'
import {
  acknowledgedFiling,
  checked,
  type DossierWords,
  type Filing,
  filed,
  opened,
  proposed,
} from '../matter-deeds.ts'

const DUCTS_FPT: Filing = {
  agency: 'FPT Telecom Hà Nam',
  anchor: null,
  at: { commune: 'UBND thị trấn Quế', district: 'UBND huyện Kim Bảng', spot: 'Quốc lộ 21B' },
  cause: 'infrastructure-sharing',
  title: 'Không thỏa thuận được giá thuê cống bể cáp trên Quốc lộ 21B',
  whatHappened: 'Đơn vị sở hữu cống bể báo giá cao gấp ba lần khu vực khác; chưa có khung giá của tỉnh để đối chiếu.',
  tried: 'Đã đàm phán ba lần từ tháng 7/2024.',
  asked: 'Đề nghị tỉnh ban hành khung giá thuê cống bể cáp dùng chung.',
  competence: 'province',
}

const DUCTS: DossierWords = {
  title: 'Giá thuê cống bể cáp dùng chung',
  commonCause: 'Tỉnh chưa ban hành khung giá thuê hạ tầng kỹ thuật sử dụng chung đối với cống bể cáp.',
  proposal: 'Trình UBND tỉnh giao xây dựng khung giá thuê cống bể cáp dùng chung trên địa bàn tỉnh.',
  points: [
    {
      text: 'Giao Sở Xây dựng chủ trì xây dựng khung giá thuê cống bể cáp dùng chung, hoàn thành trước ngày 21/12/2024.',
      agency: 'Sở Xây dựng',
      dueOn: '2024-12-20',
    },
  ],
}

/** In consultation until 06/11: one agrees, one differs, a district and an enterprise have not answered. */
export const DUCT_DEEDS: readonly Deed[] = [
  filed('2024-10-18 09:35', DUCTS_FPT),
  acknowledgedFiling('2024-10-18 14:10', DUCTS_FPT),
  checked('2024-10-22 10:05', DUCTS_FPT),
  opened('2024-10-25 09:15', DUCTS, DUCTS_FPT),
  proposed('2024-10-29 14:30', DUCTS),
  consulted('2024-10-30 09:40', DUCTS, {
    title: 'Khung giá thuê cống bể cáp dùng chung trên địa bàn tỉnh',
    questions:
      'Sở Thông tin và Truyền thông dự kiến trình UBND tỉnh giao Sở Xây dựng chủ trì xây dựng khung giá thuê cống bể cáp dùng chung. Đề nghị cho ý kiến:\n1. Cơ quan chủ trì có phù hợp không?\n2. Thời hạn hoàn thành 20/12/2024 có khả thi không?\n3. Nội dung khác cần lưu ý.',
    agencies: ['Sở Xây dựng', 'Sở Tài chính', 'UBND huyện Kim Bảng', 'VNPT Hà Nam'],
  }),
  opinionGiven('2024-10-31 15:25', 'Sở Tài chính', {
    stance: 'agree',
    text: 'Thống nhất nội dung dự thảo; Sở phối hợp thẩm định phương án giá khi có hồ sơ.',
  }),
  opinionGiven('2024-11-01 10:50', 'Sở Xây dựng', {
    stance: 'differ',
    text: 'Không thống nhất giao Sở Xây dựng chủ trì: cống bể cáp viễn thông thuộc phạm vi quản lý nhà nước của ngành thông tin và truyền thông. Đề nghị Sở Thông tin và Truyền thông chủ trì, Sở Xây dựng phối hợp.',
    document: { number: '2014/SXD-HTKT', on: '2024-11-01' },
    files: [pdf('y-kien-so-xay-dung-cong-be-cap.pdf', 'Công văn của Sở Xây dựng về khung giá thuê cống bể cáp')],
  }),
]
