/** Fields of provincial departments, ministries and offices of districts, longest first (ND 24/2014, ND 37/2014, ND 45/2025). */
const FIELDS = [
  'Nông nghiệp và Phát triển nông thôn',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Nông nghiệp và Môi trường',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa - Thể thao và Du lịch',
  'Văn hóa, Khoa học và Thông tin',
  'Văn hóa và Thông tin',
  'Văn hóa và Thể thao',
  'Văn hóa - Xã hội',
  'Thông tin và Truyền thông',
  'Kế hoạch và Đầu tư',
  'Tài nguyên và Môi trường',
  'Khoa học và Công nghệ',
  'Giáo dục và Đào tạo',
  'Giáo dục - Đào tạo',
  'Giao thông vận tải',
  'Giao thông - Vận tải',
  'Quy hoạch - Kiến trúc',
  'Kinh tế và Hạ tầng',
  'Kinh tế - Hạ tầng',
  'Tài chính - Kế hoạch',
  'Dân tộc và Tôn giáo',
  'Nông nghiệp và PTNT',
  'Lao động - TB và XH',
  'Lao động - TB&XH',
  'Lao động - TBXH',
  'Lao động TB&XH',
  'Văn hóa, TT và DL',
  'Văn hóa, TT&DL',
  'An toàn thực phẩm',
  'Quản lý đô thị',
  'Công Thương',
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
  'Kinh tế',
  'Y tế',
] as const
/** "TT&TT", "LĐ-TB&XH", "VH,TT&DL", "VHTTDL": capitals only. */
const ABBREVIATION = '\\p{Lu}{2,6}(?:,?\\s?\\p{Lu}{2,4}(?=&))?(?:\\s?[&-]\\s?\\p{Lu}{1,6}){0,3}'

const spelled = FIELDS.map((field) => field.replaceAll(' và ', '\\s+(?:và|&)\\s+').replaceAll(' - ', '\\s*[-–]\\s*'))
const END = '(?![\\p{L}\\d&])'

export const FIELD_NAME = new RegExp(`(?:${spelled.join('|')}|${ABBREVIATION})${END}`, 'uy')
/** The field in any case: plans write "Sở Giao thông Vận tải", "sở Tài chính" and headings in capitals. */
export const DEPARTMENT_NAME = new RegExp(`(?:Sở|Bộ|Phòng)\\s+(?:${spelled.join('|')})${END}`, 'iuy')
export const DEPARTMENT_ABBREVIATION = new RegExp(`(?:Sở|Bộ|Phòng)\\s+${ABBREVIATION}${END}`, 'uy')

const INSTITUTIONS =
  '(?:[Đđ]ơn vị sự nghiệp(?: công lập)?|[Cc]ơ sở (?:giáo dục|đào tạo|y tế|khám, chữa bệnh|khám bệnh, chữa bệnh|sản xuất|kinh doanh)|[Bb]ệnh viện|[Tt]rường(?: đại học| cao đẳng| học| trung học phổ thông)?(?!\\s+hợp)|[Tt]rung tâm (?:y tế|giáo dục nghề nghiệp(?: [-–] giáo dục thường xuyên)?|giáo dục thường xuyên)|[Hh]ợp tác xã|[Cc]hủ (?:đầu tư|mỏ|hồ chứa|rừng|tàu|hộ|cơ sở|dự án|trang trại)|[Tt]ổ dân phố|[Nn]hà (?:đầu tư|thầu)|[Nn]gân hàng|[Tt]ổ chức tín dụng|[Hh]iệp hội|[Ll]ực lượng(?: chức năng| vũ trang)?|[Cc]ông ty|[Tt]ập đoàn|[Tt]hành viên|[Pp]hòng(?!,? chống)|[Cc]ấp(?! có| bách| phép| thiết))'
