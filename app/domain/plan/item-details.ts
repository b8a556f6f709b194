import type { RowCells } from './table-rows.ts'

/** Lines under a sentence that say who, when and what for it: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". */
const STATES =
  /^(?:(?:(?:Các )?(?:cơ quan|đơn vị|sở|địa phương)(?:, (?:cơ quan|đơn vị|địa phương))*\s+)?(?:được giao\s+)?(?:chủ trì|phối hợp|thực hiện|đầu mối|chịu trách nhiệm|tham mưu)(?:\s+(?:chính|thực hiện|triển khai|tham mưu))?|Chủ trì,? phối hợp|Phân công(?: thực hiện)?|Trách nhiệm(?: thực hiện)?|Thời (?:gian|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai|trình|xong))*|Hạn hoàn thành|Tiến độ(?: thực hiện| hoàn thành)?|Lộ trình(?: thực hiện)?|Sản phẩm(?:\s+(?:đầu ra|dự kiến|hoàn thành|chính))?|Kết quả(?:\s+(?:đầu ra|dự kiến|cần đạt|thực hiện))?|Sản phẩm,? kết quả)\s*:/iu
/** Lines that describe the work itself; details only among the ones above. */
const DESCRIBES =
  /^(?:Nội dung(?: (?:thực hiện|công việc|chính))?|Mục tiêu|Mục đích|Yêu cầu|Đối tượng|Phạm vi|Địa điểm|Địa bàn|Thành phần|Kinh phí(?: thực hiện| dự kiến)?|Dự kiến kinh phí|Nguồn (?:kinh phí|vốn)|Tổng mức đầu tư|Quy mô|Hình thức|Ghi chú|Cấp trình|Cấp ban hành)\s*:/iu

export const statesDetail = (text: string): boolean => STATES.test(text)
export const describesDetail = (text: string): boolean => DESCRIBES.test(text)

const LABEL = /^([^:]{3,60}):\s*/u
const LABEL_WORDS: readonly { role: keyof RowCells; words: RegExp }[] = [
  { role: 'parties', words: /chủ trì.*phối hợp/iu },
  { role: 'coordinating', words: /phối hợp/iu },
  { role: 'deadline', words: /^(?:thời|hạn|tiến độ|lộ trình)/iu },
  { role: 'product', words: /^(?:sản phẩm|kết quả)/iu },
  { role: 'lead', words: /chủ trì|thực hiện|đầu mối|trách nhiệm|tham mưu|phân công/iu },
]

/** The details of a sentence as the columns of a row. */
export function detailCells(details: readonly string[]): RowCells {
  const cells: RowCells = {}
  for (const detail of details) {
    const label = LABEL.exec(detail)
    const role = label && statesDetail(detail) && LABEL_WORDS.find(({ words }) => words.test(label[1] ?? ''))?.role
    const text = detail.slice(label?.[0].length ?? 0).replace(/[\s.;]+$/u, '')
    if (role && text !== '') cells[role] ??= { text, paragraphs: [text], segments: [] }
  }
  return cells
}
