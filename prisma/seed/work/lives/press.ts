import { accepted, life, reported, type Step } from '../assignment-deeds.ts'
import type { Deed } from '../chronicle.ts'
import { pdf } from '../demo-files.ts'
import { PRESS } from '../doers.ts'
import { after } from './after.ts'

const PRESS_REPORTS: Record<(typeof PRESS)[number], readonly Step[]> = {
  'Báo Hà Nam': [
    reported('2024-06-27 15:00', 40, 'Mở chuyên mục “Chuyển đổi số”, đăng 18 tin, bài về hạ tầng số.'),
    reported('2024-10-15 16:20', 65, 'Đăng 11 tin, bài trong quý III, có phóng sự về trạm BTS ở vùng lõm sóng.', {
      files: [pdf('danh-sach-tin-bai-quy-3.pdf', 'Danh sách tin, bài về phát triển hạ tầng số, quý III/2024')],
    }),
  ],
  'Đài PT&TH Hà Nam': [
    reported('2024-07-01 09:30', 45, 'Phát sóng 12 chuyên đề về an toàn sóng điện từ của trạm BTS.'),
    reported('2024-10-21 10:15', 70, 'Phát sóng 6 chuyên đề, 1 tọa đàm về dừng công nghệ 2G.'),
  ],
  'Cổng TTĐT tỉnh': [reported('2024-10-23 14:05', 75, 'Công khai bản đồ phủ sóng và 24 tin về hạ tầng số trên Cổng.')],
}

export const PRESS_LIVES: readonly Deed[] = PRESS.flatMap((agency, index) =>
  life('V.7.1', agency, [accepted(after('2024-03-05 10:20', index * 11)), ...PRESS_REPORTS[agency]]),
)
