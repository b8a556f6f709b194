import {
  AlignmentType,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const ROMAN = 0
const ARABIC = 1
const LETTER = 2
const DASH = 3

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
})

/** Roman, arabic and letter levels and a dash, as the numbering of an office's template has them. */
const NUMBERING = {
  config: [
    {
      reference: 'plan',
      levels: [
        level(ROMAN, LevelFormat.UPPER_ROMAN, '%1.'),
        level(ARABIC, LevelFormat.DECIMAL, '%2.'),
        level(LETTER, LevelFormat.LOWER_LETTER, '%3)'),
        level(DASH, LevelFormat.BULLET, '\uF02D'),
      ],
    },
  ],
}

export const words = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
export const numbered = (depth: number, text: string, instance = 0): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'plan', level: depth, instance } })

type Cell = string | { text: string | string[]; columns?: number; rows?: number }

const toCell = (cell: Cell): TableCell => {
  const { text, columns = 1, rows = 1 } = typeof cell === 'string' ? { text: cell } : cell
  return new TableCell({ children: [text].flat().map(words), columnSpan: columns, rowSpan: rows })
}

export const table = (rows: readonly (readonly Cell[])[]): Table =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(toCell) })) })

export const letterhead = (stamp = ''): Table =>
  table([
    [
      { text: ['ỦY BAN NHÂN DÂN', 'TỈNH HÀ NAM', ...(stamp ? [stamp] : []), 'Số: 58/KH-UBND'] },
      {
        text: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hà Nam, ngày 12 tháng 3 năm 2024'],
      },
    ],
  ])

export const signature = (): Table =>
  table([
    [
      { text: ['Nơi nhận:', '- Như mục III;', '- Lưu: VT, KGVX.'] },
      { text: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Văn Bình'] },
    ],
  ])

/** A plan as an office writes it: letterhead and signature as tables, numbers by the program, an annex of tasks. */
export const planBody = (stamp = ''): FileChild[] => [
  letterhead(stamp),
  words('KẾ HOẠCH'),
  words('Phát triển đường thư viện cơ sở năm 2024'),
  words('Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'),
  numbered(ROMAN, 'MỤC TIÊU'),
  numbered(DASH, '100% xã, phường, thị trấn có điểm đọc sách.'),
  numbered(ROMAN, 'NHIỆM VỤ'),
  numbered(ARABIC, 'Sửa chữa các điểm đọc sách đã xuống cấp trước ngày 30/6/2024.'),
  numbered(ARABIC, 'Luân chuyển sách giữa thư viện tỉnh và các điểm đọc sách.'),
  numbered(ROMAN, 'TỔ CHỨC THỰC HIỆN'),
  numbered(ARABIC, 'Sở Văn hóa, Thể thao và Du lịch'),
  numbered(LETTER, 'Chủ trì, phối hợp với Sở Tài chính lập dự toán kinh phí luân chuyển sách.'),
  numbered(LETTER, 'Báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2024.'),
  numbered(ARABIC, 'Sở Tài chính'),
  numbered(LETTER, 'Thẩm định dự toán, trình Ủy ban nhân dân tỉnh bố trí kinh phí.'),
  signature(),
  words('PHỤ LỤC I'),
  table([
    [
      { text: 'STT', rows: 2 },
      { text: 'Nhiệm vụ', rows: 2 },
      { text: 'Cơ quan', columns: 2 },
      { text: 'Thời gian', rows: 2 },
    ],
    ['chủ trì', 'phối hợp'],
    ['1', 'Thống kê sách của các điểm đọc', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Nội vụ', 'Quý II/2024'],
    ['2', 'Tập huấn người quản lý điểm đọc', 'Sở Văn hóa, Thể thao và Du lịch', 'Các huyện', 'Tháng 8/2024'],
  ]),
]

export const wordFile = async (
  children: readonly FileChild[],
  footnotes: Record<number, string> = {},
): Promise<Uint8Array> => {
  const notes = Object.entries(footnotes).map(([id, text]) => [id, { children: [words(text)] }])
  const document = new Document({
    numbering: NUMBERING,
    footnotes: Object.fromEntries(notes),
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

export const withFootnote = (text: string, note: number): Paragraph =>
  new Paragraph({ children: [new TextRun(text), new FootnoteReferenceRun(note)] })
