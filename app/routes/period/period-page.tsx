import { z } from 'zod'
import { Corrections } from '#components/period/corrections.tsx'
import { FiguresTable, ScoresTable } from '#components/period/figures-table.tsx'
import { FIGURE_LABELS, PERIOD_SENTENCES, sayPeriod } from '#components/period/labels.ts'
import { ListPager } from '#components/period/list-pager.tsx'
import { LockPanel } from '#components/period/lock-panel.tsx'
import { WorkList } from '#components/period/work-list.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { Filters } from '#components/ui/filters.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDate, formatDateTime } from '#components/ui/format.ts'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Empty, Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Select } from '#components/ui/select.tsx'
import { can } from '#domain/access/permissions.ts'
import { LockPeriodSchema } from '#domain/period/lock-period.ts'
import { monthOfDay, parsePeriod, recentPeriods } from '#domain/period/period.ts'
import { FIGURES } from '#domain/period/period-work.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { lockPeriod } from '#services/period/lock-period.server.ts'
import { readPeriod } from '#services/period/read-period.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { getRequestContext, getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/period-page'

const FigureSchema = z.enum([...FIGURES, 'all'])
const AgencySchema = z.uuid().catch('')
const PlaceSchema = z.coerce.number().int().min(-1).max(10_000_000).catch(-1)

export async function loader({ context, request }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  const address = new URL(request.url).searchParams
  const today = getToday(context)
  const period = parsePeriod(address.get('ky') ?? '') ?? monthOfDay(today)
  const figure = FigureSchema.safeParse(address.get('loai'))
  const agencyId = AgencySchema.parse(address.get('co-quan'))
  const after = PlaceSchema.parse(address.get(CURSOR_PARAM) ?? undefined)
  const listed = figure.success ? { agencyId, figure: figure.data, after } : null
  const { now } = getRequestContext(context)
  const read = await readPeriod(db, { period, listed, now })
  const mayLock = can(role, 'period.lock') && read.isOver && read.lock === null
  return { ...read, period, listed, mayLock, choices: recentPeriods(today), commandId: newId() }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(LockPeriodSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const { value: input, values, commandId } = parsed
  const result = await lockPeriod(input, toCommandContext(context, commandId))
  return answer(result, {
    to: listHref(paths.period(), {}, { ky: input.period }),
    flash: { code: 'period-locked', params: { period: input.period } },
    values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.period_title()} · ${m.app_name()}` }]

export default function PeriodPage({ loaderData, actionData }: Route.ComponentProps) {
  const { period, cutOff, lock, isOver, agencies, total, list, listed, count, next, corrections, mayLock } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], PERIOD_SENTENCES)
  return (
    <>
      <Crumbs trail={[{ label: m.nav_standing(), href: paths.standing() }, { label: m.period_title() }]} />
      <PageHead title={m.period_page_title({ period: sayPeriod(period), day: formatDate(cutOff) })} />
      <Stack gap="l">
        <Filters action={paths.period()}>
          <Select
            name="ky"
            label={m.period_choose()}
            defaultValue={period.key}
            options={loaderData.choices.map((one) => ({ value: one.key, label: sayPeriod(one) }))}
          />
        </Filters>
        {lock ? (
          <Notice status="done">
            {m.period_locked({ at: formatDateTime(lock.lockedAt), by: lock.lockedBy, approval: lock.approval })}
          </Notice>
        ) : (
          <Notice>{isOver ? m.period_open() : m.period_running()}</Notice>
        )}
        <Corrections title={m.period_corrected_later()} corrections={corrections.later} />
        <Corrections title={m.period_corrected_earlier()} corrections={corrections.earlier} />
        {agencies.length === 0 ? (
          <Empty title={m.period_none()} />
        ) : (
          <>
            <Block id="so-lieu" title={m.period_figures()} aside={m.period_note()}>
              <FiguresTable period={period.key} agencies={agencies} total={total} />
            </Block>
            <Block id="diem" title={m.period_scores()}>
              <ScoresTable agencies={agencies} total={total} />
            </Block>
          </>
        )}
        {list && listed ? (
          <Block
            id="danh-sach"
            title={listed.figure === 'all' ? m.period_list() : FIGURE_LABELS[listed.figure]()}
            aside={m.home_count({ count })}
          >
            <WorkList works={list} />
            <ListPager
              path={paths.period()}
              present={{ ky: period.key, 'co-quan': listed.agencyId, loai: listed.figure }}
              {...{ after: listed.after, next, shown: list.length }}
            />
          </Block>
        ) : null}
        {mayLock ? (
          <LockPanel
            period={period.key}
            commandId={loaderData.commandId}
            values={actionData?.values ?? {}}
            errors={errors}
          />
        ) : null}
      </Stack>
    </>
  )
}
