import type { ClockTemplate } from '#domain/deadline/clock-policy.ts'
import { m } from '#i18n/messages.js'

/** Which message tells of a step. */
export const POLICY_TEMPLATE_LABELS = {
  reminder: m.policy_template_reminder,
  overdue: m.policy_template_overdue,
  escalation: m.policy_template_escalation,
  'chase-report': m.policy_template_chase_report,
  'chase-acceptance': m.policy_template_chase_acceptance,
  'chase-confirmation': m.policy_template_chase_confirmation,
  'chase-decision': m.policy_template_chase_decision,
} as const satisfies Record<ClockTemplate, () => string>
