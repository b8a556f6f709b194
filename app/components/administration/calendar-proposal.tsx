import { Block } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Instant } from '#components/ui/day.tsx'
import { Details } from '#components/ui/details.tsx'
import { Form } from '#components/ui/form.tsx'
import { formatNumber } from '#components/ui/format.ts'
import { Tabs } from '#components/ui/tabs.tsx'
import type { CalendarProposal } from '#domain/calendar/calendar-change.ts'
import { m } from '#i18n/messages.js'
import { sayConsequences } from './calendar-consequences.ts'
import { MovedClockTable } from './moved-clocks.tsx'

type Props = {
  change: {
    id: string
    year: number
    note: string
    proposedBy: string
    proposedAt: Date
    /** Whose days; null for the province's. */
    organisation: string | null
    proposal: CalendarProposal
  }
  /** Who proposed it cannot put it into force; who may not manage the calendar only reads. */
  may: 'decide' | 'withdraw' | 'read'
  commandId: string
  /** Which page of the moved clocks, from 1, and where another one is. */
  page: number
  hrefOfPage: (page: number) => string
}

const PER_PAGE = 50

function MovedClocks({
  proposal,
  page,
  hrefOfPage,
}: { proposal: CalendarProposal } & Pick<Props, 'page' | 'hrefOfPage'>) {
  if (proposal.movedCount === 0) return <p>{m.calendar_moves_none()}</p>
  const pages = Math.ceil(proposal.moved.length / PER_PAGE)
  const shown = Math.min(page, pages)
  const summary = m.calendar_moves({ count: formatNumber(proposal.movedCount) })
  return (
    <>
      <p className="small gap-top">
        {proposal.byAgency
          .map(({ organisation, count }) =>
            m.calendar_file_moves_of({
              agency: organisation || m.calendar_file_moves_matters(),
              count: formatNumber(count),
            }),
          )
          .join('; ')}
      </p>
      <Details summary={summary} open={page > 1}>
        <MovedClockTable clocks={proposal.moved.slice((shown - 1) * PER_PAGE, shown * PER_PAGE)} caption={summary} />
        {pages > 1 ? (
          <Tabs
            label={m.calendar_file_pages()}
            tabs={Array.from({ length: pages }, (_, place) => ({
              href: hrefOfPage(place + 1),
              label: place + 1,
              current: place + 1 === shown,
            }))}
          />
        ) : null}
      </Details>
    </>
  )
}

/** A change that waits for a second person, with what it would move. */
export function CalendarProposalBlock({ change, may, commandId, page, hrefOfPage }: Props) {
  const { proposal, organisation, year } = change
  const title = organisation ? m.own_calendar_proposal({ organisation, year }) : m.calendar_proposal({ year })
  return (
    <Block id="de-nghi" title={title}>
      <p>
        {change.note}{' '}
        <span className="muted">
          ({change.proposedBy}, <Instant at={change.proposedAt} />)
        </span>
      </p>
      <Form commandId={commandId}>
        <input type="hidden" name="changeId" value={change.id} />
        <Confirm
          id="ap-dung"
          title={m.calendar_when_applied()}
          consequences={sayConsequences(proposal)}
          note={m.calendar_four_eyes()}
        >
          <Actions>
            {may === 'decide' ? (
              <Button kind="main" name="act" value="apply">
                {m.calendar_apply()}
              </Button>
            ) : null}
            {may === 'read' ? null : (
              <Button name="act" value="refuse">
                {may === 'withdraw' ? m.calendar_withdraw() : m.calendar_refuse()}
              </Button>
            )}
          </Actions>
        </Confirm>
      </Form>
      <MovedClocks proposal={proposal} page={page} hrefOfPage={hrefOfPage} />
    </Block>
  )
}
