import { COUNTED_CLASSES, classesOf } from '#domain/assignment/class-filter.ts'
import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { listHref } from '../ui/list-href.ts'
import { STATUSES, statusLabel } from '../ui/status.ts'
import { Tabs } from '../ui/tabs.tsx'

type Counts = Partial<Record<TimelinessClass, number>>

const sum = (counts: Counts, classes: readonly TimelinessClass[]): number =>
  classes.reduce((total, one) => total + (counts[one] ?? 0), 0)

/** The withdrawn class has no status of its own in the domain; its mark and word stand with the others. */
const classesOfStatus = (status: string) => (status === 'withdrawn' ? (['withdrawn'] as const) : classesOf(status))

/** Every official class with its count under the present filters; "không hạn" is never left out. */
export function ClassTabs({
  counts,
  present,
}: {
  counts: Counts
  present: Readonly<Record<string, string | undefined>>
}) {
  const path = paths.assignments()
  const shown = STATUSES.map((status) => ({ status, count: sum(counts, classesOfStatus(status)) })).filter(
    ({ status, count }) => count > 0 || status === 'undated' || status === present.loai,
  )
  return (
    <Tabs
      label={m.assignment_tabs()}
      tabs={[
        {
          href: listHref(path, present, { loai: undefined }),
          label: m.assignment_tab_all(),
          count: sum(counts, COUNTED_CLASSES),
          current: !present.loai,
        },
        ...shown.map(({ status, count }) => ({
          href: listHref(path, present, { loai: status }),
          label: statusLabel(status),
          count,
          current: present.loai === status,
        })),
      ]}
    />
  )
}
