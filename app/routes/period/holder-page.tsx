import { z } from 'zod'
import { OverMatterList } from '#components/obstacle/over-matter-list.tsx'
import { HolderTable } from '#components/period/holder-table.tsx'
import { sayPeriod } from '#components/period/labels.ts'
import { ListPager } from '#components/period/list-pager.tsx'
import { WorkList } from '#components/period/work-list.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { Filters } from '#components/ui/filters.tsx'
import { formatDate } from '#components/ui/format.ts'
import { CURSOR_PARAM } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Select } from '#components/ui/select.tsx'
import { MINISTRIES } from '#domain/obstacle/attribute-over-days.ts'
import { monthOfDay, parsePeriod, recentPeriods } from '#domain/period/period.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { HOLDER_FIGURES, readHolders } from '#services/period/read-holders.server.ts'
import { getRequestContext, getToday } from '../request-context.server.ts'
import type { Route } from './+types/holder-page'

const FigureSchema = z.enum(HOLDER_FIGURES)
const HolderSchema = z.union([z.uuid(), z.literal(MINISTRIES)]).catch('')
const PlaceSchema = z.coerce.number().int().min(-1).max(10_000_000).catch(-1)

export async function loader({ context, request }: Route.LoaderArgs) {
  const address = new URL(request.url).searchParams
  const today = getToday(context)
  const period = parsePeriod(address.get('ky') ?? '') ?? monthOfDay(today)
  const figure = FigureSchema.safeParse(address.get('loai'))
  const after = PlaceSchema.parse(address.get(CURSOR_PARAM) ?? undefined)
  const holderId = HolderSchema.parse(address.get('co-quan'))
  const listed = figure.success ? { holderId, figure: figure.data, after } : null
  const read = await readHolders(db, { period, listed, now: getRequestContext(context).now })
  return { ...read, period, listed, choices: recentPeriods(today) }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.holder_scores()} · ${m.app_name()}` }]

export default function HolderPage({ loaderData }: Route.ComponentProps) {
  const { period, cutOff, holders, total, ministries, matters, works, listed, count, next, choices } = loaderData
  const shown = (matters ?? works ?? []).length
  const pager = listed ? (
    <ListPager
      path={paths.holders()}
      present={{ ky: period.key, 'co-quan': listed.holderId || undefined, loai: listed.figure }}
      {...{ after: listed.after, next, shown }}
    />
  ) : null
  return (
    <>
      <Crumbs trail={[{ label: m.nav_standing(), href: paths.standing() }, { label: m.holder_scores() }]} />
      <PageHead
        title={m.holder_page_title({ period: sayPeriod(period), day: formatDate(cutOff) })}
        lead={m.holder_scores_note()}
      />
      <Stack gap="l">
        <Filters action={paths.holders()}>
          <Select
            name="ky"
            label={m.period_choose()}
            defaultValue={period.key}
            options={choices.map((one) => ({ value: one.key, label: sayPeriod(one) }))}
          />
        </Filters>
        {holders.length === 0 && ministries.matters === 0 ? (
          <Empty title={m.holder_none()} />
        ) : (
          <HolderTable {...{ period: period.key, holders, total, ministries }} />
        )}
        {matters ? (
          <Block id="danh-sach" title={m.holder_matters_over()} aside={m.home_count({ count })}>
            <OverMatterList matters={matters} />
            {pager}
          </Block>
        ) : null}
        {works ? (
          <Block id="danh-sach" title={m.holder_works_delayed()} aside={m.home_count({ count })}>
            <WorkList works={works} />
            {pager}
          </Block>
        ) : null}
      </Stack>
    </>
  )
}
