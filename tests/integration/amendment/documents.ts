/** A small plan, a new version of it, and a decision that amends it: composed for these tests. */
const page = ({
  number,
  day,
  kind,
  title,
  body,
}: {
  number: string
  day: string
  kind: string
  title: string
  body: string
}) =>
  `ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   TỈNH HÀ NAM                      Độc lập - Tự do - Hạnh phúc

Số: ${number}               Hà Nam, ngày ${day}

${kind}
${title}

${body}

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Đức Vượng
`

export const SENTENCES = {
  guidance: 'Chủ trì hướng dẫn việc tích hợp hạ tầng số trong quy hoạch xây dựng, hoàn thành trước ngày 31/12/2024.',
  masts: 'Rà soát quy hoạch cột ăng ten trên địa bàn tỉnh, hoàn thành trước ngày 31/12/2024.',
  budget: 'Thẩm định dự toán kinh phí hạ tầng số trình Ủy ban nhân dân tỉnh.',
  health: 'Khảo sát điểm lắp đặt trạm thu phát sóng tại các bệnh viện, trung tâm y tế.',
  sites: 'Bố trí mặt bằng lắp đặt trạm thu phát sóng trên địa bàn quản lý.',
  yearly: 'Báo cáo kết quả đầu tư hạ tầng số trước ngày 15 tháng 12 hàng năm.',
}

const section = (heading: string, sentences: readonly string[]) =>
  sentences.length === 0 ? '' : `\n${heading}\n\n${sentences.map((sentence) => `- ${sentence}`).join('\n\n')}\n`

type Sections = Record<'construction' | 'finance' | 'health' | 'districts' | 'enterprises', readonly string[]>

const ORIGINAL: Sections = {
  construction: [SENTENCES.guidance, SENTENCES.masts],
  finance: [SENTENCES.budget],
  health: [SENTENCES.health],
  districts: [SENTENCES.sites],
  enterprises: [SENTENCES.yearly],
}

export const planText = (
  number: string,
  changes: Partial<Sections> = {},
  { day = '06 tháng 12 năm 2023', closing = '' } = {},
): string => {
  const all = { ...ORIGINAL, ...changes }
  return page({
    number,
    day,
    kind: 'KẾ HOẠCH',
    title: 'Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023-2025',
    body: `I. TỔ CHỨC THỰC HIỆN
${section('1. Sở Xây dựng', all.construction)}${section('2. Sở Tài chính', all.finance)}${section('3. Sở Y tế', all.health)}${section('4. Ủy ban nhân dân các huyện, thị xã, thành phố', all.districts)}${section('5. Các doanh nghiệp viễn thông', all.enterprises)}
${closing}`,
  })
}

export const PLAN = planText('2890/KH-UBND')

export const REPLACING_PLAN = planText(
  '512/KH-UBND',
  {
    construction: [SENTENCES.guidance.replace('31/12/2024', '30/6/2025'), SENTENCES.masts],
    finance: [SENTENCES.budget],
    health: [],
    districts: [SENTENCES.sites.replace('lắp đặt trạm', 'và thủ tục lắp đặt trạm')],
    enterprises: [SENTENCES.yearly, 'Dùng chung cột ăng ten khi đầu tư trạm thu phát sóng mới.'],
  },
  {
    day: '11 tháng 11 năm 2024',
    closing:
      'Trên đây là Kế hoạch phát triển hạ tầng số tỉnh Hà Nam, thay thế Kế hoạch số 2890/KH-UBND ngày 06 tháng 12 năm 2023.',
  },
)

export const AMENDING_DECISION = page({
  number: '1250/QĐ-UBND',
  day: '11 tháng 11 năm 2024',
  kind: 'QUYẾT ĐỊNH',
  title: 'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 2890/KH-UBND ngày 06 tháng 12 năm 2023',
  body: `ỦY BAN NHÂN DÂN TỈNH HÀ NAM

Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông.

QUYẾT ĐỊNH:

Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch số 2890/KH-UBND ngày 06 tháng 12 năm 2023 như sau:

1. Sửa đổi gạch đầu dòng thứ nhất khoản 1 Mục I như sau:
“- Sở Xây dựng chủ trì hướng dẫn việc tích hợp hạ tầng số trong quy hoạch xây dựng và quy hoạch đô thị, hoàn thành trước ngày 30/6/2025.”

2. Sửa đổi gạch đầu dòng thứ nhất khoản 2 Mục I như sau:
“- Sở Kế hoạch và Đầu tư chủ trì thẩm định dự toán kinh phí hạ tầng số.”

3. Bổ sung khoản 6 vào sau khoản 5 Mục I như sau:
“6. Sở Giao thông vận tải chủ trì cấp phép thi công hạ tầng số trên các tuyến đường tỉnh.”

4. Bãi bỏ gạch đầu dòng thứ nhất khoản 3 Mục I.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.`,
})
