import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'

type ReformExample = {
  effectiveOn: PlainDate
  basisNumber: string
  basisOn: PlainDate
  basisTitle: string
  text: string
}

/**
 * Reforms that really happened, written for the register of Hà Nam of 2023, to begin from. Who receives what stands in
 * the documents; which words send a matter to which receiver is a proposal to be looked at.
 */
export const REFORM_EXAMPLES = {
  'co-quan-chuyen-mon-2025': {
    effectiveOn: plainDate('2025-03-01'),
    basisNumber: '45/2025/NĐ-CP',
    basisOn: plainDate('2025-02-28'),
    basisTitle:
      'Nghị định quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương và Ủy ban nhân dân huyện, quận, thị xã, thành phố',
    text: `# Vai trò điều phối đi cùng Sở Thông tin và Truyền thông sang cơ quan nhận đầu tiên.
Lập mới: sở | Công an tỉnh Hà Nam | Công an tỉnh | Hà Nam Provincial Police
Sáp nhập: Sở Thông tin và Truyền thông → Sở Khoa học và Công nghệ; Công an tỉnh (an ninh mạng, an toàn thông tin, an ninh thông tin)
Sáp nhập: Sở Kế hoạch và Đầu tư → Sở Tài chính
Sáp nhập: Sở Giao thông vận tải → Sở Xây dựng
Lập mới: sở | Sở Nông nghiệp và Môi trường | Sở NN&MT | Department of Agriculture and Environment
Hợp nhất: Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường → Sở Nông nghiệp và Môi trường
Kết thúc hoạt động: Sở Lao động - Thương binh và Xã hội → Sở Nội vụ; Sở Giáo dục và Đào tạo (giáo dục nghề nghiệp, đào tạo nghề); Sở Y tế (bảo trợ xã hội, trẻ em)`,
  },
  'tinh-ninh-binh-2025': {
    effectiveOn: plainDate('2025-07-01'),
    basisNumber: '202/2025/QH15',
    basisOn: plainDate('2025-06-12'),
    basisTitle: 'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh',
    text: `# Cấp huyện kết thúc hoạt động. Việc của huyện chuyển về đơn vị cấp xã nơi đặt trụ sở, việc nói đến xã nào thì về xã đó.
# Việc sắp xếp các đơn vị cấp xã là một lần sắp xếp khác; ở đây các xã chỉ đổi cơ quan cấp trên.
Đổi tên: Ủy ban nhân dân tỉnh Hà Nam → Ủy ban nhân dân tỉnh Ninh Bình | UBND tỉnh | People's Committee of Ninh Bình Province
Lập mới: báo chí | Báo và Phát thanh, Truyền hình Ninh Bình | Báo và PT-TH Ninh Bình | Ninh Bình Newspaper, Radio and Television
Hợp nhất: Báo Hà Nam; Đài Phát thanh và Truyền hình Hà Nam → Báo và Phát thanh, Truyền hình Ninh Bình
Kết thúc hoạt động: UBND thành phố Phủ Lý → UBND phường Minh Khai thuộc UBND thành phố Phủ Lý
Kết thúc hoạt động: UBND thị xã Duy Tiên → UBND phường Hòa Mạc
Kết thúc hoạt động: UBND huyện Kim Bảng → UBND thị trấn Quế; UBND xã Thi Sơn (Thi Sơn)
Kết thúc hoạt động: UBND huyện Thanh Liêm → UBND thị trấn Tân Thanh
Kết thúc hoạt động: UBND huyện Bình Lục → UBND thị trấn Bình Mỹ
Kết thúc hoạt động: UBND huyện Lý Nhân → UBND thị trấn Vĩnh Trụ
Đặt dưới: thuộc UBND thành phố Phủ Lý; thuộc UBND thị xã Duy Tiên; thuộc UBND huyện Kim Bảng; thuộc UBND huyện Thanh Liêm; thuộc UBND huyện Bình Lục; thuộc UBND huyện Lý Nhân → Ủy ban nhân dân tỉnh Hà Nam`,
  },
} as const satisfies Record<string, ReformExample>

export type ReformExampleName = keyof typeof REFORM_EXAMPLES
export const isReformExample = (name: string): name is ReformExampleName => Object.hasOwn(REFORM_EXAMPLES, name)
