import type { PaperTemplate, TemplateBlock } from './paper-template.ts'
import { FILINGS, ORDERS, paragraphsOf, SENTENCES } from './template-parts.ts'

const OF_OFFICE = {
  hasSuperior: false,
  subjectBelow: null,
  title: null,
  authority: null,
  isAddressed: false,
  hasGrounds: false,
} as const

export const DECISION: PaperTemplate = {
  ...OF_OFFICE,
  hasGrounds: true,
  title: { type: 'QUYẾT ĐỊNH', subject: 'Về việc {trich_yeu}' },
  authority: '{uy_ban_in_hoa}',
  blocks: [
    { kind: 'enacting', text: 'QUYẾT ĐỊNH:' },
    {
      kind: 'when',
      of: 'ly_do_tu_choi',
      blocks: [{ kind: 'article', text: 'Điều 1. Không chấp thuận đề nghị {trich_yeu}. Lý do: {ly_do_tu_choi}' }],
    },
    {
      kind: 'unless',
      of: 'ly_do_tu_choi',
      blocks: [
        {
          kind: 'article',
          text: 'Điều 1. Giải quyết khó khăn, vướng mắc được phản ánh tại hồ sơ “{ten_ho_so}” như sau:',
        },
      ],
    },
    ORDERS,
    { kind: 'article', text: 'Điều 2. Quyết định này giải quyết các phản ánh sau đây:' },
    FILINGS,
    ...SENTENCES,
    {
      kind: 'order',
      text: '{don_vi_tong_hop} trả lời từng đơn vị phản ánh, theo dõi, đôn đốc và báo cáo kết quả thực hiện Quyết định này.',
    },
    {
      kind: 'article',
      text:
        'Điều 3. Chánh Văn phòng {uy_ban_viet_tat}, thủ trưởng các cơ quan, đơn vị: {co_quan_thuc_hien} và các tổ chức, ' +
        'cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
    },
  ],
}

const SAID: TemplateBlock = {
  kind: 'when',
  of: 'y_kien_chi_dao',
  blocks: [{ kind: 'quote', text: '“{y_kien_chi_dao}”' }],
}

const CITED: readonly TemplateBlock[] = [
  { kind: 'heading', text: 'I. NỘI DUNG ĐƯỢC XEM XÉT' },
  FILINGS,
  { kind: 'part', text: 'Nguyên nhân chung' },
  paragraphsOf('nguyen_nhan'),
  { kind: 'part', text: 'Nội dung đã giao có liên quan' },
  ...SENTENCES,
]

const considered = (subject: string): string =>
  `${subject} {uy_ban} đã xem xét đề nghị của {don_vi_tong_hop} tại {to_trinh} và có ý kiến kết luận như sau:`

export const CONCLUSION: PaperTemplate = {
  ...OF_OFFICE,
  hasSuperior: true,
  title: { type: 'THÔNG BÁO', subject: 'Kết luận của lãnh đạo {uy_ban} về việc {trich_yeu}' },
  blocks: [
    {
      kind: 'when',
      of: 'ngay_chi_dao',
      blocks: [{ kind: 'paragraph', text: considered('Ngày {ngay_chi_dao}, lãnh đạo') }],
    },
    { kind: 'unless', of: 'ngay_chi_dao', blocks: [{ kind: 'paragraph', text: considered('Lãnh đạo') }] },
    ...CITED,
    { kind: 'heading', text: 'II. KẾT LUẬN' },
    SAID,
    ORDERS,
    { kind: 'paragraph', text: 'Văn phòng {uy_ban} thông báo để các cơ quan, đơn vị biết, thực hiện./.' },
  ],
}

export const LETTER: PaperTemplate = {
  ...OF_OFFICE,
  isAddressed: true,
  subjectBelow: 'V/v {trich_yeu}',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Xét đề nghị của {don_vi_tong_hop} tại {to_trinh}, {uy_ban} có ý kiến như sau:',
    },
    ...CITED,
    { kind: 'heading', text: 'II. Ý KIẾN CHỈ ĐẠO' },
    SAID,
    ORDERS,
    { kind: 'paragraph', text: '{uy_ban} yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.' },
  ],
}
