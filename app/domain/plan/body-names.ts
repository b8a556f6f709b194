/** Bodies whose names hold "và", commas or verbs, so that the grammar of other names would cut them. */
const WHOLE_NAMES = [
  'Văn phòng (?:Đoàn )?(?:ĐBQH|[Đđ]ại biểu Quốc hội)(?:,? và|,) (?:HĐND|Hội đồng nhân dân)(?:(?:,? và|,) (?:UBND|[ỦU]y ban nhân dân))?',
  'Văn phòng (?:HĐND|Hội đồng nhân dân)(?: và|,|-) ?(?:UBND|[ỦU]y ban nhân dân)',
  'Báo và (?:Đài )?(?:[Pp]hát thanh|PT)(?:,| và| -|-)? ?(?:[Tt]ruyền hình|TH)',
  'Đài (?:[Pp]hát thanh|PT) ?(?:và|-|–|&)? ?(?:[Tt]ruyền hình|TH)',
  'Đài PTTH',
  'Ban (?:[Qq]uản lý|QL) (?:các )?(?:[Kk]hu (?:công nghiệp|kinh tế|chế xuất|công nghệ cao|du lịch)|KCN|KKT)(?:(?:,| và| -) (?:các )?(?:[Kk]hu (?:công nghiệp|kinh tế|chế xuất)|[Cc]hế xuất|KCN|KKT))*',
  '(?:Ban (?:[Qq]uản lý|QL) (?:các )?(?:[Dd]ự án|DA)|Ban QLDA)(?:,? (?:đầu tư|ĐTXD|xây dựng|công trình|các công trình|giao thông|dân dụng|công nghiệp|nông nghiệp|phát triển nông thôn|hạ tầng|khu vực|đô thị|thủy lợi|và(?= (?:xây|phát|nông|công|hạ|dân|giao))))*',
  'Bộ (?:Chỉ huy|CH) (?:[Qq]uân sự|QS|[Bb]ộ đội [Bb]iên phòng|BĐBP)',
  'Bộ CHQS',
  'Bộ đội Biên phòng',
  '(?:Ban Thường trực )?(?:[ỦU]y ban |UB)?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam| VN)?(?: các cấp)?',
  'Đoàn (?:Thanh niên|TN|TNCS)(?: Cộng sản| CSHCM)?(?: Hồ Chí Minh| HCM)?',
  'Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính)(?: và (?:Dân vận|Tuyên giáo))? (?:Tỉnh|Thành) [ủu]y',
  'Ngân hàng Nhà nước(?: Việt Nam)?(?:,? ?[-–]? ?[Cc]hi nhánh)?(?: Khu vực \\d{1,2}| khu vực \\d{1,2})?',
  'NHNN(?: Việt Nam)?(?:,? ?[-–]? ?[Cc]hi nhánh)?',
  'Bảo hiểm [Xx]ã hội(?: [Kk]hu vực(?: [IVX\\d]+)?)?',
  'Viện [Kk]iểm sát nhân dân',
  'T[òo]a án nhân dân',
  'Liên hiệp các (?:Hội|hội) [Kk]hoa học và [Kk]ỹ thuật',
  'Liên hiệp các [Tt]ổ chức hữu nghị',
  'Liên minh (?:Hợp tác xã|HTX)',
  'Hội (?:Liên hiệp|LH) ?(?:Phụ nữ|PN)',
  'Thường trực (?:HĐND|Hội đồng nhân dân|Tỉnh ủy|Ban Chỉ đạo)',
  '(?:[Cc]ác )?Ban (?:của )?(?:HĐND|Hội đồng nhân dân)',
  '(?:[Cc]ác )?(?:Tổ )?[Đđ]ại biểu (?:HĐND|Hội đồng nhân dân|Quốc hội)',
  'Ban [Cc]hỉ đạo(?: [\\p{L}\\d]+){0,10}?(?= tỉnh(?!\\p{L}))',
  'Kho bạc Nhà nước(?: [Kk]hu vực(?: [IVX\\d]+)?)?',
  '[Cc]ơ quan [Tt]huế(?: các cấp)?',
  'Tổ (?:công tác|giúp việc|công nghệ số cộng đồng)(?: triển khai)?(?: Đề án 06)?',
]
export const WHOLE_NAME = new RegExp(`(?:${WHOLE_NAMES.join('|')})(?![\\p{L}\\d])`, 'uy')
/** "tỉnh Hà Nam", "thành phố", "Hà Nam" behind such a name. */
export const SEAT =
  /\s+(?:(?:tỉnh|thành phố|huyện|thị xã|xã|phường|quận|đặc khu)(?!\p{L})(?:\s+\p{Lu}\p{L}*){0,4}|\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,2}(?!\p{L}))/uy

/** First words of bodies called by a proper name that goes on with a capital. */
const BEFORE_CAPITAL =
  'Sở|Bộ|Ban|Cục|Chi cục|Tổng cục|Viện|Trung tâm|Trường|Hội|Hiệp hội|Liên đoàn|Liên hiệp|Liên minh|Đoàn|Báo|Đài|Cổng|Tạp chí|Trang|Ngân hàng|Phòng|Hải quan|Tổ|Quỹ|Học viện|Hạt|[ỦU]y ban|Hội đồng|Bệnh viện|Bưu điện|Viễn thông|Điện lực|Thuế|Thanh tra|Công an|Bảo tàng|Chi nhánh|Cảng vụ|Thư viện|Vườn'
