import { data } from 'react-router'
import { z } from 'zod'
import { ASSIGNMENT_SENTENCES } from '#components/assignment/sentences.ts'
import { AcknowledgeForm, noteIdOf } from '#components/escalation/acknowledge-form.tsx'
import { EscalationSubjects } from '#components/escalation/escalation-subjects.tsx'
import { STANDING_LABELS } from '#components/escalation/labels.ts'
import { STANDING_PARAMS } from '#components/escalation/list-params.ts'
import { MatterEscalationRow } from '#components/escalation/matter-row.tsx'
import { DutyList } from '#components/inbox/duty.tsx'
import { paths } from '#components/shell/paths.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import {
  countMatterEscalations,
  listMatterEscalations,
  MATTER_ESCALATIONS_PER_PAGE,
} from '#data/matter-escalation-list.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { levelOfRole } from '#domain/assignment/capacities.ts'
import { workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { ESCALATION_STANDINGS } from '#domain/escalation/list-question.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acknowledgeMatterEscalation } from '#services/escalation/acknowledge-matter.server.ts'
import { invalid, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/matter-escalation-list'
import { readEscalationQuestion, writeCursor } from './escalation-address.ts'

const AcknowledgeMatterSchema = z.object({
  escalationId: z.uuid('not-found'),
  note: z.string().min(1, 'note-missing').max(4000, 'too-long'),
})

export async function loader({ context, request }: Route.LoaderArgs) {
  const address = new URL(request.url).searchParams
  const { standing, cursor } = readEscalationQuestion(address)
  const [found, counts, calendar] = await Promise.all([
    listMatterEscalations(db, { standing, after: cursor ?? undefined }),
    countMatterEscalations(db),
    loadWorkingCalendar(db),
  ])
  const level = levelOfRole(requireActor(context))
  const shown = found.slice(0, MATTER_ESCALATIONS_PER_PAGE)
  const last = found.length > MATTER_ESCALATIONS_PER_PAGE ? shown.at(-1) : undefined
  return {
    ...counts,
    standing,
    present: Object.fromEntries(address),
    next: last && writeCursor(last),
    rows: shown.map((row) => {
      const to = row.stoodDownAt ? dayAt(row.stoodDownAt) : getToday(context)
      const age = workingDaysBetween({ calendar, from: dayAt(row.raisedAt), to })
      const mayAcknowledge = standing === 'waiting' && row.level === level
      return { ...row, ageDays: age.ok ? age.value : 0, mayAcknowledge, commandId: newId() }
    }),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(AcknowledgeMatterSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const { value, values, commandId } = parsed
  const result = await acknowledgeMatterEscalation(value, toCommandContext(context, commandId))
  if (!result.ok && result.reason === 'not-found') throw data(null, { status: 404 })
  if (!result.ok) return refused(result, values)
  const address = Object.fromEntries(new URL(request.url).searchParams)
  return redirectWithFlash(listHref(paths.matterEscalations(), address, {}), { code: 'matter-acknowledged' })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.matter_escalation_title()} · ${m.app_name()}` }]

export default function MatterEscalationList({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, standing, present, waiting, inHand, next } = loaderData
  const path = paths.matterEscalations()
  const errors = toFieldMessages(actionData?.errors ?? [], ASSIGNMENT_SENTENCES)
  const refusedId = textOf(actionData?.values, 'escalationId')
  const counts = { waiting, 'in-hand': inHand, 'stood-down': undefined }
  return (
    <>
      <PageHead title={m.matter_escalation_title()} lead={m.matter_escalation_lead()} />
      <ErrorSummary errors={errors} title={m.assignment_not_saved()} idOf={() => noteIdOf(refusedId)} />
      <EscalationSubjects present="matters" />
      <Tabs
        label={m.escalation_tabs()}
        tabs={ESCALATION_STANDINGS.map((one) => ({
          href: listHref(path, {}, { loai: STANDING_PARAMS[one] }),
          label: STANDING_LABELS[one].tab(),
          current: one === standing,
          ...(counts[one] === undefined ? {} : { count: counts[one] }),
        }))}
      />
      {rows.length === 0 ? (
        <Empty title={STANDING_LABELS[standing].empty()}>{m.matter_escalation_empty_hint()}</Empty>
      ) : (
        <>
          <DutyList title={STANDING_LABELS[standing].tab()}>
            {rows.map(({ commandId, mayAcknowledge, ...row }) => (
              <MatterEscalationRow key={row.id} escalation={row} open={row.id === refusedId}>
                {mayAcknowledge ? (
                  <AcknowledgeForm
                    escalationId={row.id}
                    of={{ name: 'escalationId', value: row.id }}
                    consequence={m.matter_escalation_next()}
                    commandId={row.id === refusedId ? textOf(actionData?.values, 'commandId', commandId) : commandId}
                    values={row.id === refusedId ? actionData?.values : undefined}
                    errors={row.id === refusedId ? errors : []}
                  />
                ) : null}
              </MatterEscalationRow>
            ))}
          </DutyList>
          <Pager
            shown={rows.length}
            {...(next ? { nextHref: listHref(path, present, { [CURSOR_PARAM]: next }) } : {})}
            {...(present[CURSOR_PARAM] ? { previousHref: listHref(path, present, {}) } : {})}
          />
        </>
      )}
    </>
  )
}
