import { yearOf } from '#domain/shared/plain-date.ts'
import type { DraftFacts } from './facts.ts'
import type { DraftKind } from './kinds.ts'
import { headOf } from './paper-head.ts'
import type { PaperData } from './paper-template.ts'
import {
  abbreviated,
  aboutSubject,
  asGrounds,
  asLines,
  brokenWell,
  citedSentences,
  counted,
  day,
  ended,
  filingRows,
  namesOfBases,
  opinionRows,
  paragraphsOf,
  pointRows,
  sayProvince,
  submissionName,
  upper,
} from './parts.ts'
import { signatureOf } from './signature.ts'

/** What the placeholders of every template stand for, from the facts of the moment. Their names are for life (ADR 59). */
export const paperData = (kind: DraftKind, facts: DraftFacts): PaperData => ({
  ...letterheadOf(kind, facts),
  ...partiesOf(facts),
  ...matterOf(facts),
  // A slip may go to an enterprise, which never learns who else filed (handbook 2.8): what and where, not who.
  ...(kind === 'slip' ? { phan_anh: filingRows(facts.filings.map((filing) => ({ ...filing, filer: '' }))) } : {}),
  ...directionOf(facts),
})

const letterheadOf = (kind: DraftKind, facts: DraftFacts) => {
  const { issuer, superior, symbol, addressees, grounds, copies } = headOf(kind, facts)
  const signature = signatureOf(issuer, facts.signer)
  return {
    co_quan_cap_tren: superior,
    co_quan_ban_hanh: brokenWell(upper(issuer.name)),
    ky_hieu: symbol,
    dia_danh: sayProvince(facts),
    nam: String(yearOf(facts.today)),
    kinh_gui: addressees.map((ten, at) => ({ ten, dau: at === addressees.length - 1 ? '.' : ';' })),
    mot_noi_gui: addressees.length === 1 ? (addressees[0] ?? '') : '',
    can_cu: asLines(asGrounds(grounds)),
    noi_nhan: asLines(copies),
    chu_ky: asLines(signature.lines),
    nguoi_ky: signature.name,
  }
}

const partiesOf = ({ coordinator, committee }: DraftFacts) => ({
  don_vi_tong_hop: coordinator.name,
  uy_ban: committee.name,
  uy_ban_viet_tat: abbreviated(committee.name),
  uy_ban_in_hoa: upper(committee.name),
})

const matterOf = (facts: DraftFacts) => {
  const { filings, title, today, asking } = facts
  const bases = namesOfBases(facts)
  return {
    ten_ho_so: title,
    trich_yeu: aboutSubject(facts),
    ngay_lap: day(today),
    so_phan_anh: counted(filings.length),
    so_don_vi: counted(new Set(filings.map(({ filer }) => filer)).size),
    cac_ma: filings.map(({ code }) => code).join(', '),
    phan_anh: filingRows(filings),
    nguyen_nhan: paragraphsOf(facts.commonCause),
    nhiem_vu_da_giao: citedSentences(facts),
    khong_gan_nhiem_vu: filings.every(({ source }) => source === null),
    van_ban_giao: bases.length > 0 ? `tại ${bases.join('; ')}` : 'về tổng hợp khó khăn, vướng mắc',
    cau_hoi: paragraphsOf(asking?.questions ?? ''),
    han_tra_loi: asking ? day(asking.dueOn) : '',
    // Silence is consent only where the slip names the rule that says so.
    quy_dinh_im_lang: asking?.silenceRule ?? '',
    co_y_kien: facts.opinions.length > 0,
    y_kien: opinionRows(facts),
    muc_de_xuat: facts.opinions.length > 0 ? 'IV' : 'III',
    de_xuat: paragraphsOf(facts.proposal),
    co_diem: facts.points.length > 0,
    diem: pointRows(facts.points),
  }
}

const directionOf = (facts: DraftFacts) => {
  const { direction, filings, points, resolution, coordinator } = facts
  const isRejected = direction?.kind === 'reject'
  const leads = points.flatMap(({ lead }) => (lead ? [lead] : []))
  // A decision names the head of the Office before all others.
  const carriers = coordinator.kind === 'office' && leads.length > 0 ? leads : [...leads, coordinator.name]
  return {
    to_trinh: submissionName(facts),
    y_kien_chi_dao: direction?.text.trim() ?? '',
    ngay_chi_dao: direction ? day(direction.on) : '',
    // A rejection is a document too: it says no, and why, and orders nothing.
    ly_do_tu_choi: isRejected ? ended(direction.text) : '',
    giao_viec: isRejected ? [] : pointRows(points),
    co_quan_thuc_hien: [...new Set(carriers)].join(', '),
    tra_loi: paragraphsOf(filings[0]?.answer ?? ''),
    van_ban_tra_loi: resolution ?? '',
  }
}
