import { causeLabel } from '#components/obstacle/labels.ts'
import { PublishedAnswers } from '#components/obstacle/published-answers.tsx'
import { paths } from '#components/shell/paths.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Filters, SearchField } from '#components/ui/filters.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Select } from '#components/ui/select.tsx'
import { ANSWERS_PER_PAGE, findPublishedAnswers } from '#data/published-answer.server.ts'
import { can } from '#domain/access/permissions.ts'
import { CAUSE_CLASSES } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/answered-list'
import { readCursor, readObstacleFilter, writeCursor } from './obstacle-address.ts'

/** Nothing here depends on who asks: what is published is published to everybody who comes to the register. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const { search = '', cause } = readObstacleFilter(address, { actor, today: getToday(context) })
  const from = readCursor(address.get(CURSOR_PARAM))
  const after = from && { publishedAt: from.filedAt, id: from.id }
  const answers = await findPublishedAnswers(db, { search, cause, after })
  const shown = answers.slice(0, ANSWERS_PER_PAGE)
  const last = answers.length > ANSWERS_PER_PAGE ? shown.at(-1) : undefined
  return {
    answers: shown,
    present: Object.fromEntries(address),
    isFiltered: search !== '' || cause !== undefined,
    next: last && writeCursor({ filedAt: last.publishedAt, id: last.id }),
    canFile: can(actor.role, 'obstacle.file'),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.filing_answered_title()} · ${m.app_name()}` }]

export default function AnsweredList({ loaderData }: Route.ComponentProps) {
  const { answers, present, isFiltered, next, canFile } = loaderData
  const here = paths.answeredObstacles()
  return (
    <>
      <Crumbs
        trail={[{ label: m.obstacle_list_title(), href: paths.obstacles() }, { label: m.filing_answered_title() }]}
      />
      <PageHead
        title={m.filing_answered_title()}
        lead={m.filing_answered_lead()}
        actions={canFile ? <ButtonLink href={paths.newObstacle()}>{m.obstacle_file()}</ButtonLink> : null}
      />
      <Filters action={here} {...(isFiltered ? { clearHref: here } : {})}>
        <SearchField name="tim" label={m.filing_answered_search()} value={present.tim ?? ''} />
        <Select
          name="nguyen-nhan"
          label={m.obstacle_filter_cause()}
          empty={m.obstacle_filter_all()}
          defaultValue={present['nguyen-nhan'] ?? ''}
          options={CAUSE_CLASSES.map((cause) => ({ value: cause, label: causeLabel(cause) }))}
        />
      </Filters>
      {answers.length === 0 ? (
        <Empty title={isFiltered ? m.filing_answered_none() : m.filing_answered_empty()} />
      ) : (
        <>
          <h2 className="only-read">{m.filing_answered_title()}</h2>
          <PublishedAnswers answers={answers} />
          <Pager
            shown={answers.length}
            {...(next ? { nextHref: listHref(here, present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(here, present, {}) } : {})}
          />
        </>
      )}
    </>
  )
}
