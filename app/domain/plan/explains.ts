/** References and remarks that stand between the sentences of a section and give work to nobody. */
const REMARKS: readonly RegExp[] = [
  /^\([^()]*\)[.;]?$/u,
  /^(?:\()?(?:Ban hành kèm theo|Kèm theo|Đính kèm|Có)\s[^.]{0,120}(?:Quyết định|Kế hoạch|Công văn|Chỉ thị|[Pp]hụ lục|[Bb]iểu|[Dd]anh mục)/u,
  /^(?:\()?(?:Nội dung |Nhiệm vụ |Danh mục |Các nhiệm vụ )?(?:[Cc]hi tiết|[Cc]ụ thể)[^.;:]{0,80}(?:tại|theo|trong|như)\s[^.;:]{0,60}(?:[Pp]hụ lục|[Bb]iểu|[Dd]anh mục|[Bb]ảng)/u,
]
/** How things are, or how they came to be so: the words with which a state of affairs opens. */
const STATE_OF_AFFAIRS =
  /^(?:Hiện nay|Hiện tại|Thời gian qua|(?:Trong )?(?:những|các) năm (?:vừa |gần đây|qua)|(?:Trong )?thời gian (?:vừa )?qua|Tính đến|Đến nay|Tuy nhiên|Nguyên nhân|Qua (?:kiểm tra|rà soát|theo dõi|báo cáo|\d)|Bên cạnh (?:những|các) kết quả|Nhìn chung)(?!\p{L})/iu
/** Where the money comes from, as long as nobody is told to find it. */
const FUNDING =
  /^(?:Nguồn kinh phí|Kinh phí|Tổng kinh phí|Dự toán kinh phí|Nguồn vốn|Tổng nhu cầu)(?!\p{L})[^.;]{0,160}?(?:từ|do|được|trong|theo|là|gồm|khoảng|dự kiến|:)(?!\p{L})/u

/** A sentence that only explains, whatever its section is about. */
export const explains = (text: string): boolean => STATE_OF_AFFAIRS.test(text) || FUNDING.test(text) || isRemark(text)

/** Stands beside the outline and takes no place in it: "(Kèm theo Kế hoạch số …)". */
export const isRemark = (text: string): boolean => REMARKS.some((pattern) => pattern.test(text))
