import type { UrgingLetter } from '#domain/letter/urging-letter.ts'
import type { PaperData } from './paper-template.ts'
import { asLines, brokenWell } from './parts.ts'

/** What the placeholders of the công văn đôn đốc stand for; those it shares with the other papers have their names. */
export const urgingData = (letter: UrgingLetter): PaperData => ({
  co_quan_cap_tren: letter.superior ?? '',
  co_quan_ban_hanh: brokenWell(letter.issuer),
  ky_hieu: '',
  dia_danh: letter.place,
  nam: String(letter.year),
  trich_yeu: letter.subject,
  kinh_gui: [{ ten: letter.addressee, dau: '.' }],
  mot_noi_gui: letter.addressee,
  mo_dau: letter.opening,
  nhiem_vu: letter.rows.map(({ number, content, source, due, days, state }) => ({
    stt: number,
    noi_dung: content,
    nguon: source,
    thoi_han: due,
    so_ngay: days,
    tinh_trang: state,
  })),
  dan_yeu_cau: letter.asking,
  yeu_cau: asLines(letter.requests),
  ket_thuc: letter.closing,
  noi_nhan: asLines(letter.recipients),
  chu_ky: asLines(letter.signature.lines),
  nguoi_ky: letter.signature.name,
})
