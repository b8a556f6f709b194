import { plainDate } from '#domain/shared/plain-date.ts'
import { askQuestion } from '#services/question/ask-question.server.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { LEADER } from '../doers.ts'
import { findOrganisationId } from '../look-up.ts'
import {
  acknowledgedFiling,
  checked,
  type DossierWords,
  type Filing,
  filed,
  joined,
  onDossier,
  opened,
  passedCheck,
  proposed,
  submittedDossier,
} from '../matter-deeds.ts'

const ZONE_MOBIFONE: Filing = {
  agency: 'MobiFone Hà Nam',
  anchor: 'V.8.3',
  at: { commune: 'UBND phường Đồng Văn', district: 'UBND thị xã Duy Tiên', spot: 'Khu công nghiệp Đồng Văn III' },
  cause: 'licensed-not-buildable',
  title: 'Có giấy phép nhưng không thi công được trạm trong KCN Đồng Văn III',
  whatHappened: 'Chủ đầu tư hạ tầng chưa bàn giao mặt bằng, không cho đấu nối điện; 6 trạm phải chờ.',
  tried: 'Đã gửi 3 văn bản, làm việc 2 lần với chủ đầu tư.',
  asked: 'Đề nghị UBND tỉnh yêu cầu chủ đầu tư bàn giao mặt bằng, cho đấu nối điện.',
  competence: 'province',
  files: [pdf('giay-phep-xay-dung-tram.pdf', 'Giấy phép xây dựng 6 trạm BTS trong Khu công nghiệp Đồng Văn III')],
}

const ZONE_FPT: Filing = {
  agency: 'FPT Telecom Hà Nam',
  anchor: 'III.2.1',
  at: {
    commune: 'UBND phường Bạch Thượng',
    district: 'UBND thị xã Duy Tiên',
    spot: 'Khu công nghiệp Đồng Văn I mở rộng',
  },
  cause: 'licensed-not-buildable',
  title: 'Không được kéo cáp vào KCN Đồng Văn I mở rộng',
  whatHappened: 'Chủ đầu tư hạ tầng chỉ cho một doanh nghiệp kéo cáp trong khu.',
  tried: 'Đề nghị thuê cống bể, chưa được trả lời.',
  asked: 'Đề nghị bảo đảm các doanh nghiệp được tiếp cận cống bể như nhau.',
  competence: 'province',
}

const ZONES: DossierWords = {
  title: 'Triển khai hạ tầng viễn thông trong các khu công nghiệp',
  commonCause: 'Quy chế của chủ đầu tư hạ tầng khu công nghiệp không bắt buộc bàn giao mặt bằng, cho thuê cống bể.',
  proposal:
    'Trình UBND tỉnh giao Ban Quản lý các khu công nghiệp làm việc với chủ đầu tư, đưa hạ tầng viễn thông vào quy chế khu.',
  points: [
    {
      text: 'Giao Ban Quản lý các khu công nghiệp tỉnh yêu cầu chủ đầu tư bàn giao mặt bằng, cho đấu nối điện đối với 6 trạm tại KCN Đồng Văn III, hoàn thành trước ngày 30/11/2024.',
      agency: 'Ban QL các KCN tỉnh',
      dueOn: '2024-11-29',
      unblocks: true,
    },
    { text: 'Các doanh nghiệp viễn thông được tiếp cận cống bể trong khu công nghiệp như nhau theo Luật Viễn thông.' },
  ],
}

/** Before the leadership since 31/10, which asks one agency first; the work of one filer stands still meanwhile. */
export const ZONE_DEEDS: readonly Deed[] = [
  filed('2024-10-09 10:30', ZONE_MOBIFONE),
  acknowledgedFiling('2024-10-09 16:45', ZONE_MOBIFONE),
  filed('2024-10-10 09:15', ZONE_FPT),
  checked('2024-10-11 09:50', ZONE_MOBIFONE, { suspends: true, note: 'Doanh nghiệp đã làm hết phần việc của mình.' }),
  acknowledgedFiling('2024-10-11 10:05', ZONE_FPT),
  checked('2024-10-14 14:25', ZONE_FPT),
  opened('2024-10-15 08:40', ZONES, ZONE_MOBIFONE),
  joined('2024-10-15 08:45', ZONES, ZONE_FPT),
  proposed('2024-10-18 15:10', ZONES),
  submittedDossier('2024-10-25 16:35', ZONES, '119/TTr-STTTT'),
  passedCheck('2024-10-31 14:10', ZONES, 'Hồ sơ đủ; Ban Quản lý đã có ý kiến đồng ý.'),
  onDossier('2024-11-01 15:20', LEADER, 'asks about', ZONES, async (dossierId, context) =>
    askQuestion(
      {
        dossierId,
        askedId: await findOrganisationId('Sở Xây dựng'),
        questionTitle: 'Vị trí trạm viễn thông trong quy hoạch các khu công nghiệp Đồng Văn',
        question: 'Quy hoạch chi tiết các khu công nghiệp Đồng Văn đã dành vị trí, hành lang cho trạm và cống bể chưa?',
        dueOn: plainDate('2024-11-06'),
      },
      context,
    ),
  ),
]
