/** Lines under a sentence that say who, when and what for it: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". */
const STATES =
  /^(?:(?:(?:Các )?(?:cơ quan|đơn vị|sở|địa phương)(?:, (?:cơ quan|đơn vị|địa phương))*\s+)?(?:được giao\s+)?(?:chủ trì|phối hợp|thực hiện|đầu mối|chịu trách nhiệm|tham mưu)(?:\s+(?:chính|thực hiện|triển khai|tham mưu))?|Chủ trì,? phối hợp|Phân công(?: thực hiện)?|Trách nhiệm(?: thực hiện)?|Thời (?:gian|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai|trình|xong))*|Hạn hoàn thành|Tiến độ(?: thực hiện| hoàn thành)?|Lộ trình(?: thực hiện)?|Sản phẩm(?:\s+(?:đầu ra|dự kiến|hoàn thành|chính))?|Kết quả(?:\s+(?:đầu ra|dự kiến|cần đạt|thực hiện))?|Sản phẩm,? kết quả)\s*:/iu
/** Lines that describe the work itself; details only among the ones above. */
const DESCRIBES =
  /^(?:Nội dung(?: (?:thực hiện|công việc|chính))?|Mục tiêu|Mục đích|Yêu cầu|Đối tượng|Phạm vi|Địa điểm|Địa bàn|Thành phần|Kinh phí(?: thực hiện| dự kiến)?|Dự kiến kinh phí|Nguồn (?:kinh phí|vốn)|Tổng mức đầu tư|Quy mô|Hình thức|Ghi chú|Cấp trình|Cấp ban hành)\s*:/iu

export const statesDetail = (text: string): boolean => STATES.test(text)
export const describesDetail = (text: string): boolean => DESCRIBES.test(text)

/** A sentence with its details, as the readers of roles and dates take it. */
export const withDetails = (text: string, details: readonly string[]): string =>
  details.length === 0 ? text : [text, ...details].map((part) => (/[.;:!?]$/u.test(part) ? part : `${part}.`)).join(' ')

const TIME = /^(?:Thời (?:gian|hạn)|Hạn hoàn thành|Tiến độ|Lộ trình)[^:]{0,40}:\s*/iu

/** What the line of the time says behind its label. */
export function timeDetailOf(details: readonly string[]): string | null {
  const line = details.find((detail) => TIME.test(detail))
  return line ? line.replace(TIME, '').replace(/[\s.;]+$/u, '') || null : null
}
