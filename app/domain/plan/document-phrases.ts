import { foldText } from '#domain/shared/fold-text.ts'
import type { SourceDocumentKind } from './plan-reading.ts'

/** Names of kinds of document as ND 30/2020 lists them, written alone on a line above the title. */
const KIND_NAMES = {
  'ke hoach': 'plan',
  'quyet dinh': 'decision',
  'chi thi': 'directive',
  'nghi quyet': 'resolution',
  'thong bao': 'conclusion-notice',
  'thong bao ket luan': 'conclusion-notice',
  'ket luan': 'conclusion-notice',
  'chuong trinh': 'programme',
  'chuong trinh hanh dong': 'programme',
  'de an': 'project',
  'phuong an': 'project',
  'cong van': 'letter',
  'cong dien': 'letter',
  'bao cao': 'report',
  'quy che': 'unknown',
  'quy dinh': 'unknown',
} as const satisfies Record<string, SourceDocumentKind>

/** The kind named by a line that says nothing else; letters have no such line. */
export function readKindLine(line: string): SourceDocumentKind | null {
  if (line.length > 40 || /\p{Ll}/u.test(line)) return null
  const name = foldText(line).replace(/[:.]$/, '').trim()
  return Object.hasOwn(KIND_NAMES, name) ? KIND_NAMES[name as keyof typeof KIND_NAMES] : null
}

export const isMotto = (line: string): boolean => /^cong hoa xa hoi chu nghia|^doc lap\b/.test(foldText(line))

/** A section named in capitals without a number ends the title and the preamble. */
export const opensSection = (line: string): boolean =>
  !/\p{Ll}/u.test(line) &&
  line.length < 70 &&
  /^(?:CÁC |PHẦN )?(?:MỤC TIÊU|MỤC ĐÍCH|QUAN ĐIỂM|CĂN CỨ|SỰ CẦN THIẾT|ĐẶT VẤN ĐỀ|THỰC TRẠNG|ĐẶC ĐIỂM TÌNH HÌNH|NHIỆM VỤ|NỘI DUNG|TỔ CHỨC THỰC HIỆN)(?!\p{L})/u.test(
    line,
  )

/** Words that open the legal basis, and so end the title. */
export const opensPreamble = (line: string): boolean =>
  /^(?:Căn cứ|Thực hiện|Thi hành|Xét|Theo|Nhằm|Để|Kính gửi|Trên cơ sở|Ngày \d)(?!\p{L})/u.test(line) ||
  /^(?:CHỦ TỊCH )?[ỦU][ỶY]? ?BAN NHÂN DÂN|^HỘI ĐỒNG NHÂN DÂN/u.test(line)

/** The last words before what a document decides, concludes or asks for: "… kết luận như sau:", "QUYẾT NGHỊ:". */
export const endsPreamble = (text: string): boolean =>
  /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|KẾT LUẬN|YÊU CẦU)\s*:?$/u.test(text) ||
  /(?:như sau|sau đây|dưới đây|(?:nội dung|nhiệm vụ|việc|vấn đề|giải pháp|ý kiến)[^.;:]{0,40} sau)\s*[:.]$/iu.test(
    text,
  ) ||
  /(?:nội dung|nhiệm vụ|giải pháp|ý kiến|kết luận)(?: chính| chủ yếu| trọng tâm| cấp bách| cụ thể| chỉ đạo)?\s*:$/iu.test(
    text,
  ) ||
  announcesOrders(text)

/** "… Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở …:" stands above the orders. */
export const announcesOrders = (text: string): boolean =>
  text.endsWith(':') &&
  !/^(?:Căn cứ|Theo|Xét)\s/u.test(text) &&
  /(?<!\p{L})(?:yêu cầu|chỉ thị|giao|đề nghị|chỉ đạo)(?!\p{L})[^.]{0,400}:$/u.test(text)

/** One order in a letter without numbers. */
export const opensOrder = (text: string): boolean =>
  /^(?:Giao|Yêu cầu|Đề nghị)\s+(?:\p{Lu}|các\s)/u.test(text) ||
  /^(?:Chủ tịch\s+)?(?:UBND|[ỦU][ỷy]? ?ban nhân dân)\s+(?:tỉnh|thành phố)\s+(?:yêu cầu|giao|đề nghị)\s/u.test(text)

/** Words that open the paragraphs after the last section. */
export const opensClosing = (text: string): boolean =>
  /^(?:Trên đây là|Thừa lệnh|Nhận được (?:Công văn|Thông báo|văn bản)|Trân trọng|Văn phòng (?:UBND|[ỦU][ỷy]? ?ban nhân dân) (?:tỉnh|thành phố) (?:xin )?thông báo|(?:Chỉ thị|Quyết định|Nghị quyết|Thông báo) này (?:có hiệu lực|được (?:phổ biến|thông qua|gửi)|đã được|thay thế)|Trong quá trình (?:tổ chức |triển khai|thực hiện)|Quá trình (?:tổ chức |triển khai|thực hiện)|(?:Yêu cầu|Đề nghị) (?:các|Thủ trưởng|Giám đốc|Chủ tịch)|Căn cứ (?:nội dung )?Kế hoạch này)/u.test(
    text,
  )

/** Where the sentence that sets up the obstacle procedure begins, or -1. */
export function findObstacleClause(text: string): number {
  const match =
    /(?:^|[.;!?]\s+)((?:[Tt]rong quá trình|[Qq]uá trình|Trường hợp|Nếu|Khi|Trong thời gian)[^.;]*?(?:khó khăn|vướng mắc)[^.;]*)/u.exec(
      text,
    )
  const clause = match?.[1]
  if (!match || clause === undefined) return -1
  const reports =
    /(?:phản ánh|báo cáo|gửi|thông tin|kiến nghị|liên hệ|đề xuất)[^.;]*?(?:về|đến|tới|qua|cho|với|Ủy ban|UBND)/u
  return reports.test(clause) ? match.index + match[0].length - clause.length : -1
}

export const opensRecipients = (line: string): boolean => /^nơi nhận\s*:?/iu.test(line)

/** ND 30/2020 appendix I, point 7: TM. (on behalf), KT. (for), TL. (by order), TUQ. (by authority), Q. (acting). */
export const opensSignature = (line: string): boolean =>
  (/^(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\.\s*\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)) ||
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|TỔNG GIÁM ĐỐC)$/u.test(line)

/** First words of a duty: no name of an agency goes on with them. */
export const opensWork = (line: string): boolean =>
  /^(?:Chủ trì|Phối hợp|Tham mưu|Tuyên truyền|Tăng cường|Triển khai|Thực hiện|Tổ chức|Chỉ đạo|Hướng dẫn|Rà soát|Đẩy mạnh|Vận động|Căn cứ|Chủ động|Tiếp tục|Hỗ trợ|Đề xuất|Tuân thủ|Bố trí|Theo dõi|Kiểm tra|Chịu trách nhiệm)(?!\p{L})/u.test(
    line,
  )

/** A line that cannot end a name or a heading: a comma, a conjunction, or the first word of an agency's name. */
export const isLeftOpen = (line: string): boolean =>
  /[,(/&–-]$/u.test(line) ||
  /(?:^|\s)(?:và|hoặc|của|các|với|cho|về|trong|tại|theo|đến|từ|là|do|ngày|tháng|khoản|Điều|Sở|Ban|Bộ|Báo|Đài|Cổng|Hội|Cục|Trung tâm|Văn phòng|Ủy ban|Uỷ ban|nhân dân)$/u.test(
    line,
  )
