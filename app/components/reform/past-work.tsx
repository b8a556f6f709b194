import { statusOf } from '#components/assignment/timeliness-mark.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { listHref } from '#components/ui/list-href.ts'
import type { Status } from '#components/ui/status.ts'
import { StatusBar, StatusLegend } from '#components/ui/status-bar.tsx'
import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import { m } from '#i18n/messages.js'

type Past = { id: string; shortName: string; work: readonly { class: TimelinessClass; count: number }[] }

/** The score of the past stays with the old name, and is shown with its successor. */
export function PastWork({ past }: { past: readonly Past[] }) {
  return past
    .filter(({ work }) => work.length > 0)
    .map(({ id, shortName, work }) => {
      const counts: Partial<Record<Status, number>> = {}
      for (const one of work) counts[statusOf(one.class)] = (counts[statusOf(one.class)] ?? 0) + one.count
      const listOf = (status?: Status) => listHref(paths.assignments(), {}, { 'co-quan': id, loai: status })
      return (
        <Block key={id} id={`truoc-${id}`} title={m.reform_past_work({ name: shortName })}>
          <Stack gap="s">
            <StatusBar counts={counts} label={shortName} />
            <StatusLegend counts={counts} hrefOf={listOf} />
          </Stack>
        </Block>
      )
    })
}
