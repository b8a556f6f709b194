import { accepted, life } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { correctionConfirmed, recordConfirmed, recorded, recordReturned, signerCorrected } from '../document-deeds.ts'
import {
  acknowledgedFiling,
  agreed,
  checked,
  type DossierWords,
  type Filing,
  filed,
  joined,
  opened,
  passedCheck,
  proposed,
  returnedByOffice,
  submittedAgain,
  submittedDossier,
} from '../matter-deeds.ts'

const PERMIT_MOBIFONE: Filing = {
  agency: 'MobiFone Hà Nam',
  anchor: 'III.2.2',
  at: { commune: 'UBND thị trấn Quế', district: 'UBND huyện Kim Bảng', spot: 'Tổ dân phố Bình Minh' },
  cause: 'procedure-differs',
  title: 'Thành phần hồ sơ cấp phép trạm BTS khác nhau giữa các huyện',
  whatHappened: 'Hồ sơ trạm tại thị trấn Quế phải bổ sung hai giấy tờ mà huyện khác không yêu cầu; đã chờ 45 ngày.',
  tried: 'Bổ sung hồ sơ hai lần theo hướng dẫn của bộ phận một cửa.',
  asked: 'Đề nghị thống nhất thành phần hồ sơ, thời hạn và bố trí vị trí thay thế tại thị trấn Quế.',
  competence: 'province',
}

const PERMIT_VIETTEL: Filing = {
  agency: 'Viettel Hà Nam',
  anchor: 'III.2.2',
  at: { commune: 'UBND xã Thanh Hải', district: 'UBND huyện Thanh Liêm', spot: 'Thôn Động Xuyên' },
  cause: 'procedure-differs',
  title: 'Chưa được chấp thuận vị trí trạm BTS tại xã Thanh Hải',
  whatHappened: 'Huyện đề nghị xin ý kiến Sở Xây dựng trước khi chấp thuận vị trí; hồ sơ đã gửi 30 ngày.',
  tried: 'Đã làm việc với Phòng Kinh tế và Hạ tầng huyện.',
  asked: 'Đề nghị hướng dẫn trình tự chấp thuận vị trí và cấp phép áp dụng chung toàn tỉnh.',
  competence: 'province',
}

const PERMITS: DossierWords = {
  title: 'Trình tự, thành phần hồ sơ cấp phép trạm BTS khác nhau giữa các địa phương',
  commonCause: 'Mỗi huyện yêu cầu thành phần hồ sơ và thời hạn khác nhau vì chưa có hướng dẫn chung.',
  proposal:
    'Trình UBND tỉnh giao Sở Xây dựng hướng dẫn thống nhất; giao huyện Kim Bảng và thị trấn Quế xử lý vị trí cụ thể.',
  points: [
    {
      text: 'Giao Sở Xây dựng chủ trì hướng dẫn thống nhất thành phần hồ sơ, trình tự, thời hạn cấp phép xây dựng trạm BTS trên địa bàn tỉnh, hoàn thành trước ngày 30/11/2024.',
      agency: 'Sở Xây dựng',
      dueOn: '2024-11-29',
      unblocks: true,
    },
    {
      text: 'Giao UBND huyện Kim Bảng công bố một đầu mối tiếp nhận hồ sơ trạm BTS, hoàn thành trước ngày 16/11/2024.',
      agency: 'UBND huyện Kim Bảng',
      dueOn: '2024-11-15',
    },
    {
      text: 'Giao UBND thị trấn Quế giới thiệu vị trí thay thế để lắp đặt trạm BTS, hoàn thành trước ngày 23/11/2024.',
      agency: 'UBND thị trấn Quế',
      answers: [PERMIT_MOBIFONE],
      dueOn: '2024-11-22',
    },
  ],
}

const PERMIT_LETTER = {
  kind: 'letter',
  number: '2846/UBND-GTXD',
  issuedOn: '2024-10-22',
  signer: 'Phó Chủ tịch UBND tỉnh',
  capacity: 'KT',
  file: pdf('cong-van-cap-phep-tram-bts.pdf', 'Công văn của UBND tỉnh về thống nhất cấp phép xây dựng trạm BTS'),
} as const
const PERMIT_ANSWERS = [
  {
    to: PERMIT_MOBIFONE,
    answer:
      'Thị trấn Quế giới thiệu vị trí thay thế trước ngày 23/11/2024; hồ sơ thống nhất theo hướng dẫn của Sở Xây dựng.',
  },
  {
    to: PERMIT_VIETTEL,
    answer: 'Trình tự chấp thuận vị trí theo hướng dẫn thống nhất của Sở Xây dựng, có trước ngày 30/11/2024.',
  },
]

/** Sent back once by the Office, recorded once with a wrong number; in force since 31/10 and being carried out. */
export const PERMIT_DEEDS: readonly Deed[] = [
  filed('2024-09-20 10:05', PERMIT_MOBIFONE),
  acknowledgedFiling('2024-09-20 16:20', PERMIT_MOBIFONE),
  checked('2024-09-24 09:30', PERMIT_MOBIFONE),
  filed('2024-09-24 14:15', PERMIT_VIETTEL),
  acknowledgedFiling('2024-09-25 08:45', PERMIT_VIETTEL),
  checked('2024-09-26 10:10', PERMIT_VIETTEL),
  opened('2024-09-27 09:20', PERMITS, PERMIT_MOBIFONE),
  joined('2024-09-27 09:25', PERMITS, PERMIT_VIETTEL),
  proposed('2024-10-02 15:40', PERMITS),
  submittedDossier('2024-10-03 10:30', PERMITS, '104/TTr-STTTT'),
  returnedByOffice('2024-10-07 14:50', PERMITS, {
    points: [
      { kind: 'agency-opinion', text: 'Sở Xây dựng, về thẩm quyền hướng dẫn cấp phép' },
      { kind: 'lead-or-date', text: '' },
    ],
  }),
  submittedAgain('2024-10-14 16:10', PERMITS, {
    number: '112/TTr-STTTT',
    done: [
      'Sở Xây dựng đồng ý chủ trì hướng dẫn (Công văn số 1873/SXD-QLHT ngày 11/10/2024).',
      'Mỗi điểm đề xuất đã có một cơ quan chủ trì và hạn.',
    ],
  }),
  passedCheck('2024-10-16 09:35', PERMITS, 'Đã bổ sung ý kiến của Sở Xây dựng; hồ sơ đủ.'),
  agreed('2024-10-21 16:05', PERMITS, 'Đồng ý ba điểm. Kim Bảng làm ngay việc công bố đầu mối, không chờ hướng dẫn.'),
  recorded('2024-10-23 15:15', PERMITS, { ...PERMIT_LETTER, number: '2864/UBND-GTXD' }, PERMIT_ANSWERS),
  recordReturned('2024-10-24 09:10', PERMITS, 'Số trên bản giấy là 2846/UBND-GTXD, bản ghi là 2864; đề nghị ghi lại.'),
  recorded('2024-10-29 15:30', PERMITS, { ...PERMIT_LETTER, signer: 'Phó Chủ tịch UBND tĩnh' }, PERMIT_ANSWERS),
  recordConfirmed('2024-10-31 08:50', PERMITS),
  signerCorrected('2024-10-31 14:20', PERMITS, 'Phó Chủ tịch UBND tỉnh'),
  correctionConfirmed('2024-11-01 08:30', PERMITS),
  ...life(null, 'UBND thị trấn Quế', [accepted('2024-10-31 15:40')]),
]
