import type { Deed } from '../chronicle.ts'
import {
  acknowledgedFiling,
  checked,
  type DossierWords,
  type Filing,
  filed,
  joined,
  opened,
  proposed,
  returnedByOffice,
  submittedDossier,
} from '../matter-deeds.ts'

const POWER_VNPT: Filing = {
  agency: 'VNPT Hà Nam',
  anchor: null,
  at: { commune: 'UBND xã Nhân Khang', district: 'UBND huyện Lý Nhân', spot: 'Cuối đường dây 0,4 kV xóm 9' },
  cause: 'power-supply',
  title: 'Trạm BTS xóm 9, xã Nhân Khang chưa được cấp điện ba pha',
  whatHappened: 'Trạm đã dựng xong từ tháng 7; đường dây hạ áp cách 800 m, điện lực chưa có kế hoạch kéo thêm.',
  tried: 'Chạy máy phát, chi phí gấp bốn lần tiền điện.',
  asked: 'Đề nghị đưa tuyến cấp điện vào kế hoạch năm 2024 của ngành điện.',
  competence: 'province',
}

const POWER_FPT: Filing = {
  agency: 'FPT Telecom Hà Nam',
  anchor: null,
  at: { commune: 'UBND xã Vũ Bản', district: 'UBND huyện Bình Lục', spot: 'Tủ cáp thôn Tiên Lý' },
  cause: 'power-supply',
  title: 'Không đấu nối được điện cho tủ cáp quang tại xã Vũ Bản',
  whatHappened: 'Trạm biến áp của thôn đã đầy tải, đề nghị mua điện bị trả lại hai lần.',
  tried: 'Đề nghị dùng chung công tơ của nhà văn hóa thôn, không được chấp thuận.',
  asked: 'Đề nghị cho đấu nối tạm trong khi chờ nâng công suất trạm biến áp.',
  competence: 'province',
}

const POWER: DossierWords = {
  title: 'Cấp điện cho trạm BTS và tủ cáp ở vùng xa lưới',
  commonCause: 'Kế hoạch đầu tư lưới điện hạ áp không tính đến phụ tải của hạ tầng viễn thông.',
  proposal: 'Trình UBND tỉnh giao Sở Công Thương làm việc với Công ty Điện lực Hà Nam, đưa 14 điểm vào kế hoạch.',
  points: [
    {
      text: 'Giao Sở Công Thương chủ trì, phối hợp với Công ty Điện lực Hà Nam rà soát, đưa 14 điểm phụ tải viễn thông vào kế hoạch lưới điện hạ áp, hoàn thành trước ngày 21/12/2024.',
      agency: 'Sở Công Thương',
      dueOn: '2024-12-20',
    },
    { text: 'Trong thời gian chờ, doanh nghiệp được đấu nối tạm tại các trạm biến áp còn công suất.' },
  ],
}

/** Back from the check of the Office since 31/10 with three missing points: the DIC answers each by 07/11. */
export const POWER_DEEDS: readonly Deed[] = [
  filed('2024-10-16 09:05', POWER_VNPT),
  acknowledgedFiling('2024-10-16 15:10', POWER_VNPT),
  checked('2024-10-18 10:05', POWER_VNPT),
  filed('2024-10-17 14:20', POWER_FPT),
  acknowledgedFiling('2024-10-18 08:35', POWER_FPT),
  checked('2024-10-21 09:15', POWER_FPT),
  opened('2024-10-22 09:10', POWER, POWER_VNPT),
  joined('2024-10-22 09:15', POWER, POWER_FPT),
  proposed('2024-10-28 15:20', POWER),
  submittedDossier('2024-10-29 16:10', POWER, '121/TTr-STTTT'),
  returnedByOffice('2024-10-31 15:25', POWER, {
    points: [
      { kind: 'agency-opinion', text: 'Sở Công Thương và Công ty Điện lực Hà Nam' },
      { kind: 'funding', text: 'ai chịu chi phí kéo đường dây đến từng điểm' },
      { kind: 'other', text: 'Danh sách 14 điểm phụ tải, có tọa độ và công suất, chưa kèm theo tờ trình.' },
    ],
    note: 'Bổ sung xong, đề nghị trình lại trong tuần để kịp kế hoạch quý IV của ngành điện.',
  }),
]
