import { readAgencies } from './read-agencies.ts'

/** Verbs that give the agency behind them something to do. */
const GIVING = /(?:Giao(?: nhiệm vụ)?(?: cho)?|Yêu cầu|Đề nghị|Phân công|Chỉ đạo)\s+/uy
const GIVING_INSIDE =
  /(?:[;.,]\s+(?:và\s+|đồng thời,?\s+)?|\s(?:và|đồng thời)\s+|:\s*)(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị)\s+/giu
/** "Ủy ban nhân dân tỉnh yêu cầu …": the issuer speaks of itself. */
const ISSUER_GIVES =
  /^(?:(?:Do đó|Vì vậy|Để [^,]{5,160}),\s*)?(?:Chủ tịch\s+|Thường trực\s+)?(?:UBND|[ỦU][ỷy]? ?ban nhân dân|HĐND|Hội đồng nhân dân)\s+(?:tỉnh|thành phố)\s+(?:yêu cầu|giao|đề nghị|chỉ đạo)\s+(?:cho\s+)?/u
/** What an agency that only tells how things are goes on with. */
const TELLS =
  /^(?:đã|đang|được|chưa|còn|cơ bản|và|về|của|tại|trong|trên|thuộc|với|để|gồm|nêu|có(?! trách nhiệm)|là(?! (?:cơ quan|đơn vị|đầu mối)))(?!\p{L})/u
/** The last article of a decision names everybody who obeys it, and orders nothing of its own. */
const OBEYS =
  /chịu trách nhiệm (?:thi hành|thực hiện)|căn cứ (?:Quyết định|Nghị quyết)(?: này)?,? (?:để )?(?:thi hành|thực hiện)|thi hành (?:Quyết định|Nghị quyết) này/u
const TOPIC = /^[^:.;]{3,90}:\s+(?=["“]?\p{Lu})/u
/** Who may be ordered besides bodies with a name. */
const OTHERS =
  /^(?:(?:các\s+)?(?:nhà đầu tư|chủ đầu tư|nhà thầu|đơn vị|cơ quan|đồng chí|chủ rừng|chủ hồ|địa phương|cấp ủy)|đ\/c|ông|bà|lãnh đạo|người đứng đầu|thủ trưởng|thành viên|tổ công tác)(?!\p{L})/iu
/** Longest piece in which the givers of orders are looked for. */
const LONGEST_SENTENCE = 4000

const IMPERATIVE =
  /^(?:Xây dựng|Triển khai|Thực hiện|Tổ chức|Tiếp tục|Tập trung|Khẩn trương|Tăng cường|Đẩy mạnh|Đẩy nhanh|Rà soát|Hoàn thành|Hoàn thiện|Chủ trì|Chủ động|Phối hợp|Tham mưu|Nghiên cứu|Hướng dẫn|Theo dõi|Đôn đốc|Kiểm tra|Giám sát|Thanh tra|Tuyên truyền|Vận động|Bố trí|Ưu tiên|Huy động|Lựa chọn|Đề xuất|Báo cáo|Tổng hợp|Định kỳ|Thường xuyên|Kịp thời|Xử lý|Giải quyết|Tháo gỡ|Khắc phục|Nâng cao|Nâng cấp|Phát triển|Đầu tư|Mở rộng|Đào tạo|Bồi dưỡng|Tập huấn|Số hóa|Kết nối|Tích hợp|Chuẩn hóa|Cập nhật|Công khai|Công bố|Ban hành(?! kèm)|Lập|Trình|Bảo đảm|Đảm bảo|Duy trì|Khai thác|Ứng dụng|Hỗ trợ|Khuyến khích|Thu hút|Đổi mới|Quán triệt|Phổ biến|Chấn chỉnh|Siết chặt|Quản lý|Kiểm soát|Chuẩn bị|Thẩm định|Cung cấp|Bàn giao|Giải phóng|Gắn|Phân công|Chỉ đạo|Quy hoạch|Sửa đổi|Bổ sung|Thí điểm|Nhân rộng|Trả lời|Thành lập|Sẵn sàng|Sử dụng|Tạo điều kiện|Tạo lập|Xác định|Rút ngắn|Cải thiện|Cắt giảm|Giảm|Xóa|Thúc đẩy|Phấn đấu|Biên soạn|Vận hành|Lắp đặt|Trang bị|Tái cấu trúc|Đánh giá|Khảo sát|Thống kê|Mỗi (?:sở|cơ quan|đơn vị|huyện|xã))(?!\p{L})/u

/** A sentence that gives work to a body it names, wherever it stands in the document. */
export function ordersWork(sentence: string): boolean {
  const text = sentence.slice(0, LONGEST_SENTENCE)
  if (OBEYS.test(text)) return false
  const issuer = ISSUER_GIVES.exec(text)
  if (issuer) return namesAgency(text, issuer[0].length)
  GIVING.lastIndex = 0
  if (GIVING.test(text)) return namesAgency(text, GIVING.lastIndex)
  return isSubject(text) || givesInside(text)
}

/** A sentence that tells to do something without saying whom. */
export const isImperative = (text: string): boolean =>
  IMPERATIVE.test(text) || IMPERATIVE.test(text.slice(TOPIC.exec(text)?.[0].length ?? 0))

function isSubject(text: string): boolean {
  const list = readAgencies(text)
  if (list.agencies.length === 0) return false
  const rest = text
    .slice(list.end)
    .replace(/^\s*\([^)]{1,80}\)/u, '')
    .trimStart()
  const work = rest.replace(/^[:,]\s*/u, '')
  return /^[:,]?\s*\p{L}/u.test(rest) && !TELLS.test(work) && (rest.startsWith(':') || /^\p{Ll}/u.test(work))
}

function givesInside(text: string): boolean {
  for (const match of text.matchAll(GIVING_INSIDE)) {
    if (namesAgency(text, match.index + match[0].length)) return true
  }
  return false
}

const namesAgency = (text: string, from: number): boolean =>
  OTHERS.test(text.slice(from, from + 30)) || readAgencies(text, from).agencies.length > 0
