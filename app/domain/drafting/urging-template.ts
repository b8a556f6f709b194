import type { PaperTemplate } from './paper-template.ts'

export const URGING: PaperTemplate = {
  hasSuperior: true,
  subjectBelow: '{trich_yeu}',
  title: null,
  authority: null,
  isAddressed: true,
  hasGrounds: false,
  blocks: [
    { kind: 'paragraph', text: '{mo_dau}' },
    {
      kind: 'table',
      each: 'nhiem_vu',
      columns: [
        { heading: 'STT', width: 11, centred: true },
        { heading: 'Nội dung nhiệm vụ', width: null },
        { heading: 'Hạn hoàn thành', width: 27, centred: true },
        { heading: 'Số ngày làm việc quá hạn', width: 24, centred: true },
        { heading: 'Tình trạng', width: 28, centred: true },
      ],
      cells: ['{stt}', '{noi_dung} ({nguon})', '{thoi_han}', '{so_ngay}', '{tinh_trang}'],
    },
    { kind: 'paragraph', text: '{dan_yeu_cau}' },
    { kind: 'each', of: 'yeu_cau', blocks: [{ kind: 'order', text: '{dong}' }] },
    { kind: 'paragraph', text: '{ket_thuc}' },
  ],
}
