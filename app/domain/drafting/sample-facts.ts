import { plainDate } from '#domain/shared/plain-date.ts'
import type { DraftFacts, FilingFact } from './facts.ts'
import { USUAL_SIGNER } from './signature.ts'

const PLAN = {
  from: 'document',
  id: 'plan',
  kind: 'plan',
  number: null,
  symbol: 'KH-UBND',
  issuedOn: null,
  issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
  title: 'Kế hoạch Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023-2025',
  gapReason: 'bản nhận được chưa ghi số',
} as const

const SENTENCE =
  'Phát triển, nâng cấp hạ tầng mạng thông tin di động; ưu tiên xây dựng các vị trí trạm tại vùng lõm sóng, khu công nghiệp, khu dân cư tập trung;'

export const SAMPLE_FILING: FilingFact = {
  code: 'VM-2024-001',
  filer: 'Viettel Hà Nam',
  place: 'Thôn 5, xã Thi Sơn, huyện Kim Bảng',
  filedOn: plainDate('2024-10-08'),
  title: 'Chưa có vị trí dựng trạm tại xã Thi Sơn',
  whatHappened: 'Ba hộ dân không cho thuê đất, xã chưa giới thiệu được vị trí khác; đã làm việc với xã hai lần.',
  asked: 'Đề nghị UBND huyện Kim Bảng xác định vị trí thay thế trước ngày 15/11.',
  answer: 'Thống nhất dùng vị trí tại khuôn viên nhà văn hóa thôn; UBND xã bàn giao mặt bằng trước ngày 20/11/2024.',
  source: { anchor: 'III.2.1', code: 'NV-2023-021', sentence: SENTENCE, basis: PLAN },
}

/** A dossier of several filings that nobody has: what a template is tried with, and its examples. */
export const SAMPLE_FACTS: DraftFacts = {
  today: plainDate('2024-11-05'),
  coordinator: { name: 'Sở Thông tin và Truyền thông', kind: 'department' },
  committee: { name: 'Ủy ban nhân dân tỉnh Hà Nam', kind: 'committee' },
  title: 'Chưa có vị trí dựng trạm thu phát sóng tại các xã lõm sóng',
  commonCause: 'Quy hoạch sử dụng đất của huyện chưa dành vị trí cho hạ tầng viễn thông thụ động.',
  proposal: 'Giao UBND các huyện rà soát, bổ sung vị trí trạm vào quy hoạch sử dụng đất.',
  submission: { number: '112/TTr-STTTT', on: plainDate('2024-11-06') },
  direction: {
    kind: 'agree',
    text: 'Đồng ý đề xuất của Sở Thông tin và Truyền thông; các huyện hoàn thành trong tháng 11.',
    on: plainDate('2024-11-08'),
  },
  filings: [
    SAMPLE_FILING,
    {
      ...SAMPLE_FILING,
      code: 'VM-2024-002',
      filer: 'VNPT Hà Nam',
      place: 'xã Liêm Sơn, huyện Thanh Liêm',
      asked: 'Đề nghị cho dùng chung khuôn viên nhà văn hóa thôn.',
      source: {
        anchor: 'III.2.3',
        code: 'NV-2023-023',
        sentence: 'Tăng cường dùng chung hạ tầng thụ động.',
        basis: PLAN,
      },
    },
    {
      ...SAMPLE_FILING,
      code: 'VM-2024-003',
      filer: 'MobiFone Hà Nam',
      source: null,
      place: 'xã Nhân Mỹ, huyện Lý Nhân',
    },
  ],
  procedure: {
    anchor: 'VI',
    sentence: 'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, phản ánh về Sở Thông tin và Truyền thông.',
    basis: PLAN,
  },
  points: [
    {
      text: 'Rà soát, bổ sung vị trí trạm tại xã Thi Sơn vào quy hoạch sử dụng đất',
      lead: 'Ủy ban nhân dân huyện Kim Bảng',
      dueOn: plainDate('2024-11-29'),
    },
    { text: 'Các doanh nghiệp dùng chung vị trí.', lead: null, dueOn: null },
  ],
  asking: {
    questions: 'Vị trí đề xuất có phù hợp quy hoạch sử dụng đất của địa phương không?',
    dueOn: plainDate('2024-11-12'),
    silenceRule: 'khoản 2 Điều 7 Quy chế làm việc của UBND tỉnh',
    agencies: ['Sở Tài nguyên và Môi trường', 'Sở Xây dựng'],
  },
  opinions: [
    {
      organisation: 'Sở Tài nguyên và Môi trường',
      round: 1,
      before: null,
      stance: 'differ',
      text: 'Đề nghị chỉ bổ sung sau khi có ý kiến của cộng đồng dân cư.',
    },
    { organisation: 'Sở Xây dựng', round: 1, before: null, stance: 'silent', text: '' },
  ],
  forwardedTo: 'Sở Xây dựng',
  resolution: 'Quyết định số 2045/QĐ-UBND ngày 12/11/2024 của UBND tỉnh Hà Nam',
  signer: USUAL_SIGNER,
}
