import { statusOf } from '#components/assignment/timeliness-mark.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { Actions, ButtonLink } from '#components/ui/button.tsx'
import { listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import type { Status } from '#components/ui/status.ts'
import { StatusBar, StatusLegend } from '#components/ui/status-bar.tsx'
import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import { m } from '#i18n/messages.js'

type Props = {
  organisationId: string
  name: string
  work: readonly { class: TimelinessClass; count: number }[]
  /** Where this reader may write to it about what is late. */
  letterHref: string | null
}

/** How the work of an organisation stands: every number opens its list. */
export function OrganisationWork({ organisationId, name, work, letterHref }: Props) {
  const counts: Partial<Record<Status, number>> = {}
  for (const one of work) counts[statusOf(one.class)] = (counts[statusOf(one.class)] ?? 0) + one.count
  const listOf = (status?: Status) => listHref(paths.assignments(), {}, { 'co-quan': organisationId, loai: status })
  return (
    <Block id="viec" title={m.organisation_work()} aside={<a href={listOf()}>{m.organisation_work_all()}</a>}>
      {work.length === 0 ? (
        <Empty title={m.organisation_work_none()}>{m.organisation_work_none_hint()}</Empty>
      ) : (
        <Stack gap="s">
          <StatusBar counts={counts} label={name} />
          <StatusLegend counts={counts} hrefOf={listOf} />
          {letterHref ? (
            <Actions>
              <ButtonLink href={letterHref}>{m.letter_open()}</ButtonLink>
            </Actions>
          ) : null}
        </Stack>
      )}
    </Block>
  )
}
