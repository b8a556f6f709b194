import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { EscalationStanding } from '#domain/escalation/list-question.ts'

/** The list's address: `?loai=dang-xu-ly&cap=van-phong&co-quan=…`. What waits needs no name. */
export const STANDING_PARAMS = {
  waiting: '',
  'in-hand': 'dang-xu-ly',
  'stood-down': 'da-ket-thuc',
} as const satisfies Record<EscalationStanding, string>

export const LEVEL_PARAMS = {
  dic: 'so-tttt',
  office: 'van-phong',
  leadership: 'lanh-dao',
  giver: 'co-quan-giao',
} as const satisfies Record<EscalationLevel, string>
