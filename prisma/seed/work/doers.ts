import type { Doer } from './chronicle.ts'

export const COORDINATOR: Doer = { organisation: 'Sở TT&TT', role: 'coordinator' }
/** Two deputies share the province's work; this one is in charge of the digital plans. */
export const LEADER: Doer = { organisation: 'UBND tỉnh', role: 'leadership', mailbox: 'phochutich' }
export const OFFICE_CLERK: Doer = { organisation: 'Văn phòng UBND tỉnh', role: 'office', mailbox: 'tonghop' }
export const OFFICE_CHECKER: Doer = { organisation: 'Văn phòng UBND tỉnh', role: 'office', mailbox: 'kiemtra' }

export const ENTERPRISES = ['VNPT Hà Nam', 'Viettel Hà Nam', 'MobiFone Hà Nam', 'FPT Telecom Hà Nam'] as const
export const DISTRICTS = [
  'UBND TP Phủ Lý',
  'UBND thị xã Duy Tiên',
  'UBND huyện Kim Bảng',
  'UBND huyện Thanh Liêm',
  'UBND huyện Bình Lục',
  'UBND huyện Lý Nhân',
] as const
export const PRESS = ['Báo Hà Nam', 'Đài PT&TH Hà Nam', 'Cổng TTĐT tỉnh'] as const

const isEnterprise = (agency: string): boolean => (ENTERPRISES as readonly string[]).includes(agency)

/** Who does the work of an agency, and who answers for it. */
export const workerOf = (organisation: string): Doer => ({
  organisation,
  role: isEnterprise(organisation) ? 'carrier' : 'officer',
})
export const headOf = (organisation: string): Doer => ({ organisation, role: 'head' })
