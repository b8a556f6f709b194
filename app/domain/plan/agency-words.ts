/** Fields of provincial departments and ministries whose names hold commas or small letters, longest first (ND 24/2014, ND 45/2025). */
const FIELDS = [
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Thông tin và Truyền thông',
  'Kế hoạch và Đầu tư',
  'Tài nguyên và Môi trường',
  'Khoa học và Công nghệ',
  'Giáo dục và Đào tạo',
  'Giao thông vận tải',
  'Giao thông Vận tải',
  'Quy hoạch - Kiến trúc',
  'Dân tộc và Tôn giáo',
  'An toàn thực phẩm',
  'Công Thương',
  'Công thương',
  'Xây dựng',
  'Tài chính',
  'Nội vụ',
  'Tư pháp',
  'Ngoại giao',
  'Ngoại vụ',
  'Quốc phòng',
  'Công an',
  'Du lịch',
  'Dân tộc',
  'Y tế',
  'TT&TT',
  'TTTT',
  'KH&ĐT',
  'KHĐT',
  'KH&CN',
  'KHCN',
  'GD&ĐT',
  'GDĐT',
  'TN&MT',
  'TNMT',
  'NN&PTNT',
  'NNPTNT',
  'NN&MT',
  'LĐTB&XH',
  'LĐ-TB&XH',
  'VHTT&DL',
  'VH,TT&DL',
  'VHTTDL',
  'GTVT',
] as const

const spelled = FIELDS.map((field) => field.replace(' - ', '\\s*[-–]\\s*'))
const END = '(?![\\p{L}\\d&])'

export const FIELD_NAME = new RegExp(`(?:${spelled.join('|')})${END}`, 'uy')
export const DEPARTMENT_NAME = new RegExp(`(?:Sở|Bộ|Phòng)\\s+(?:${spelled.join('|')})${END}`, 'uy')

const NOUN =
  '(?:[Ss]ở|[Bb]an(?! hành)|[Nn]gành|[Đđ]oàn thể(?: chính trị(?: - xã hội)?)?|[Hh]ội(?! (?:nghị|thảo|đồng))|hội đoàn thể|' +
  '[Đđ]ịa phương|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức(?! (?:triển|thực|xây|các|tuyên|kiểm|đánh|lập|phổ|quản))(?: chính trị(?: - xã hội)?)?|' +
  '[Dd]oanh nghiệp|nhà mạng|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Xx]ã(?! hội)|[Pp]hường|[Tt]hị trấn|[Cc]á nhân|cấp huyện|cấp xã|cấp tỉnh)(?!\\p{L})'
const NOUNS = `${NOUN}(?:(?:\\s*,\\s*|\\s+và\\s+)${NOUN})*`
const PLACE = '(?:\\s+(?:trên địa bàn(?: tỉnh| huyện| thành phố)?|trong tỉnh|thuộc tỉnh|của tỉnh|toàn tỉnh))?'
const QUALIFIER =
  '(?:\\s+(?:(?:có )?liên quan|khác(?: có liên quan)?|còn lại|chức năng|báo chí|truyền thông|thông tấn, báo chí|nhà nước|cấp tỉnh|Trung ương|trung ương))?'

/** "các sở, ban, ngành", "các cơ quan, đơn vị liên quan", "UBND các huyện, thị xã, thành phố". */
export const COLLECTIVE = new RegExp(
  `(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Tt]oàn thể)\\s+${NOUNS}${QUALIFIER}${PLACE}|(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)(?:, (?:cơ quan|đơn vị|địa phương|tổ chức))*\\s+(?:có )?liên quan`,
  'uy',
)
export const COMMITTEES = new RegExp(
  `(?:(?:Chủ tịch\\s+)?(?:[ỦU]y ban nhân dân|UBND))\\s+(?:các\\s+|cấp\\s+)?${NOUN}(?:(?:\\s*,\\s*|\\s+và\\s+)(?:cấp\\s+)?${NOUN})*${QUALIFIER}${PLACE}`,
  'uy',
)
/** "UBND tỉnh", "UBND huyện Kim Bảng": one committee, with the capitals that follow. */
export const COMMITTEE =
  /(?:[ỦU]y ban nhân dân|UBND)\s+(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|quận)(?:\s+\p{Lu}\p{L}*)*/uy

