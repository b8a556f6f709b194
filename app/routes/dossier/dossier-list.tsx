import { dossierStep } from '#components/obstacle/labels.ts'
import { paths } from '#components/shell/paths.ts'
import { Day } from '#components/ui/day.tsx'
import { CURSOR_PARAM, listHref } from '#components/ui/list-href.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { DOSSIERS_PER_PAGE, listDossiers } from '#data/dossier-reader.server.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { readCursor, writeCursor } from '../obstacle/obstacle-address.ts'
import type { Route } from './+types/dossier-list'

export async function loader({ request }: Route.LoaderArgs) {
  const cursor = readCursor(new URL(request.url).searchParams.get(CURSOR_PARAM))
  const rows = await listDossiers(db, cursor ? { after: { createdAt: cursor.filedAt, id: cursor.id } } : {})
  const shown = rows.slice(0, DOSSIERS_PER_PAGE)
  const last = rows.length > DOSSIERS_PER_PAGE ? shown.at(-1) : undefined
  return { rows: shown, next: last && writeCursor({ filedAt: last.createdAt, id: last.id }), isFirst: !cursor }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.dossier_list_title()} · ${m.app_name()}` }]

export default function DossierList({ loaderData: { rows, next, isFirst } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={m.dossier_list_title()} lead={m.dossier_list_lead()} />
      {rows.length === 0 ? (
        <Empty title={m.dossier_list_empty()}>{m.dossier_list_empty_hint()}</Empty>
      ) : (
        <>
          <Table
            caption={m.dossier_list_title()}
            stack
            columns={[
              { label: m.dossier_col_title() },
              { label: m.dossier_col_filings(), number: true },
              { label: m.obstacle_col_step() },
              { label: m.obstacle_col_holder() },
            ]}
          >
            {rows.map((row) => {
              const step = dossierStep(row.state)
              return (
                <tr key={row.id}>
                  <RowHead>
                    <a href={paths.dossier(row.id)}>{row.title}</a>
                    <br />
                    <span className="faint">{row.code}</span>
                  </RowHead>
                  <Cell label={m.dossier_col_filings()} number>
                    {row.filings}
                  </Cell>
                  <Cell label={m.obstacle_col_step()}>
                    <Mark status={step.status}>{step.label}</Mark>
                  </Cell>
                  <Cell label={m.obstacle_col_holder()}>
                    {row.state === 'resolved' ? null : (
                      <>
                        <b>{row.holder}</b> <span className="faint">{m.obstacle_since()} </span>
                        <Day on={dayAt(row.since)} as="short" />
                      </>
                    )}
                  </Cell>
                </tr>
              )
            })}
          </Table>
          <Pager
            shown={rows.length}
            {...(next ? { nextHref: listHref(paths.dossiers(), {}, { [CURSOR_PARAM]: next }) } : {})}
            {...(isFirst ? {} : { previousHref: paths.dossiers() })}
          />
        </>
      )}
    </>
  )
}
