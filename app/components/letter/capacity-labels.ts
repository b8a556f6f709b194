import type { LetterCapacity } from '#domain/letter/signature.ts'
import { m } from '#i18n/messages.js'

export const CAPACITY_LABELS = {
  head: m.letter_capacity_head,
  KT: m.letter_capacity_KT,
  TL: m.letter_capacity_TL,
  TUQ: m.letter_capacity_TUQ,
} as const satisfies Record<LetterCapacity, () => string>
