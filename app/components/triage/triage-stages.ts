import type { TriageStage } from '#domain/obstacle/triage.ts'
import { m } from '#i18n/messages.js'

export const STAGE_LABELS = {
  filed: m.triage_desk_filed,
  received: m.triage_desk_received,
  checked: m.triage_desk_checked,
} as const satisfies Record<TriageStage, () => string>
