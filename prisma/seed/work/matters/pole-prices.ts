import { accepted, confirmed, life, reported, submitted } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { recordConfirmed, recorded, replacementRecorded } from '../document-deeds.ts'
import {
  acknowledgedFiling,
  agreed,
  checked,
  type DossierWords,
  type Filing,
  filed,
  fixConfirmed,
  joined,
  opened,
  passedCheck,
  proposed,
  submittedDossier,
} from '../matter-deeds.ts'

const POLES_VNPT: Filing = {
  agency: 'VNPT Hà Nam',
  anchor: 'III.2.3',
  at: { commune: 'UBND xã An Lão', district: 'UBND huyện Bình Lục', spot: 'Tuyến cột điện dọc đường trục xã' },
  cause: 'infrastructure-sharing',
  title: 'Giá thuê cột điện để treo cáp chưa thống nhất tại huyện Bình Lục',
  whatHappened: 'Ba đơn vị quản lý cột áp dụng ba mức giá, chênh nhau gấp đôi; chưa ký được hợp đồng cho 18 km cáp.',
  tried: 'Đã làm việc với từng đơn vị trong tháng 6 và tháng 7/2024.',
  asked: 'Đề nghị thống nhất khung giá thuê cột điện dùng chung trên địa bàn tỉnh.',
  competence: 'province',
}

const POLES_VIETTEL: Filing = {
  agency: 'Viettel Hà Nam',
  anchor: 'III.2.3',
  at: { commune: 'UBND xã Tiêu Động', district: 'UBND huyện Bình Lục', spot: 'Các thôn phía nam xã' },
  cause: 'infrastructure-sharing',
  title: 'Chưa thuê được cột điện tại xã Tiêu Động do chênh lệch giá',
  whatHappened: 'Đơn vị quản lý cột yêu cầu giá cao hơn các xã lân cận, không có căn cứ tính.',
  tried: 'Đề nghị bằng văn bản hai lần, chưa có trả lời.',
  asked: 'Đề nghị có mức giá chung hoặc căn cứ tính giá.',
  competence: 'province',
}

const POLES: DossierWords = {
  title: 'Giá thuê cột điện dùng chung để treo cáp viễn thông',
  commonCause: 'Chưa có khung giá thuê cột điện dùng chung áp dụng thống nhất trên địa bàn tỉnh.',
  proposal: 'Trình UBND tỉnh giao Sở Công Thương chủ trì hướng dẫn căn cứ tính và khung giá thuê cột điện dùng chung.',
  points: [
    {
      text: 'Giao Sở Công Thương chủ trì, phối hợp với Sở Tài chính, Sở Thông tin và Truyền thông hướng dẫn thống nhất căn cứ tính và khung giá thuê cột điện dùng chung, hoàn thành trước ngày 19/10/2024.',
      agency: 'Sở Công Thương',
      dueOn: '2024-10-18',
      unblocks: true,
    },
    { text: 'Trong thời gian chờ hướng dẫn, các bên tạm áp dụng mức giá đang thực hiện tại thành phố Phủ Lý.' },
  ],
}

/** One cause, two filings, answered by the province; the ordered work is done: one filer has confirmed, the other is asked. */
export const POLE_DEEDS: readonly Deed[] = [
  filed('2024-08-05 09:20', POLES_VNPT),
  acknowledgedFiling('2024-08-05 15:10', POLES_VNPT),
  checked('2024-08-07 10:30', POLES_VNPT),
  filed('2024-08-07 14:45', POLES_VIETTEL),
  acknowledgedFiling('2024-08-08 08:50', POLES_VIETTEL),
  checked('2024-08-09 09:40', POLES_VIETTEL),
  opened('2024-08-12 09:00', POLES, POLES_VNPT),
  joined('2024-08-12 09:10', POLES, POLES_VIETTEL),
  proposed('2024-08-15 15:30', POLES),
  submittedDossier('2024-08-16 16:00', POLES, '86/TTr-STTTT'),
  passedCheck('2024-08-22 10:20', POLES, 'Hồ sơ đủ; đề nghị lấy mức giá Phủ Lý làm căn cứ tạm thời.'),
  agreed('2024-08-26 15:45', POLES, 'Đồng ý đề xuất. Sở Công Thương hoàn thành trong tháng 10.'),
  recorded(
    '2024-08-28 14:20',
    POLES,
    {
      kind: 'conclusion',
      number: '3012/TB-VPUB',
      issuedOn: '2024-08-28',
      signer: 'Chánh Văn phòng UBND tỉnh',
      capacity: 'TL',
      file: pdf(
        'thong-bao-ket-luan-gia-thue-cot.pdf',
        'Thông báo kết luận của Phó Chủ tịch UBND tỉnh về giá thuê cột điện dùng chung',
      ),
    },
    [
      { to: POLES_VNPT, answer: 'Tạm áp dụng mức giá của thành phố Phủ Lý; khung giá chung có trước ngày 19/10/2024.' },
      {
        to: POLES_VIETTEL,
        answer: 'Tạm áp dụng mức giá của thành phố Phủ Lý; Sở Công Thương hướng dẫn căn cứ tính giá.',
      },
    ],
  ),
  recordConfirmed('2024-08-29 09:15', POLES),
  replacementRecorded('2024-09-09 14:30', POLES, {
    document: {
      kind: 'decision',
      number: '1187/QĐ-UBND',
      issuedOn: '2024-09-09',
      signer: 'Phó Chủ tịch UBND tỉnh',
      capacity: 'KT',
      signedAs: 'Ủy ban nhân dân tỉnh Hà Nam (trình diễn)',
      file: pdf(
        'quyet-dinh-gia-thue-cot-tam-thoi.pdf',
        'Quyết định của UBND tỉnh về giá thuê cột điện tạm thời, thay thế Thông báo kết luận số 3012/TB-VPUB',
      ),
    },
    points: [{ text: 'Mức giá tạm thời của thành phố Phủ Lý áp dụng cho cả hợp đồng đang thực hiện trên toàn tỉnh.' }],
    answers: [
      {
        to: POLES_VNPT,
        answer: 'Mức giá tạm thời áp dụng cả cho hợp đồng đang thực hiện; khung giá chung vẫn đúng hạn.',
      },
      {
        to: POLES_VIETTEL,
        answer: 'Mức giá tạm thời áp dụng trên toàn tỉnh; Sở Công Thương vẫn hướng dẫn căn cứ tính giá.',
      },
    ],
  }),
  recordConfirmed('2024-09-10 10:05', POLES),
  ...life(null, 'Sở Công Thương', [
    accepted('2024-08-30 08:40'),
    reported('2024-09-26 15:20', 50, 'Thống nhất phương pháp tính với Công ty Điện lực và hai doanh nghiệp.'),
    submitted('2024-10-16 10:25', 'Đã ban hành văn bản hướng dẫn khung giá thuê cột điện dùng chung.', {
      document: 'Văn bản hướng dẫn ngày 15/10/2024',
      files: [pdf('huong-dan-khung-gia-thue-cot.pdf', 'Hướng dẫn căn cứ tính và khung giá thuê cột điện dùng chung')],
    }),
    confirmed('2024-10-22 16:05', 'good'),
  ]),
  fixConfirmed('2024-10-25 14:30', POLES_VNPT, 'Đã ký hợp đồng thuê theo khung giá mới.'),
]
