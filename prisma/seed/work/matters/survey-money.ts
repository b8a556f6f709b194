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
  submittedDossier,
} from '../matter-deeds.ts'

const MONEY_LY_NHAN: Filing = {
  agency: 'UBND huyện Lý Nhân',
  anchor: 'V.6.2',
  at: { commune: 'UBND xã Chân Lý', district: 'UBND huyện Lý Nhân', spot: '4 xã ven sông Hồng' },
  cause: 'funding',
  title: 'Thiếu kinh phí lập phương án hạ tầng viễn thông cho 4 xã ven sông',
  whatHappened: 'Dự toán năm 2024 của huyện không có nhiệm vụ khảo sát hạ tầng viễn thông.',
  tried: 'Đã cân đối từ nguồn dự phòng, được 30 % nhu cầu.',
  asked: 'Đề nghị bổ sung kinh phí khảo sát từ ngân sách tỉnh.',
  competence: 'province',
}

const MONEY_BINH_LUC: Filing = {
  agency: 'UBND huyện Bình Lục',
  anchor: 'V.6.2',
  at: { commune: 'UBND xã Vũ Bản', district: 'UBND huyện Bình Lục', spot: 'Các xã vùng trũng' },
  cause: 'funding',
  title: 'Chưa có kinh phí khảo sát hạ tầng viễn thông tại các xã vùng trũng',
  whatHappened: 'Huyện chưa được giao dự toán cho nhiệm vụ khảo sát.',
  tried: 'Đề nghị lồng ghép với chương trình nông thôn mới.',
  asked: 'Đề nghị hướng dẫn nguồn kinh phí.',
  competence: 'province',
}

const MONEY: DossierWords = {
  title: 'Kinh phí khảo sát hạ tầng viễn thông của cấp huyện',
  commonCause: 'Dự toán năm 2024 giao trước khi Kế hoạch được giao việc, chưa có mục chi khảo sát.',
  proposal: 'Trình UBND tỉnh giao Sở Tài chính hướng dẫn nguồn, bổ sung trong dự toán năm 2025.',
  points: [
    {
      text: 'Giao Sở Tài chính hướng dẫn nguồn kinh phí khảo sát hạ tầng viễn thông cấp huyện, hoàn thành trước ngày 14/12/2024.',
      agency: 'Sở Tài chính',
      dueOn: '2024-12-13',
      unblocks: true,
    },
  ],
}

/** Submitted on Friday: the Office checks it until 05/11. */
export const MONEY_DEEDS: readonly Deed[] = [
  filed('2024-10-14 10:10', MONEY_LY_NHAN),
  acknowledgedFiling('2024-10-15 09:20', MONEY_LY_NHAN),
  checked('2024-10-17 10:35', MONEY_LY_NHAN),
  filed('2024-10-17 15:50', MONEY_BINH_LUC),
  acknowledgedFiling('2024-10-18 09:00', MONEY_BINH_LUC),
  checked('2024-10-21 14:45', MONEY_BINH_LUC),
  opened('2024-10-23 10:15', MONEY, MONEY_LY_NHAN),
  joined('2024-10-23 10:20', MONEY, MONEY_BINH_LUC),
  proposed('2024-10-29 16:05', MONEY),
  submittedDossier('2024-11-01 10:05', MONEY, '123/TTr-STTTT'),
]
