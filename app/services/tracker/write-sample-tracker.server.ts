import { writeWorkbook } from './write-workbook.server.ts'

const SAMPLE = [
  [
    'STT',
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Số văn bản',
    'Ngày giao',
    'Thời hạn',
    'Sản phẩm',
    'Tình trạng',
    'Ghi chú',
  ],
  [
    '1',
    'Rà soát, lập danh mục vị trí xây dựng trạm thu phát sóng',
    'Sở Xây dựng',
    'Sở Tài chính',
    '12/UBND-KGVX',
    '02/01/2024',
    '30/6/2024',
    'Báo cáo',
    'Đã hoàn thành ngày 20/6/2024',
    '',
  ],
  [
    '2',
    'Hướng dẫn sử dụng chung hạ tầng kỹ thuật thụ động',
    'Sở Xây dựng',
    '',
    '45/UBND-KGVX',
    '15/3/2024',
    'Quý IV/2024',
    'Văn bản hướng dẫn',
    'Đang thực hiện',
    '',
  ],
] as const

/** The file that the page of the import offers: a head that is recognised and two rows as they may look. */
export const writeSampleTracker = (): Uint8Array => writeWorkbook({ name: 'Sổ theo dõi', rows: SAMPLE })
