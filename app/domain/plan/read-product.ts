const MADE = 'xây dựng|lập|ban hành|soạn thảo|hoàn thiện|hoàn thành|phê duyệt|trình|gửi|biên soạn|công bố'
const PRODUCT =
  'kế hoạch|đề án|dự án|báo cáo|quy hoạch|chính sách|quy định|quy chế|quy trình|chương trình|văn bản|tờ trình|hướng dẫn|bộ chỉ số|danh mục|công cụ|cơ sở dữ liệu|nền tảng|trung tâm|hệ thống'
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${MADE})(?:,\\s*(?:${MADE}))*\\s+(?:các\\s+|những\\s+)?(${PRODUCT})(?!\\p{L})`,
  'iu',
)
const LABELLED = /(?:sản phẩm|kết quả)(?:\s+(?:đầu ra|hoàn thành|thực hiện))?\s*:\s*([^;.]{3,120})/iu

/** What must exist when the work is done, as far as the sentence names it. */
export function readProduct(text: string): string | null {
  const labelled = LABELLED.exec(text)?.[1]
  if (labelled) return labelled.trim()
  return PATTERN.exec(text)?.[1]?.toLowerCase() ?? null
}