/** Those that go on in small letters as well. */
const BEFORE_ANY =
  'Văn phòng|Kho bạc|Công ty|Tổng công ty|Tập đoàn|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|VPUB|VNPT|Viettel|Mobi[Ff]one|Vina[Pp]hone|FPT|EVN|(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy|HĐND|Hội đồng nhân dân|UBMTTQ|BHXH|NHNN|KBNN|BQL|BCĐ|LĐLĐ|Ban (?:quản lý|chỉ đạo|chỉ huy|thường vụ|tuyên giáo|dân vận|dân tộc)|Đài truyền thanh|Trường (?:đại học|cao đẳng)'
export const NAMED_HEAD = new RegExp(
  `(?:(?:${BEFORE_CAPITAL})(?=\\s+(?:\\p{Lu}|và Đài))|(?:Thanh tra|Thống kê|Công an|Cổng|Báo|Đài|Thuế|Hải quan|Chi cục|Cục|Điện lực|Bưu điện|Viễn thông|Trung tâm|Hội)(?=\\s+(?:tỉnh|các huyện|các xã|các cấp|cấp|huyện|thành phố|thị xã|xã|phường|Chính phủ)(?!\\p{L}))|(?:${BEFORE_ANY})(?!\\p{L}))`,
  'uy',
)

/** Offices held by persons, before the name of their body. */
export const OFFICE_HOLDER =
  /(?:(?:Phó )?(?:Giám đốc|Thủ trưởng|Chủ tịch|Chánh Văn phòng|Chánh án|Chánh|Trưởng|Cục trưởng|Viện trưởng|Hiệu trưởng|Chỉ huy trưởng|Bí thư|Tổng [Gg]iám đốc|Tổng [Bb]iên tập)|Lãnh đạo|Người đứng đầu)(?:\s*(?:,|và)\s*(?:Thủ trưởng|Giám đốc|Người đứng đầu))?\s+/uy

/** Words that no name of a body goes on with: the work begins, or where and whose it is. Capitals do not match. */
const OUTSIDE_NAMES =
  'tham mưu|hướng dẫn|tổ chức|triển khai|thực hiện|xây dựng|lập|trình|tháo gỡ|trong|để|rà soát|kiểm tra|thanh tra|đề xuất|báo cáo|theo dõi|đôn đốc|tổng hợp|nghiên cứu|ban hành|quản lý|bố trí|cân đối|thẩm định|thẩm tra|tuyên truyền|vận động|hoàn thiện|hoàn thành|cung cấp|đánh giá|giám sát|đẩy mạnh|đẩy nhanh|tăng cường|tăng|bảo đảm|đảm bảo|thành lập|hỗ trợ|tạo|xử lý|kết nối|tích hợp|phát triển|phối hợp|chủ trì|chủ động|chịu trách nhiệm|có|căn cứ|tiếp tục|tập trung|nâng cao|khuyến khích|thúc đẩy|đầu tư|cập nhật|công bố|công khai|phổ biến|khảo sát|lựa chọn|xác định|chỉ đạo|giao|gửi|tiếp nhận|giải quyết|khẩn trương|định kỳ|thường xuyên|trước|hàng|hằng|tuân thủ|bám sát|nhằm|theo|khi|vận hành|duy trì|bổ sung|sửa đổi|thu hút|kêu gọi|lồng ghép|đào tạo|tập huấn|bồi dưỡng|chuyển|nộp|giữ|nhận|mời|kê khai|niêm yết|công nhận|xét|điều chỉnh|điều hành|điều tiết|điều phối|đối thoại|đồng hành|cam kết|chấp hành|chấp nhận|giới thiệu|liên hệ|liên kết|nhắc|hạn chế|dừng|đình chỉ|thu hồi|thu gom|truy|tạm|xác minh|xác nhận|đo|định hướng|trồng|chăm sóc|lấy|thi công|thanh toán|soạn|dự báo|cảnh báo|lan tỏa|khuyến cáo|hoàn trả|phủ|lắp|kéo|số hóa|khai thác|ứng dụng|thống nhất|tham gia|là|được|phải|cần|sẽ|đã|đang|tiến hành|quy hoạch|thông tin|thông báo|phản ánh|kiểm soát|ký|nắm|phân bổ|phân công|phân tích|huy động|xóa|làm|mở|nâng cấp|lắp đặt|chuẩn bị|chuẩn hóa|quán triệt|chấn chỉnh|siết chặt|bàn giao|giải phóng|khắc phục|kịp thời|tích cực|nghiêm túc|ưu tiên|dành|viết|đăng|đưa|cử|vận dụng|gắn|nhân rộng|khen thưởng|biểu dương|tư vấn|điều tra|đấu tranh|ngăn chặn|phòng ngừa|phát hiện|phát động|phát hành|phát huy|chăm lo|thăm|chỉnh trang|kiện toàn|củng cố|rút ngắn|giảm|đổi mới|đề nghị|yêu cầu|kiến nghị|xem xét|cho|với|của|trên|tại|ở|về|do|từ|đến|sau|nếu|không|chưa|cùng|đồng thời|và các nội dung|quyết định|phê duyệt|chi trả|giải ngân|lưu trữ|sử dụng|sơ kết|tổng kết|thí điểm|xúc tiến|quảng bá|bảo vệ|bảo trì|trang bị|ghi|quan tâm|coi|đặt|chọn|hoạt động'
export const OUTSIDE_NAME = new RegExp(`(?:${OUTSIDE_NAMES})(?!\\p{L})`, 'uy')
