import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import type { Refusal } from '#domain/shared/result.ts'

export function explainRefusal({ reason, params }: Refusal<SourceRefusal>): string {
  switch (reason) {
    case 'empty':
      return 'Tệp không có nội dung.'
    case 'binary':
      return `Đây không phải tệp văn bản thuần${formatName(params?.format)}. Hãy lưu kế hoạch thành tệp .txt (UTF-8) rồi đọc lại.`
    case 'too-long':
      return 'Tệp lớn hơn 2 MB nên không đọc. Hãy tách phụ lục hoặc chỉ giữ phần văn bản của kế hoạch.'
    case 'unknown-encoding':
      return `Không đọc được bảng mã của tệp${encodingName(params?.encoding)}. Hãy chuyển sang Unicode (UTF-8) rồi đọc lại.`
    case 'not-a-plan':
      return 'Không tìm thấy đề mục, mục tiêu hay nhiệm vụ nào: văn bản này không phải một kế hoạch giao nhiệm vụ.'
    case 'classified':
      return 'Văn bản đóng dấu chỉ độ mật: không được đưa vào hệ thống.'
    default:
      return assertNever(reason)
  }
}

const formatName = (format: string | number | undefined): string =>
  format === undefined || format === 'unknown' ? '' : ` (tệp ${format})`

const encodingName = (encoding: string | number | undefined): string =>
  encoding === undefined || encoding === 'unknown' ? '' : ` (${encoding})`
