const MADE =
  'xây dựng|lập|ban hành|soạn thảo|hoàn thiện|hoàn thành|phê duyệt|trình|gửi|biên soạn|công bố|tham mưu|phát hành|thành lập|sửa đổi|bổ sung'
const PRODUCT =
  'kế hoạch|đề án|dự án|báo cáo|quy hoạch|chính sách|quy định|quy chế|quy trình|chương trình|văn bản|tờ trình|hướng dẫn|bộ chỉ số|bộ tiêu chí|danh mục|công cụ|cơ sở dữ liệu|nền tảng|trung tâm|hệ thống|quyết định|nghị quyết|chỉ thị|phương án|hồ sơ|cẩm nang|bản đồ|cổng thông tin|tổ công tác'
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${MADE})(?:,\\s*(?:${MADE}))*(?:\\s+(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Chủ tịch UBND) tỉnh)?(?:\\s+(?:ban hành|phê duyệt|xem xét|thông qua),?){0,2}\\s+(?:các\\s+|những\\s+)?(${PRODUCT})(?!\\p{L})`,
  'iu',
)
const LABELLED =
  /(?<!\p{L})(?:sản phẩm(?:, kết quả)?|kết quả)(?:\s+(?:đầu ra|hoàn thành|thực hiện|dự kiến|cần đạt|chính))?\s*:\s*([^;.()]{3,160})/iu

export type ProductReading = { product: string; isLabelled: boolean }

/** What must exist when the work is done, as far as the sentence names it. */
export function findProduct(text: string): ProductReading | null {
  const labelled = LABELLED.exec(text)?.[1]
  if (labelled) return { product: labelled.trim(), isLabelled: true }
  const made = PATTERN.exec(text)?.[1]
  return made ? { product: made.toLowerCase(), isLabelled: false } : null
}

export const readProduct = (text: string): string | null => findProduct(text)?.product ?? null
