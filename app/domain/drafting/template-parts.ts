import type { TemplateBlock } from './paper-template.ts'

/** Parts that several papers share. */
export const FILINGS: TemplateBlock = {
  kind: 'table',
  each: 'phan_anh',
  columns: [
    { heading: 'STT', width: 11, centred: true },
    { heading: 'Mã, ngày phản ánh', width: 29, centred: true },
    { heading: 'Đơn vị, địa điểm', width: 33 },
    { heading: 'Nội dung phản ánh', width: null },
    { heading: 'Đề nghị', width: 43 },
  ],
  cells: ['{stt}', '{ma} ngày {ngay}', '{don_vi_dia_diem}', '{noi_dung}', '{de_nghi}'],
}

export const SENTENCES: readonly TemplateBlock[] = [
  {
    kind: 'each',
    of: 'nhiem_vu_da_giao',
    blocks: [
      { kind: 'paragraph', text: '{vi_tri} (liên quan phản ánh {phan_anh_lien_quan}):' },
      { kind: 'quote', text: '“{nguyen_van}”' },
    ],
  },
  {
    kind: 'when',
    of: 'khong_gan_nhiem_vu',
    blocks: [{ kind: 'paragraph', text: 'Các phản ánh nêu trên không gắn với một nhiệm vụ cụ thể đã giao.' }],
  },
]

export const paragraphsOf = (of: string): TemplateBlock => ({
  kind: 'each',
  of,
  blocks: [{ kind: 'paragraph', text: '{doan}' }],
})

export const POINTS: TemplateBlock = {
  kind: 'when',
  of: 'co_diem',
  blocks: [
    {
      kind: 'table',
      each: 'diem',
      columns: [
        { heading: 'STT', width: 11, centred: true },
        { heading: 'Nội dung', width: null },
        { heading: 'Cơ quan chủ trì', width: 40 },
        { heading: 'Thời hạn', width: 27, centred: true },
      ],
      cells: ['{stt}', '{noi_dung}', '{chu_tri}', '{thoi_han}'],
    },
  ],
}

export const ORDERS: TemplateBlock = {
  kind: 'each',
  of: 'giao_viec',
  blocks: [{ kind: 'order', text: '{stt}. {giao_viec}' }],
}
