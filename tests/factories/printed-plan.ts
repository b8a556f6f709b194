import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

const { resolve } = createRequire(import.meta.url)

pdfmake.setFonts({
  Tinos: {
    normal: resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
    bold: resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  },
})
// Nothing of a test is fetched from anywhere; its fonts are on the disk.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

/** A printed document as its PDF: A4, 13 points, page numbers on top as ND 30/2020 wants them. */
export async function printedFile(
  content: Content[],
  options: Partial<TDocumentDefinitions> = {},
): Promise<Uint8Array> {
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [85, 57, 57, 57],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.15 },
    header: (page) => ({ text: page > 1 ? String(page) : '', alignment: 'center', margin: [0, 25, 0, 0] }),
    content,
    ...options,
  })
  return new Uint8Array(await pdf.getBuffer())
}

const centred = (text: string, bold = true): Content => ({ text, alignment: 'center', bold })
const paragraph = (text: string): Content => ({ text, alignment: 'justify', leadingIndent: 28, margin: [0, 3, 0, 3] })

export const printedLetterhead = (stamp = ''): Content => ({
  columns: [
    {
      width: '40%',
      stack: [
        centred('ỦY BAN NHÂN DÂN', false),
        centred('TỈNH HÀ NAM'),
        ...(stamp ? [centred(stamp)] : []),
        centred('Số: 58/KH-UBND', false),
      ],
    },
    {
      width: '60%',
      stack: [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        centred('Độc lập - Tự do - Hạnh phúc'),
        { text: 'Hà Nam, ngày 12 tháng 3 năm 2024', alignment: 'center' },
      ],
    },
  ],
})

/** The plan of word-plan.ts as it is printed: justified lines, hard wraps, two columns at its head and foot. */
export const printedPlan = (stamp = ''): Content[] => [
  printedLetterhead(stamp),
  centred('KẾ HOẠCH'),
  centred('Phát triển đường thư viện cơ sở năm 2024'),
  paragraph(
    'Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019, Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển các thư viện cơ sở trên địa bàn tỉnh như sau:',
  ),
  paragraph('I. MỤC TIÊU'),
  paragraph('- 100% xã, phường, thị trấn có điểm đọc sách.'),
  paragraph('II. NHIỆM VỤ'),
  paragraph(
    '1. Sửa chữa các điểm đọc sách đã xuống cấp tại các xã, phường, thị trấn trên địa bàn tỉnh, hoàn thành trước ngày 30/6/2024.',
  ),
  paragraph(
    '2. Luân chuyển sách giữa thư viện tỉnh và các điểm đọc sách, bảo đảm mỗi điểm đọc được đổi sách ít nhất một lần trong mỗi quý của năm.',
  ),
  paragraph('III. TỔ CHỨC THỰC HIỆN'),
  paragraph('1. Sở Văn hóa, Thể thao và Du lịch'),
  paragraph(
    'a) Chủ trì, phối hợp với Sở Tài chính lập dự toán kinh phí luân chuyển sách và sửa chữa các điểm đọc sách theo quy định của pháp luật về ngân sách.',
  ),
  paragraph('b) Báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2024.'),
  paragraph('2. Sở Tài chính'),
  paragraph('a) Thẩm định dự toán, trình Ủy ban nhân dân tỉnh bố trí kinh phí.'),
  {
    columns: [
      { width: '50%', fontSize: 11, stack: ['Nơi nhận:', '- Như mục III;', '- Lưu: VT, KGVX.'] },
      {
        width: '50%',
        stack: [
          centred('TM. ỦY BAN NHÂN DÂN'),
          centred('KT. CHỦ TỊCH'),
          centred('PHÓ CHỦ TỊCH'),
          { text: 'Trần Văn Bình', bold: true, alignment: 'center', margin: [0, 50, 0, 0] },
        ],
      },
    ],
  },
]

const agency = 'Sở Văn hóa, Thể thao và Du lịch'

/** An annex with ruled lines, over as many pages as its rows take. */
export const printedAnnex = (rows: number): Content[] => [
  { text: 'PHỤ LỤC I', alignment: 'center', bold: true, pageBreak: 'before' },
  {
    table: {
      headerRows: 2,
      widths: [30, '*', 100, 80, 70],
      body: [
        [
          { text: 'STT', rowSpan: 2 },
          { text: 'Nhiệm vụ', rowSpan: 2 },
          { text: 'Cơ quan', colSpan: 2 },
          '',
          { text: 'Thời gian', rowSpan: 2 },
        ],
        ['', '', 'chủ trì', 'phối hợp', ''],
        ...Array.from({ length: rows }, (_, row) => [
          String(row + 1),
          `Thống kê số sách của điểm đọc thứ ${row + 1} và lập danh mục sách cần bổ sung trong năm`,
          agency,
          'Sở Nội vụ',
          'Quý II/2024',
        ]),
      ],
    },
  },
]
