import type { PaperTemplate, TemplateBlock } from './paper-template.ts'
import { FILINGS, POINTS, paragraphsOf, SENTENCES } from './template-parts.ts'

const OF_COORDINATOR = {
  hasSuperior: true,
  subjectBelow: null,
  title: null,
  authority: null,
  isAddressed: true,
  hasGrounds: false,
} as const

const troubles = (heading: string): TemplateBlock[] => [
  { kind: 'heading', text: heading },
  {
    kind: 'paragraph',
    text:
      'Tính đến ngày {ngay_lap}, {don_vi_tong_hop} đã tiếp nhận, kiểm tra và tổng hợp {so_phan_anh} phản ánh của ' +
      '{so_don_vi} đơn vị có cùng nguyên nhân, cụ thể như sau:',
  },
  FILINGS,
  { kind: 'part', text: 'Nguyên nhân chung' },
  paragraphsOf('nguyen_nhan'),
]

const CONSOLIDATED: readonly TemplateBlock[] = [
  ...troubles('I. KHÓ KHĂN, VƯỚNG MẮC'),
  { kind: 'heading', text: 'II. NỘI DUNG ĐÃ GIAO CÓ LIÊN QUAN' },
  ...SENTENCES,
  {
    kind: 'when',
    of: 'co_y_kien',
    blocks: [
      { kind: 'heading', text: 'III. Ý KIẾN CỦA CÁC CƠ QUAN, ĐƠN VỊ' },
      {
        kind: 'table',
        each: 'y_kien',
        columns: [
          { heading: 'STT', width: 11, centred: true },
          { heading: 'Cơ quan được lấy ý kiến', width: 45 },
          { heading: 'Ý kiến', width: 30, centred: true },
          { heading: 'Nội dung (nguyên văn)', width: null },
        ],
        cells: ['{stt}', '{co_quan}', '{lua_chon}', '{nguyen_van}'],
      },
    ],
  },
  { kind: 'heading', text: '{muc_de_xuat}. ĐỀ XUẤT, KIẾN NGHỊ' },
  paragraphsOf('de_xuat'),
  POINTS,
]

export const SUBMISSION: PaperTemplate = {
  ...OF_COORDINATOR,
  hasGrounds: true,
  title: { type: 'TỜ TRÌNH', subject: 'Về việc {trich_yeu}' },
  blocks: [
    {
      kind: 'paragraph',
      text: '{don_vi_tong_hop} kính trình {uy_ban} về việc {trich_yeu}, với các nội dung sau:',
    },
    ...CONSOLIDATED,
    { kind: 'paragraph', text: '{don_vi_tong_hop} kính trình {uy_ban} xem xét, quyết định./.' },
  ],
}

export const REPORT: PaperTemplate = {
  ...OF_COORDINATOR,
  title: { type: 'BÁO CÁO', subject: 'Tổng hợp, đề xuất {trich_yeu}' },
  blocks: [
    {
      kind: 'paragraph',
      text: 'Thực hiện nhiệm vụ được giao {van_ban_giao}, {don_vi_tong_hop} báo cáo kết quả tổng hợp như sau:',
    },
    ...CONSOLIDATED,
    { kind: 'paragraph', text: '{don_vi_tong_hop} báo cáo {uy_ban} xem xét, chỉ đạo./.' },
  ],
}

const ASKED = '{don_vi_tong_hop} đề nghị quý cơ quan cho ý kiến về các nội dung sau trước khi trình {uy_ban}'

export const SLIP: PaperTemplate = {
  ...OF_COORDINATOR,
  hasGrounds: true,
  title: { type: 'PHIẾU LẤY Ý KIẾN', subject: 'Về việc {trich_yeu}' },
  blocks: [
    {
      kind: 'when',
      of: 'han_tra_loi',
      blocks: [{ kind: 'paragraph', text: `${ASKED}, trả lời chậm nhất ngày {han_tra_loi}:` }],
    },
    { kind: 'unless', of: 'han_tra_loi', blocks: [{ kind: 'paragraph', text: `${ASKED}:` }] },
    paragraphsOf('cau_hoi'),
    ...troubles('I. NỘI DUNG LẤY Ý KIẾN'),
    { kind: 'part', text: 'Nội dung đã giao có liên quan' },
    ...SENTENCES,
    { kind: 'part', text: 'Phương án dự kiến' },
    paragraphsOf('de_xuat'),
    {
      kind: 'unless',
      of: 'de_xuat',
      blocks: [{ kind: 'paragraph', text: 'Đề nghị quý cơ quan đề xuất phương án.' }],
    },
    POINTS,
    { kind: 'heading', text: 'II. Ý KIẾN CỦA CƠ QUAN' },
    { kind: 'order', text: '□ Thống nhất          □ Không thống nhất          □ Ý kiến khác' },
    { kind: 'writing', text: 'Nội dung ý kiến, lý do:' },
    {
      kind: 'when',
      of: 'quy_dinh_im_lang',
      blocks: [
        {
          kind: 'paragraph',
          text: 'Việc không trả lời trong thời hạn được coi là thống nhất theo {quy_dinh_im_lang}./.',
        },
      ],
    },
    {
      kind: 'unless',
      of: 'quy_dinh_im_lang',
      blocks: [
        {
          kind: 'paragraph',
          text: 'Việc không trả lời được ghi nhận là không trả lời và không được coi là đồng ý./.',
        },
      ],
    },
  ],
}

export const FORWARD: PaperTemplate = {
  ...OF_COORDINATOR,
  title: { type: 'PHIẾU CHUYỂN', subject: 'Về việc xem xét, {trich_yeu}' },
  blocks: [
    { kind: 'paragraph', text: '{don_vi_tong_hop} nhận được phản ánh khó khăn, vướng mắc sau đây:' },
    FILINGS,
    ...SENTENCES,
    {
      kind: 'paragraph',
      text:
        'Qua xem xét, nội dung phản ánh thuộc chức năng, nhiệm vụ của quý cơ quan. {don_vi_tong_hop} chuyển để quý cơ ' +
        'quan xem xét, giải quyết theo thẩm quyền, trả lời đơn vị phản ánh và thông báo kết quả cho ' +
        '{don_vi_tong_hop} để theo dõi, tổng hợp./.',
    },
  ],
}

export const ANSWER: PaperTemplate = {
  ...OF_COORDINATOR,
  subjectBelow: 'V/v trả lời khó khăn, vướng mắc {cac_ma}',
  blocks: [
    { kind: 'paragraph', text: '{don_vi_tong_hop} nhận được phản ánh sau đây của quý đơn vị:' },
    FILINGS,
    ...SENTENCES,
    {
      kind: 'when',
      of: 'van_ban_tra_loi',
      blocks: [{ kind: 'paragraph', text: 'Căn cứ {van_ban_tra_loi}, {don_vi_tong_hop} trả lời như sau:' }],
    },
    {
      kind: 'unless',
      of: 'van_ban_tra_loi',
      blocks: [{ kind: 'paragraph', text: 'Về nội dung phản ánh, {don_vi_tong_hop} trả lời như sau:' }],
    },
    paragraphsOf('tra_loi'),
    {
      kind: 'paragraph',
      text:
        '{don_vi_tong_hop} thông báo để quý đơn vị biết, thực hiện; trường hợp vướng mắc chưa được tháo gỡ, đề nghị ' +
        'quý đơn vị phản ánh lại để được xem xét./.',
    },
  ],
}