/** "thuộc Bộ Thông tin và Truyền thông", "chuyên môn thuộc Sở …": a collective tied to one body names somebody. */
export const BELONGING = /\s+(?:chuyên môn\s+|trực thuộc\s+)?(?:thuộc|trực thuộc|của)\s+(?=(?:Bộ|Sở|Ủy ban|UBND)\s)/uy
/** "doanh nghiệp viễn thông": a branch named in a word or two, after which the work begins. */
export const ENTERPRISE_BRANCH =
  /\s+(?:bưu chính,?(?: và)? viễn thông|viễn thông|công nghệ (?:số|thông tin)|bưu chính|nhà nước|nhỏ và vừa)(?!\p{L})/uy
export const ON_TERRITORY = /\s+(?:trên địa bàn(?: tỉnh| huyện| thành phố)?|trong tỉnh|của tỉnh)(?!\p{L})/uy
/** "doanh nghiệp hoạt động trong lĩnh vực …": a description that runs on to the first word that orders work. */
export const ENTERPRISE_FIELD =
  /\s+(?:hạ tầng|phát triển|hoạt động trong|cung cấp|kinh doanh|đầu tư|có|số|công nghệ)(?!\p{L})/uy

/** First words of bodies called by a proper name. */
export const NAMED_HEAD =
  /(?:Sở|Bộ|Ban|Cục|Chi cục|Tổng cục|Viện|Văn phòng|Thanh tra|Công an|Ngân hàng|Kho bạc|Báo|Đài|Cổng|Trung tâm|Trường|Hội|Hiệp hội|Liên đoàn|Liên hiệp|Liên minh|Mặt trận|Ủy ban Mặt trận|Uỷ ban Mặt trận|Ủy ban MTTQ|UBMTTQ|Tỉnh đoàn|Đoàn|Tòa án|Công ty|Tổng công ty|Tập đoàn|Điện lực|Bảo hiểm|Phòng|Hải quan|Thuế|VPUB|VNPT|Viettel|MobiFone|Mobifone|FPT|EVN|Viễn thông|Bưu điện|Tỉnh ủy|HĐND|Hội đồng nhân dân|Đề nghị)(?!\p{L})/uy

/** Offices held by persons, before the name of their body. */
export const OFFICE_HOLDER =
  /(?:Giám đốc|Thủ trưởng|Chủ tịch|Chánh Văn phòng|Chánh|Trưởng|Cục trưởng|Bí thư|Tổng Giám đốc)(?:\s*,\s*(?:Thủ trưởng|Giám đốc))?\s+/uy

/** The first word of the work that is ordered: a name ends before it. Capitals do not match ("Sở Xây dựng xây dựng"). */
export const WORK_VERB =
  /(?:tham mưu|hướng dẫn|tổ chức|triển khai|thực hiện|xây dựng|lập|trình|tháo gỡ|trong|để|rà soát|kiểm tra|thanh tra|đề xuất|báo cáo|theo dõi|đôn đốc|tổng hợp|nghiên cứu|ban hành|quản lý|bố trí|cân đối|thẩm định|tuyên truyền|vận động|hoàn thiện|hoàn thành|cung cấp|đánh giá|giám sát|đẩy mạnh|tăng cường|bảo đảm|đảm bảo|thành lập|hỗ trợ|tạo điều kiện|xử lý|kết nối|tích hợp|phát triển|phối hợp|chủ trì|chủ động|chịu trách nhiệm|có trách nhiệm|căn cứ|tiếp tục|tập trung|nâng cao|khuyến khích|thúc đẩy|đầu tư|cập nhật|công bố|phổ biến|khảo sát|lựa chọn|xác định|chỉ đạo|giao|gửi|tiếp nhận|giải quyết|khẩn trương|định kỳ|thường xuyên|trước|hàng năm|hằng năm|tuân thủ|bám sát|nhằm|theo|khi|vận hành|duy trì|bổ sung|sửa đổi|thu hút|kêu gọi|lồng ghép|đào tạo|tập huấn|bồi dưỡng|chuyển đổi|số hóa|khai thác|ứng dụng|thống nhất|tham gia|là|được|phải|cần|sẽ|đã|tiến hành|quy hoạch|thông tin|thông báo|phản ánh|kiểm soát|ký|nắm|phân bổ|huy động|xóa|làm sạch|mở rộng|nâng cấp|lắp đặt)(?!\p{L})/uy
