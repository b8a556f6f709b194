import { plainDate } from '#domain/shared/plain-date.ts'
import { recordMinistryLetter } from '#services/dossier/record-ministry-letter.server.ts'
import { referAbove } from '#services/dossier/refer-above.server.ts'
import type { Deed } from '../chronicle.ts'
import { LEADER, OFFICE_CLERK } from '../doers.ts'
import {
  acknowledgedFiling,
  checked,
  type DossierWords,
  type Filing,
  filed,
  onDossier,
  opened,
  passedCheck,
  proposed,
  submittedDossier,
} from '../matter-deeds.ts'

const LOADS_MOBIFONE: Filing = {
  agency: 'MobiFone Hà Nam',
  anchor: null,
  at: { commune: 'UBND xã Đồng Hóa', district: 'UBND huyện Kim Bảng', spot: 'Tuyến đường tỉnh 498B' },
  cause: 'technical-standard',
  title: 'Chưa rõ quy chuẩn tải trọng khi ba nhà mạng dùng chung một cột ăng ten',
  whatHappened: 'Đơn vị thẩm tra yêu cầu tính theo quy chuẩn cũ; chủ cột và ba nhà mạng hiểu khác nhau.',
  tried: 'Đã xin ý kiến Sở Xây dựng, được trả lời là vượt thẩm quyền của Sở.',
  asked: 'Đề nghị có hướng dẫn quy chuẩn áp dụng để thẩm tra 11 cột dùng chung.',
  competence: 'ministry',
}

const LOADS: DossierWords = {
  title: 'Quy chuẩn tải trọng của cột ăng ten dùng chung',
  commonCause: 'Quy chuẩn hiện hành chưa quy định hệ số tải trọng cho cột có từ ba nhà mạng trở lên.',
  proposal: 'Trình UBND tỉnh xin ý kiến Bộ Xây dựng trước khi giao Sở Xây dựng hướng dẫn thẩm tra.',
  points: [
    {
      text: 'Giao Sở Xây dựng hướng dẫn thẩm tra cột ăng ten dùng chung theo ý kiến của Bộ Xây dựng, hoàn thành trước ngày 21/12/2024.',
      agency: 'Sở Xây dựng',
      dueOn: '2024-12-20',
    },
  ],
}

/** Beyond the powers of the province: the Ministry of Construction is asked since 28/10, an answer is due by 15/11. */
export const SHARED_MAST_DEEDS: readonly Deed[] = [
  filed('2024-10-08 09:20', LOADS_MOBIFONE),
  acknowledgedFiling('2024-10-08 15:40', LOADS_MOBIFONE),
  checked('2024-10-10 10:30', LOADS_MOBIFONE),
  opened('2024-10-14 09:10', LOADS, LOADS_MOBIFONE),
  proposed('2024-10-16 14:35', LOADS),
  submittedDossier('2024-10-17 16:10', LOADS, '116/TTr-STTTT'),
  passedCheck('2024-10-21 10:25', LOADS, 'Hồ sơ đủ; nội dung vượt thẩm quyền của tỉnh.'),
  onDossier('2024-10-24 09:15', LEADER, 'refers above the province', LOADS, (dossierId, context) =>
    referAbove(
      {
        dossierId,
        ministry: 'Bộ Xây dựng',
        question: 'Cột ăng ten có từ ba nhà mạng dùng chung áp dụng hệ số tải trọng nào khi thẩm tra thiết kế?',
        dueOn: plainDate('2024-11-15'),
        follower: 'office',
        letterNumber: '',
        letterOn: null,
      },
      context,
    ),
  ),
  onDossier('2024-10-28 10:40', OFFICE_CLERK, 'records the letter of', LOADS, (dossierId, context) =>
    recordMinistryLetter(
      {
        dossierId,
        letterNumber: '2871/UBND-GTXD',
        letterOn: plainDate('2024-10-28'),
        dueOn: plainDate('2024-11-15'),
      },
      context,
    ),
  ),
]