const NOUN = `(?:${INSTITUTIONS}|${[
  '[Ss]ở',
  '[Bb]ộ(?=,? (?:ngành|cơ quan))',
  '[Bb]an(?! hành)(?: quản lý(?: dự án)?)?',
  '[Nn]gành',
  '[Đđ]oàn thể(?: chính trị(?: [-–] xã hội)?)?',
  '[Hh]ội(?! (?:nghị|thảo|đồng))(?: đoàn thể)?',
  '[Đđ]ịa phương',
  '[Cc]ơ quan',
  '[Đđ]ơn vị',
  '[Tt]ổ chức(?! (?:triển|thực|xây|các|tuyên|kiểm|đánh|lập|phổ|quản|tốt|hội|lớp|\\d))(?: chính trị(?: [-–] xã hội)?(?: [-–] nghề nghiệp)?| đoàn thể| xã hội| thành viên)?',
  '[Dd]oanh nghiệp',
  'nhà mạng',
  '[Hh]uyện',
  '[Tt]hị xã',
  '[Tt]hành phố',
  '[Qq]uận',
  '[Xx]ã(?! hội)',
  '[Pp]hường',
  '[Tt]hị trấn',
  '[Đđ]ặc khu',
  '[Cc]á nhân',
].join('|')})(?!\\p{L})`
const NOUNS = `${NOUN}(?:(?:\\s*[,/]\\s*|\\s+và\\s+)${NOUN})*`
const PLACE = '(?:\\s+(?:trên địa bàn(?: tỉnh| huyện| thành phố)?|trong tỉnh|thuộc tỉnh|của tỉnh|toàn tỉnh))?'
const QUALIFIER =
  '(?:\\s+(?:(?:có )?liên quan(?: khác)?|khác(?: (?:có )?liên quan)?|còn lại|chức năng|báo chí|truyền thông|thông tấn, báo chí|nhà nước|cấp tỉnh|cấp huyện|cấp xã|trực thuộc|cùng cấp|tỉnh(?!\\s+\\p{Lu})|Trung ương|trung ương)){0,2}'

/** "các sở, ban, ngành", "các cơ quan, đơn vị liên quan", "UBND các huyện, thị xã, thành phố". */
export const COLLECTIVE = new RegExp(
  `(?:(?:[Tt]ất cả )?[Cc]ác|[Nn]hững|[Mm]ột số|[Tt]oàn thể)\\s+${NOUNS}${QUALIFIER}${PLACE}|` +
    `(?:[Ss]ở|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)(?:,\\s*${NOUN})+(?:\\s+và\\s+${NOUN})?${QUALIFIER}${PLACE}|` +
    '(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)\\s+(?:có )?liên quan',
  'uy',
)
export const COMMITTEES = new RegExp(
  `(?:(?:Chủ tịch\\s+)?(?:[ỦU]y ban nhân dân|UBND))\\s+(?:các\\s+|cấp\\s+|\\d{1,2}\\s+)?${NOUN}(?:(?:\\s*[,/]\\s*|\\s+và\\s+)(?:cấp\\s+|các\\s+(?=xã|phường|thị|huyện))?${NOUN})*${QUALIFIER}${PLACE}`,
  'uy',
)
/** "UBND tỉnh", "UBND huyện Kim Bảng", "UBND TP Phủ Lý": one committee, with the capitals that follow. */
export const COMMITTEE =
  /(?:[ỦU]y ban nhân dân|UBND)\s+(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu|(?:TP|Tp|TX|H|P)\.?)(?:\s*\p{Lu}\p{L}*)*/uy
/** "UBND các huyện: Kim Bảng, Thanh Liêm và Bình Lục": the names of the few that are meant. */
export const NAMED_PLACES =
  /\s*:?\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*)+(?:(?:,|\s+và)\s+(?:(?:các\s+)?(?:thị xã|thành phố|huyện)\s+)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,3}(?!\p{L}))*/uy

/** "thuộc Bộ Thông tin và Truyền thông", "chuyên môn thuộc Sở …": a collective tied to one body names somebody. */
export const BELONGING = /\s+(?:chuyên môn\s+|trực thuộc\s+)?(?:thuộc|trực thuộc|của)\s+(?=(?:Bộ|Sở|Ủy ban|UBND)\s)/uy
/** "doanh nghiệp viễn thông": a branch named in a word or two, after which the work begins. */
export const ENTERPRISE_BRANCH =
  /\s+(?:bưu chính,?(?: và)? viễn thông|viễn thông|công nghệ (?:số|thông tin)|bưu chính|nhà nước|nhỏ và vừa)(?!\p{L})/uy
export const ON_TERRITORY = /\s+(?:trên địa bàn(?: tỉnh| huyện| thành phố)?|trong tỉnh|của tỉnh)(?!\p{L})/uy
/** "doanh nghiệp hoạt động trong lĩnh vực …": a description that runs on to the first word that orders work. */
export const ENTERPRISE_FIELD =
  /\s+(?:hạ tầng|phát triển|hoạt động trong|cung cấp|kinh doanh|đầu tư|có|số|công nghệ)(?!\p{L})/uy
