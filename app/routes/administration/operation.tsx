import { BackgroundParts } from '#components/administration/background-parts.tsx'
import { RulesProgressNotice } from '#components/administration/rules-progress.tsx'
import { paths } from '#components/shell/paths.ts'
import { Block } from '#components/ui/block.tsx'
import { Instant } from '#components/ui/day.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { formatNumber } from '#components/ui/format.ts'
import { listHref } from '#components/ui/list-href.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { readOperation } from '#services/operation/read-operation.server.ts'
import { getToday } from '../request-context.server.ts'
import type { Route } from './+types/operation'

export const loader = ({ context }: Route.LoaderArgs) =>
  readOperation(db, { today: getToday(context), realNow: new Date() })

export const meta: Route.MetaFunction = () => [{ title: `${m.operation_title()} · ${m.app_name()}` }]

const KINDS = {
  assignment: m.operation_kind_assignment,
  obstacle: m.operation_kind_obstacle,
  dossier: m.operation_kind_dossier,
  question: m.question_kind,
  'opinion-slip': m.operation_kind_opinion_slip,
  reform: m.operation_kind_reform,
} as const

export default function Operation({ loaderData }: Route.ComponentProps) {
  const { parts, isTimeServiceHere, drifted, backlog, rulesProgress, faults, missingYears, missingOwnYears } =
    loaderData
  const since = (at: Date | null) =>
    at ? (
      <>
        {m.operation_since()} <Instant at={at} />
      </>
    ) : undefined
  return (
    <>
      <PageHead title={m.operation_title()} lead={m.operation_lead()} />
      <div className="stack-l">
        <Notice status={isTimeServiceHere ? 'done' : 'near-due'}>
          {isTimeServiceHere ? m.operation_time_here() : m.operation_time_away()}
        </Notice>
        <RulesProgressNotice progress={rulesProgress} />
        <Block id="cac-phan" title={m.operation_parts()}>
          <BackgroundParts parts={parts} />
        </Block>
        <Block id="dang-cho" title={m.operation_waiting()}>
          <Facts
            facts={[
              { label: m.operation_wakes(), value: formatNumber(backlog.wakes), note: since(backlog.oldestWakeAt) },
              { label: m.operation_messages(), value: formatNumber(backlog.messagesWaiting) },
              {
                label: m.operation_mails_pending(),
                value: formatNumber(backlog.mailsPending),
                note: since(backlog.oldestMailAt),
              },
              {
                label: m.operation_mails_failed(),
                value:
                  backlog.mailsFailed > 0 ? (
                    <Mark status="overdue">{formatNumber(backlog.mailsFailed)}</Mark>
                  ) : (
                    formatNumber(0)
                  ),
              },
              { label: m.operation_drifted(), value: formatNumber(drifted) },
            ]}
          />
        </Block>
        <Block id="loi" title={m.operation_faults()}>
          {faults.length === 0 ? (
            <p>{m.operation_faults_none()}</p>
          ) : (
            <Table
              caption={m.operation_faults()}
              columns={[
                { label: m.operation_fault_what() },
                { label: m.operation_fault_kind() },
                { label: m.operation_fault_retry() },
              ]}
            >
              {faults.map((fault) => (
                <tr key={fault.code}>
                  <RowHead nowrap>{fault.code}</RowHead>
                  <Cell>{KINDS[fault.subjectType]()}</Cell>
                  <Cell>{fault.retryAt ? <Instant at={fault.retryAt} /> : m.operation_never()}</Cell>
                </tr>
              ))}
            </Table>
          )}
        </Block>
        <Block id="lich" title={m.operation_calendar()}>
          {missingYears.length + missingOwnYears.length === 0 ? (
            <p>{m.operation_calendar_known()}</p>
          ) : (
            <ul className="bullets">
              {missingYears.map(({ year, waiting }) => (
                <li key={year}>
                  <a href={listHref(paths.calendar(), {}, { nam: String(year) })}>
                    {m.operation_calendar_missing({ year, waiting: formatNumber(waiting) })}
                  </a>
                </li>
              ))}
              {missingOwnYears.map(({ organisationId, name, year }) => (
                <li key={organisationId}>
                  <a href={listHref(paths.calendar(), {}, { nam: String(year), 'don-vi': organisationId })}>
                    {m.own_calendar_enter_year({ organisation: name, year })}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Block>
      </div>
    </>
  )
}
