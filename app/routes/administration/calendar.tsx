import { data } from 'react-router'
import { z } from 'zod'
import { CalendarDays } from '#components/administration/calendar-days.tsx'
import { CalendarFileForm } from '#components/administration/calendar-file.tsx'
import { CalendarFields } from '#components/administration/calendar-form.tsx'
import { CalendarOwnerChoice } from '#components/administration/calendar-owner.tsx'
import { CalendarProposalBlock } from '#components/administration/calendar-proposal.tsx'
import { CalendarLegend, CalendarYear } from '#components/administration/calendar-year.tsx'
import { RulesProgressNotice } from '#components/administration/rules-progress.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Block } from '#components/ui/block.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { type FieldReason, toFieldMessages } from '#components/ui/form-errors.ts'
import { type FormValues, listOf, textOf } from '#components/ui/form-values.ts'
import { listHref } from '#components/ui/list-href.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { findOpenCalendarChange } from '#data/calendar.server.ts'
import { findRulesProgress } from '#data/clock-rules-change.server.ts'
import { findCalendarChoices, findCalendarYearOf } from '#data/own-calendar.server.ts'
import { can } from '#domain/access/permissions.ts'
import { ProposeCalendarChangeSchema } from '#domain/calendar/calendar-change.ts'
import { yearOf } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { applyCalendarChange } from '#services/calendar/apply-calendar-change.server.ts'
import { proposeCalendarChange } from '#services/calendar/propose-calendar-change.server.ts'
import { refuseCalendarChange } from '#services/calendar/refuse-calendar-change.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/calendar'
import { answerCalendarFile, type FileRead, readCalendarForm } from './calendar-file.server.ts'

const YearSchema = z.coerce.number().int().min(2000).max(2100)
const OrganisationSchema = z.uuid().nullable().catch(null)
/** The page of a year, of the province or of one organisation. */
const hrefOf = ({
  year,
  organisationId,
  page,
}: {
  year: number
  organisationId: string | null
  page?: number
}): string =>
  listHref(
    paths.calendar(),
    {},
    {
      nam: String(year),
      ...(organisationId ? { 'don-vi': organisationId } : {}),
      ...(page ? { trang: String(page) } : {}),
    },
  )
const PageSchema = z.coerce.number().int().min(1).catch(1)

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const today = getToday(context)
  const address = new URL(request.url).searchParams
  const asked = YearSchema.safeParse(address.get('nam') ?? undefined)
  const year = asked.success ? asked.data : yearOf(today)
  const organisationId = OrganisationSchema.parse(address.get('don-vi') || null)
  const [{ province, own }, { years, owners }, change, progress] = await Promise.all([
    findCalendarYearOf(db, { year, organisationId }),
    findCalendarChoices(db),
    findOpenCalendarChange(db),
    findRulesProgress(db),
  ])
  const canManage = can(actor.role, 'calendar.manage')
  const isOwn = change?.proposedById === actor.personId
  const owner = owners.find(({ id }) => id === organisationId) ?? null
  if (organisationId && !owner) throw data(null, { status: 404 })
  const ownDays = new Set(own.map(({ day }) => day))
  return {
    year,
    today,
    owner,
    owners,
    /** As they hang on the wall, and those that are listed and can be changed here. */
    wall: [...province.filter(({ day }) => !ownDays.has(day)), ...own],
    days: owner ? own : province,
    isKnown: province.length > 0,
    /** The next year after those that are known can be entered. */
    years: [...new Set([...years, yearOf(today), (years.at(-1) ?? yearOf(today)) + 1, year])].sort((a, b) => a - b),
    change,
    page: PageSchema.parse(address.get('trang') ?? undefined),
    progress,
    may: canManage ? (isOwn ? ('withdraw' as const) : ('decide' as const)) : ('read' as const),
    canPropose: canManage && !change,
    canReadPolicy: can(actor.role, 'clock-policy.read'),
    commandIds: { propose: newId(), decide: newId(), read: newId() },
  }
}

const DecideSchema = z.object({ changeId: z.uuid() })

