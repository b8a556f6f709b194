import { data } from 'react-router'
import { z } from 'zod'
import { groupLabel, reformState, sayLine } from '#components/reform/labels.ts'
import { ReformActs } from '#components/reform/reform-acts.tsx'
import { RehomingTable } from '#components/reform/rehoming-table.tsx'
import { REFORM_SENTENCES } from '#components/reform/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Block, Columns, Panel } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { Instant } from '#components/ui/day.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDate, formatNumber } from '#components/ui/format.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readReform } from '#services/reform/read-reform.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/reform-page'
import { actOnReform } from './act-on-reform.server.ts'

const isId = (id: string): boolean => z.uuid().safeParse(id).success

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = isId(params.reformId)
    ? await readReform(db, { id: params.reformId, actor: requireActor(context) })
    : undefined
  if (!found) throw data(null, { status: 404 })
  return { ...found, commandIds: { choose: newId(), decide: newId() } }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  if (!isId(params.reformId)) throw data(null, { status: 404 })
  return actOnReform({
    reformId: params.reformId,
    form: await request.formData(),
    contextOf: (commandId) => toCommandContext(context, commandId),
  })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.reform_title({ on: loaderData ? formatDate(loaderData.reform.effectiveOn) : '' })} · ${m.app_name()}` },
]

export default function ReformPage({ loaderData, actionData }: Route.ComponentProps) {
  const { reform, names, groups, moved, commandIds, canChoose, canDecide, canEnd, isPreparer } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], REFORM_SENTENCES)
  const { label, status } = reformState(reform.state)
  const hasChoice = groups.some(({ moves }) => moves.some(({ receiverIds }) => receiverIds.length > 1))
  const facts = [
    { label: m.reform_effective_on(), value: formatDate(reform.effectiveOn) },
    { label: m.reform_basis(), value: `${reform.basisNumber}, ${formatDate(reform.basisOn)}`, note: reform.basisTitle },
    { label: m.reform_prepared_by(), value: reform.preparedBy, note: <Instant at={reform.preparedAt} /> },
    ...(reform.decidedBy && reform.decidedAt
      ? [{ label: m.reform_decided_by(), value: reform.decidedBy, note: <Instant at={reform.decidedAt} /> }]
      : []),
    ...(reform.decisionNote ? [{ label: m.reform_note(), value: reform.decisionNote }] : []),
    ...(reform.appliedAt ? [{ label: m.reform_applied_at(), value: <Instant at={reform.appliedAt} /> }] : []),
  ]
  const tables = groups.map((one) => <RehomingTable key={one.group} {...one} {...{ names, canChoose }} />)
  return (
    <>
      <Crumbs trail={[{ label: m.reform_list_title(), href: paths.reforms() }, { label: reform.basisNumber }]} />
      <PageHead
        title={m.reform_title({ on: formatDate(reform.effectiveOn) })}
        meta={<Mark status={status}>{label}</Mark>}
      />
      <ErrorSummary errors={errors} />
      <Columns>
        <div className="stack-l">
          <Block id="noi-dung" title={m.reform_content()}>
            <ul>
              {reform.content.created.map(({ id, name }) => (
                <li key={id}>{m.reform_line_begin({ name })}</li>
              ))}
              {reform.content.lines.map((line, place) => (
                <li key={place}>{sayLine(line, names)}</li>
              ))}
            </ul>
          </Block>
          {reform.clockFault ? <Notice status="overdue">{m.reform_fault()}</Notice> : null}
          {moved.length > 0 ? (
            <Block id="da-chuyen" title={m.reform_moved()}>
              <Facts
                facts={moved.map(({ group, count }) => ({ label: groupLabel(group), value: formatNumber(count) }))}
              />
            </Block>
          ) : null}
          {groups.length > 0 ? (
            <Block id="chuyen" title={m.reform_proposal()}>
              {canChoose && hasChoice ? (
                <Form commandId={commandIds.choose}>
                  {tables}
                  <Actions formEnd>
                    <Button name="act" value="choose">
                      {m.reform_choose()}
                    </Button>
                  </Actions>
                </Form>
              ) : (
                tables
              )}
            </Block>
          ) : null}
        </div>
        <div className="stack">
          <Panel id="thong-tin" title={m.reform_facts()}>
            <Facts facts={facts} />
          </Panel>
          <ReformActs
            canSubmit={canChoose}
            commandId={commandIds.decide}
            {...{ reform, canDecide, canEnd, isPreparer }}
          />
        </div>
      </Columns>
    </>
  )
}
