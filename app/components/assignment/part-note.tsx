import type { PartStanding } from '#domain/assignment/contribution.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { FileList, type ShownFile } from '../ui/file-link.tsx'
import { formatDate, formatDayMonth } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'

export type ShownPart = {
  agency: string
  contribution: string | null
  documentNumber: string | null
  contributedAt: Date | null
  dueOn: PlainDate | null
  standing: PartStanding
  files: readonly ShownFile[]
}

/** How a part is called on the page, on the first screen and in lists. */
export const PART_STANDING_LABELS = {
  owed: { label: m.assignment_no_contribution, status: 'not-started' },
  overdue: { label: m.party_standing_overdue, status: 'overdue' },
  returned: { label: m.party_standing_returned, status: 'returned' },
  contributed: { label: m.party_standing_contributed, status: 'done' },
  'contributed-late': { label: m.party_standing_contributed_late, status: 'done-late' },
  'at-rest': { label: m.assignment_no_contribution, status: 'suspended' },
} as const satisfies Record<PartStanding, { label: () => string; status: Status }>

/** How one agency stands with its part: by when, whether it has contributed, what and with which papers. */
export function PartNote({ part }: { part: ShownPart }) {
  const { contribution, documentNumber, contributedAt, dueOn, standing, files } = part
  const { label, status } = PART_STANDING_LABELS[standing]
  const isDone = standing === 'contributed' || standing === 'contributed-late'
  return (
    <>
      {standing === 'at-rest' || (standing === 'owed' && dueOn === null) ? (
        label()
      ) : (
        <Mark status={status} plain>
          {label()}
        </Mark>
      )}
      {dueOn ? <> · {m.party_due({ day: formatDate(dueOn) })}</> : null}
      {isDone && contributedAt ? <> · {m.party_contributed_on({ day: formatDayMonth(dayAt(contributedAt)) })}</> : null}
      {contribution ? <> · {contribution}</> : null}
      {documentNumber ? <> · {m.party_document({ number: documentNumber })}</> : null}
      {files.length > 0 ? <FileList files={files} /> : null}
    </>
  )
}