export async function action({ context, request }: Route.ActionArgs) {
  const { form, file } = await readCalendarForm(request)
  const act = form.get('act')
  if (act === 'read-file') {
    const year = YearSchema.safeParse(form.get('year'))
    if (!year.success) throw data(null, { status: 422 })
    return answerCalendarFile(file, { year: year.data })
  }
  if (act === 'propose') {
    const parsed = parseForm(ProposeCalendarChangeSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await proposeCalendarChange(parsed.value, toCommandContext(context, parsed.commandId))
    return answer(result, {
      to: hrefOf({ year: parsed.value.year, organisationId: parsed.value.organisationId ?? null }),
      flash: { code: 'calendar-proposed' },
      values: parsed.values,
    })
  }
  const parsed = parseForm(DecideSchema, form)
  if (!parsed.ok || (act !== 'apply' && act !== 'refuse')) throw data(null, { status: 422 })
  const decide = act === 'apply' ? applyCalendarChange : refuseCalendarChange
  const result = await decide(parsed.value, toCommandContext(context, parsed.commandId))
  const flash = { code: act === 'apply' ? 'calendar-applied' : 'calendar-refused' }
  return answer(result, { to: hrefOf, flash })
}

const titleOf = ({ year, owner }: { year: number; owner: { name: string } | null }): string =>
  owner ? m.own_calendar_title({ organisation: owner.name, year }) : m.calendar_title({ year })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? titleOf(loaderData) : m.calendar_title({ year: '' })} · ${m.app_name()}` },
]

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const { year, today, owner, owners, wall, days, isKnown, years, change, page, progress, commandIds } = loaderData
  const { may, canPropose, canReadPolicy } = loaderData
  const organisationId = owner?.id ?? null
  const values: FormValues | undefined = actionData?.values
  const read: FileRead | undefined = actionData && 'read' in actionData ? (actionData.read as FileRead) : undefined
  const faults = actionData && 'faults' in actionData ? (actionData.faults as FieldReason[]) : []
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  const removal = canPropose ? { removal: listOf(values, 'remove') } : {}
  const caption = owner ? m.own_calendar_days() : m.calendar_days()
  const table = days.length > 0 ? <CalendarDays isOwn={owner !== null} days={days} {...removal} /> : null
  const changeTitle = owner ? m.own_calendar_change({ year }) : m.calendar_change({ year })
  const here = hrefOf({ year, organisationId })
  return (
    <>
      <PageHead title={titleOf(loaderData)} lead={owner ? m.own_calendar_lead() : m.calendar_lead()} />
      <div className="stack-l">
        <CalendarOwnerChoice organisationId={organisationId} owners={owners} year={year} />
        <Tabs
          label={m.calendar_years()}
          tabs={years.map((one) => ({
            href: hrefOf({ year: one, organisationId }),
            label: one,
            current: one === year,
          }))}
        />
        {canReadPolicy ? (
          <p>
            <a href={paths.clockPolicy()}>{m.policy_title()}</a>, <a href={paths.stepLimits()}>{m.limits_title()}</a>,{' '}
            <a href={paths.commonPoints()}>{m.common_points_title()}</a>
          </p>
        ) : null}
        <RulesProgressNotice progress={progress} />
        {isKnown ? null : <Notice status="near-due">{m.calendar_year_missing({ year })}</Notice>}
        {change ? (
          <CalendarProposalBlock
            change={change}
            may={may}
            commandId={commandIds.decide}
            page={page}
            hrefOfPage={(one) => hrefOf({ year, organisationId, page: one })}
          />
        ) : null}
        {isKnown ? (
          <>
            <CalendarLegend />
            <CalendarYear year={year} days={wall} today={today} />
          </>
        ) : null}
        {canPropose && !owner ? (
          <Block id="nhap-tep" title={m.calendar_file_title({ year })}>
            <CalendarFileForm
              year={year}
              action={here}
              commandId={commandIds.read}
              errors={errors}
              read={read}
              faults={faults}
            />
          </Block>
        ) : null}
        <Block id="ngay" title={canPropose ? changeTitle : caption}>
          {owner && !table ? <p>{m.own_calendar_none({ organisation: owner.name, year })}</p> : null}
          {canPropose ? (
            <Form action={here} commandId={textOf(values, 'commandId', commandIds.propose)}>
              <ErrorSummary errors={errors} />
              <input type="hidden" name="year" value={year} />
              {table}
              <CalendarFields values={values} errors={errors} organisationId={organisationId} />
            </Form>
          ) : (
            <>
              <ErrorSummary errors={errors} />
              {table}
            </>
          )}
        </Block>
      </div>
    </>
  )
}
