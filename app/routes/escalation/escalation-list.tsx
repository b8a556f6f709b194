import { data } from 'react-router'
import { ASSIGNMENT_SENTENCES } from '#components/assignment/sentences.ts'
import { AcknowledgeForm, noteIdOf } from '#components/escalation/acknowledge-form.tsx'
import { EscalationFilters } from '#components/escalation/escalation-filters.tsx'
import { EscalationRow } from '#components/escalation/escalation-row.tsx'
import { EscalationSubjects } from '#components/escalation/escalation-subjects.tsx'
import { STANDING_LABELS } from '#components/escalation/labels.ts'
import { STANDING_PARAMS } from '#components/escalation/list-params.ts'
import { DutyList } from '#components/inbox/duty.tsx'
import { paths } from '#components/shell/paths.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { BACK_PARAM, CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { AcknowledgeSchema } from '#domain/assignment/forms.ts'
import { ESCALATION_STANDINGS } from '#domain/escalation/list-question.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readEscalations } from '#services/escalation/read-escalations.server.ts'
import { invalid, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/escalation-list'
import { readEscalationQuestion, writeCursor } from './escalation-address.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const address = new URL(request.url).searchParams
  const question = readEscalationQuestion(address)
  const { calendar } = await loadClockRules(db)
  const { rows, more, ...frame } = await readEscalations(db, {
    question,
    actor: requireActor(context),
    today: getToday(context),
    calendar,
  })
  const { cursor, standing } = question
  const first = rows[0]
  const last = rows.at(-1)
  const hasEarlier = cursor !== null && (cursor.backwards ? more : true)
  const hasLater = cursor?.backwards ? true : more
  return {
    ...frame,
    standing,
    present: Object.fromEntries(address),
    rows: rows.map((row) => ({ ...row, commandId: newId() })),
    previous: hasEarlier && first ? writeCursor(first) : undefined,
    next: hasLater && last ? writeCursor(last) : undefined,
  }
}

/** Taken in hand from the list; the reader stays on the list, under the same filter. */
export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(AcknowledgeSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const { value, values, commandId } = parsed
  const result = await acknowledgeEscalation(value, toCommandContext(context, commandId))
  if (!result.ok && result.reason === 'not-found') throw data(null, { status: 404 })
  if (!result.ok) return refused(result, values)
  const address = Object.fromEntries(new URL(request.url).searchParams)
  return redirectWithFlash(listHref(paths.escalations(), address, {}), {
    code: 'assignment-acknowledged',
    params: { label: result.value.label },
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.escalation_title()} · ${m.app_name()}` }]

export default function EscalationList({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, standing, present, waiting, inHand, agencies, previous, next } = loaderData
  const path = paths.escalations()
  const errors = toFieldMessages(actionData?.errors ?? [], ASSIGNMENT_SENTENCES)
  const refusedId = rows.find(({ assignmentId }) => assignmentId === textOf(actionData?.values, 'assignmentId'))?.id
  const counts = { waiting, 'in-hand': inHand, 'stood-down': undefined }
  return (
    <>
      <PageHead title={m.escalation_title()} lead={m.escalation_lead()} />
      <ErrorSummary errors={errors} title={m.assignment_not_saved()} idOf={() => noteIdOf(refusedId ?? '')} />
      <EscalationSubjects present="assignments" />
      <EscalationFilters present={present} agencies={agencies} />
      <Tabs
        label={m.escalation_tabs()}
        tabs={ESCALATION_STANDINGS.map((one) => ({
          href: listHref(path, present, { loai: STANDING_PARAMS[one] }),
          label: STANDING_LABELS[one].tab(),
          current: one === standing,
          ...(counts[one] === undefined ? {} : { count: counts[one] }),
        }))}
      />
      {rows.length === 0 ? (
        <Empty title={STANDING_LABELS[standing].empty()}>{m.escalation_empty_hint()}</Empty>
      ) : (
        <>
          <DutyList title={STANDING_LABELS[standing].tab()}>
            {rows.map(({ commandId, mayAcknowledge, ...row }) => (
              <EscalationRow key={row.id} escalation={row} open={row.id === refusedId}>
                {mayAcknowledge ? (
                  <AcknowledgeForm
                    escalationId={row.id}
                    of={{ name: 'assignmentId', value: row.assignmentId }}
                    consequence={
                      row.level === 'dic' ? m.escalation_acknowledge_next_dic() : m.escalation_acknowledge_next_other()
                    }
                    commandId={row.id === refusedId ? textOf(actionData?.values, 'commandId', commandId) : commandId}
                    values={row.id === refusedId ? actionData?.values : undefined}
                    errors={row.id === refusedId ? errors : []}
                  />
                ) : null}
              </EscalationRow>
            ))}
          </DutyList>
          <Pager
            shown={rows.length}
            {...(previous ? { previousHref: listHref(path, present, { [BACK_PARAM]: previous }) } : {})}
            {...(next ? { nextHref: listHref(path, present, { [CURSOR_PARAM]: next }) } : {})}
          />
        </>
      )}
    </>
  )
}
