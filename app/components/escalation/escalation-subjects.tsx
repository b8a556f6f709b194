import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Tabs } from '../ui/tabs.tsx'

/** What was late: work that was given, or a step of an obstacle or a dossier. */
export function EscalationSubjects({ present }: { present: 'assignments' | 'matters' }) {
  return (
    <Tabs
      label={m.escalation_subjects()}
      tabs={[
        { href: paths.escalations(), label: m.escalation_subject_assignments(), current: present === 'assignments' },
        { href: paths.matterEscalations(), label: m.escalation_subject_matters(), current: present === 'matters' },
      ]}
    />
  )
}
