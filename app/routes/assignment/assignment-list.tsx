import { AggregateLine } from '#components/assignment/aggregate-line.tsx'
import { AssignmentFilters } from '#components/assignment/assignment-filters.tsx'
import { AssignmentTable } from '#components/assignment/assignment-table.tsx'
import { ClassTabs } from '#components/assignment/class-tabs.tsx'
import { CHOSEN_PARAM } from '#components/bulk/bulk-act-paths.ts'
import { ChooseRows } from '#components/bulk/choose-rows.tsx'
import { paths } from '#components/shell/paths.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { BACK_PARAM, CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty, Notice } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { findListFrame, listAssignments } from '#data/assignment-list.server.ts'
import { can } from '#domain/access/permissions.ts'
import { aggregate } from '#domain/assignment/aggregate.ts'
import { ASSIGNMENTS_PER_PAGE } from '#domain/assignment/list-question.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { classBoundaries, timeliness } from '#domain/deadline/timeliness.ts'
import { isLetterDue } from '#domain/letter/is-letter-due.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/assignment-list'
import { readListQuestion, writeCursor } from './assignment-address.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const scope = assignmentScope(actor)
  const address = new URL(request.url).searchParams
  const question = readListQuestion(address, actor)
  const rules = await loadClockRules(db)
  const { now } = getRequestContext(context)
  const boundaries = classBoundaries({ now, ...rules })
  const [page, frame] = await Promise.all([
    listAssignments(db, { scope, question, boundaries }),
    findListFrame(db, { scope, filter: question.filter, boundaries }),
  ])
  const { cursor } = question
  const { leadId } = question.filter
  const first = page.rows[0]
  const last = page.rows.at(-1)
  const hasEarlier = cursor !== null && (cursor.backwards ? page.more : true)
  const hasLater = cursor?.backwards ? true : page.more
  return {
    rows: page.rows.map(({ sortKey: _key, submittedAt, suspendedAt, completedOn, state, ...row }) => {
      const facts = { ...row, state, submittedAt, suspendedAt, completedOn }
      const { class: own, daysLeft, daysOver } = timeliness({ facts, boundaries, calendar: rules.calendar })
      return { ...row, class: own, daysLeft, daysOver }
    }),
    counts: frame.counts,
    total: question.classes.reduce((sum, one) => sum + (frame.counts[one] ?? 0), 0),
    plans: frame.plans,
    agencies: frame.agencies,
    container: frame.container && {
      ...frame.container,
      known: aggregate({ members: frame.container.members, now, calendar: rules.calendar }),
    },
    present: Object.fromEntries(address),
    previous: hasEarlier && first ? writeCursor(first) : undefined,
    next: hasLater && last ? writeCursor(last) : undefined,
    organisation: scope === 'all' ? null : actor.organisationShortName,
    isEnterprise: actor.role === 'carrier',
    mayAct: can(actor.role, 'assignment.judge'),
    mayOrder: can(actor.role, 'assignment.order'),
    letterHref:
      leadId && isLetterDue(actor, { agencyId: leadId, counts: frame.counts }) ? paths.urgingLetter(leadId) : null,
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.nav_assignments()} · ${m.app_name()}` }]

export default function AssignmentList({ loaderData }: Route.ComponentProps) {
  const { rows, counts, total, plans, agencies, present, previous, next, organisation, isEnterprise } = loaderData
  const { mayAct, mayOrder, letterHref: letter, container } = loaderData
  const path = paths.assignments()
  return (
    <>
      <PageHead
        title={organisation ? m.assignment_list_own({ organisation }) : m.assignment_list_title()}
        lead={organisation ? m.assignment_list_own_lead() : m.assignment_list_lead()}
        actions={
          mayOrder || letter ? (
            <>
              {letter ? <ButtonLink href={letter}>{m.letter_open()}</ButtonLink> : null}
              {mayOrder ? <ButtonLink href={paths.newTracker()}>{m.tracker_open_page()}</ButtonLink> : null}
              {mayOrder ? <ButtonLink href={paths.newAssignment()}>{m.assignment_new()}</ButtonLink> : null}
            </>
          ) : undefined
        }
      />
      {container ? (
        <Notice>
          <p>
            {m.aggregate_of_container()}{' '}
            <a href={paths.assignment(container.id)}>
              {container.label}. {container.title}
            </a>
          </p>
          {container.known && container.structure !== 'series' ? (
            <AggregateLine containerId={container.id} known={container.known} />
          ) : null}
        </Notice>
      ) : null}
      <AssignmentFilters present={present} plans={plans} agencies={agencies} hasParts={!isEnterprise} />
      <ClassTabs counts={counts} present={present} />
      {rows.length === 0 ? (
        <Empty title={m.assignment_list_empty()}>{m.assignment_list_empty_hint()}</Empty>
      ) : (
        <>
          {mayAct ? (
            <ChooseRows present={present} total={total}>
              <AssignmentTable rows={rows} present={present} tickName={CHOSEN_PARAM} />
            </ChooseRows>
          ) : (
            <AssignmentTable rows={rows} present={present} />
          )}
          <Pager
            shown={rows.length}
            total={total}
            {...(previous ? { previousHref: listHref(path, present, { [BACK_PARAM]: previous }) } : {})}
            {...(next ? { nextHref: listHref(path, present, { [CURSOR_PARAM]: next }) } : {})}
          >
            {total > ASSIGNMENTS_PER_PAGE ? null : m.assignment_list_all_shown()}
          </Pager>
        </>
      )}
    </>
  )
}
