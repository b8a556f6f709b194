import type { Deed } from '../chronicle.ts'
import { acknowledgedFiling, asked, type Filing, filed } from '../matter-deeds.ts'

const POWER: Filing = {
  agency: 'MobiFone Hà Nam',
  anchor: 'III.2.2',
  at: { commune: 'UBND xã Mộc Nam', district: 'UBND thị xã Duy Tiên', spot: 'Ngoài đê sông Hồng' },
  cause: 'power-supply',
  title: 'Chưa được cấp điện cho trạm BTS ngoài đê, xã Mộc Nam',
  whatHappened: 'Trạm đã lắp xong từ tháng 9, điện lực đề nghị có văn bản thỏa thuận hành lang đê.',
  tried: 'Đã gửi hồ sơ cho điện lực thị xã và chi cục đê điều.',
  asked: 'Đề nghị xác định cơ quan có thẩm quyền thỏa thuận.',
  competence: 'unsure',
}

const DUCTS: Filing = {
  agency: 'FPT Telecom Hà Nam',
  anchor: 'V.8.4',
  at: { commune: 'UBND phường Lê Hồng Phong', district: 'UBND TP Phủ Lý', spot: 'Đường Lê Công Thanh' },
  cause: 'infrastructure-sharing',
  title: 'Hết chỗ trong cống bể trên đường Lê Công Thanh',
  whatHappened: 'Chủ sở hữu cống bể trả lời không còn chỗ, trong khi có cáp cũ đã ngừng dùng.',
  tried: 'Đề nghị chủ sở hữu thu dọn cáp cũ.',
  asked: 'Đề nghị kiểm tra và yêu cầu thu dọn cáp ngừng sử dụng.',
  competence: 'department',
}

/** One waits for its filer's reply, one is being checked. */
export const TRIAGE_DEEDS: readonly Deed[] = [
  filed('2024-10-28 09:30', DUCTS),
  acknowledgedFiling('2024-10-29 08:40', DUCTS),
  asked('2024-10-30 15:35', DUCTS, 'Đề nghị gửi sơ đồ tuyến và văn bản trả lời của chủ sở hữu cống bể.'),
  filed('2024-10-31 16:10', POWER),
  acknowledgedFiling('2024-11-01 09:05', POWER),
]
