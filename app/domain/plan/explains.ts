/** References and remarks that stand between the sentences of a section and give work to nobody. */
const REMARKS: readonly RegExp[] = [
  /^\([^()]*(?:\([^()]*\)[^()]*)*\)[.;]?$/u,
  /^(?:\()?(?:Ban hành kèm theo|Kèm theo|Đính kèm|Có)\s[^.]{0,120}(?:Quyết định|Kế hoạch|Công văn|Chỉ thị|[Pp]hụ lục|[Bb]iểu|[Dd]anh mục)/u,
  /^(?:Danh mục|(?:Các )?[Nn]hiệm vụ|Nội dung|Phân công)[^.;:]{0,80}\s(?:tại|theo|trong)\s(?:các )?(?:[Pp]hụ lục|[Bb]iểu|[Bb]ảng)[^.;:]{0,40}[.;]?$/u,
  /^(?:\()?(?:Nội dung |Nhiệm vụ |Danh mục |Các nhiệm vụ )?(?:[Cc]hi tiết|[Cc]ụ thể)[^.;:]{0,80}(?:tại|theo|trong|như)\s[^.;:]{0,60}(?:[Pp]hụ lục|[Bb]iểu|[Dd]anh mục|[Bb]ảng)/u,
]
/** How things are, or how they came to be so: the words with which a state of affairs opens. */
const STATE_OF_AFFAIRS =
  /^(?:Hiện nay|Hiện tại|Thời gian qua|(?:Trong )?(?:những|các) năm (?:vừa |gần đây|qua)|(?:Trong )?thời gian (?:vừa )?qua|Tính đến|Đến nay|Tuy nhiên|Nguyên nhân|Qua (?:kiểm tra|rà soát|theo dõi|báo cáo|\d)|Bên cạnh (?:những|các) kết quả|Nhìn chung|Kết quả (?:đạt được|cho thấy))(?!\p{L})/iu
/** What is agreed to or praised in a meeting. */
const OPINION = /^(?:(?:Cơ bản )?(?:[Tt]hống nhất|[Nn]hất trí|[Đđ]ồng ý|[Tt]án thành)|Thông qua|Chấp thuận)(?!\p{L})/u
/** Words of praise open a conclusion; in a section of tasks they are one ("Biểu dương, khen thưởng kịp thời"). */
const PRAISE = /^(?:Ghi nhận|Biểu dương|Đánh giá cao|Hoan nghênh|Chia sẻ|Cảm ơn)(?!\p{L})/u
/** Where the money comes from, as long as nobody is told to find it. */
const FUNDING =
  /^(?:Nguồn kinh phí|Kinh phí|Tổng kinh phí|Dự toán kinh phí|Nguồn vốn|Tổng nhu cầu)(?!\p{L})[^.;]{0,160}?(?:từ|do|được|trong|theo|là|gồm|khoảng|dự kiến|:)(?!\p{L})/u
/** "Hạ tầng số là nền tảng …", "Sở X đã chủ trì …": a statement, not an order. */
const STATEMENT =
  /^(?!Giao |Yêu cầu |Đề nghị )[^.;:]{3,90}?\s(?:là (?:một trong|công trình|dự án|địa phương|tỉnh|trung tâm|nền tảng|yếu tố|động lực|khâu|trụ cột|cơ sở|điều kiện|công tác|tiền đề)|(?:có|giữ) (?:vai trò|ý nghĩa|vị trí)|đã (?:được|có|chủ trì|chủ động|tổ chức|triển khai|ban hành|hoàn thành|phối hợp|thực hiện|xây dựng|đạt|chỉ đạo|và đang))(?!\p{L})/u

/** "Ủy ban nhân dân tỉnh yêu cầu các cơ quan nghiêm túc triển khai thực hiện./.": the last words of a document. */
const APPEAL =
  /^(?:(?:Chủ tịch )?(?:UBND|[ỦU][ỷy]? ?ban nhân dân) tỉnh\s+)?(?:[Yy]êu cầu|[Đđ]ề nghị)\s[^.;]{0,220}(?:triển khai|thực hiện|biết)[^.;]{0,40}\.\/\.$/u

/** The closing words that ask everybody to do what was said. */
export const appeals = (text: string): boolean => APPEAL.test(text)

/** What a document says of itself: from when it holds, and that everybody obeys it. */
const EFFECT =
  /^(?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Thông báo|Kế hoạch) này (?:có hiệu lực|thay thế|bãi bỏ|được|đã được|gồm|áp dụng|quy định)(?!\p{L})|chịu trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Nghị quyết)(?: này)?(?!\p{L})/u

/** Who sits on a committee, and as what. */
const MEMBER =
  /[:,–-]\s*(?:làm\s+|là\s+)?(?:Thành viên|Ủy viên|(?:Phó )?Trưởng (?:Ban|ban|Đoàn|đoàn)|Tổ (?:trưởng|phó)|Phó Tổ trưởng|Thư ký)(?: thường trực)?(?:\s+(?:Ban Chỉ đạo|Tổ công tác|Đoàn))?[.;]?$/u
/** The formal words with which a text is passed on. */
const PASSED_ON =
  /^Ghi chú\s*:|^Nhận được (?:Chỉ thị|Công điện|Công văn|Thông báo|Kế hoạch|[Vv]ăn bản)|thông báo (?:để|đến|cho|tới) [^.;]{0,160}(?:biết|thực hiện)/u

/** A sentence that only explains, whatever its section is about. */
export const explains = (text: string): boolean =>
  STATE_OF_AFFAIRS.test(text) ||
  FUNDING.test(text) ||
  STATEMENT.test(text) ||
  EFFECT.test(text) ||
  MEMBER.test(text) ||
  PASSED_ON.test(text) ||
  isRemark(text)

export const praises = (text: string): boolean => PRAISE.test(text)

/** "1. Đánh giá chung: …" tells, unless it goes on to order. */
const ASSESSMENT =
  /^(?:Về )?(?:[Đđ]ánh giá|[Kk]ết quả|[Tt]ình hình|[Tt]ồn tại|[Hh]ạn chế|Nhận xét|Ưu điểm)(?!\p{L})[^:.;]{0,60}:\s/u

/** "Thống nhất với báo cáo của Sở …": an opinion is work only where an order follows in it. */
export const approves = (text: string): boolean => OPINION.test(text) || ASSESSMENT.test(text)

/** Stands beside the outline and takes no place in it: "(Kèm theo Kế hoạch số …)". */
export const isRemark = (text: string): boolean => REMARKS.some((pattern) => pattern.test(text))
