import { data } from 'react-router'
import { AssignmentBrief } from '#components/assignment/assignment-brief.tsx'
import { toEntry } from '#components/assignment/history-block.tsx'
import { ASSIGNMENT_SENTENCES } from '#components/assignment/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { SIGN_OFF_STATE_LABELS, sayWhyStoodDown, signedActLabel, typedFacts } from '#components/sign-off/labels.ts'
import { SIGN_OFF_SENTENCES } from '#components/sign-off/sentences.ts'
import { DropForm, GiveBackForm, MendLink, SignForm, TakeBackForm } from '#components/sign-off/sign-forms.tsx'
import { Block, Columns, Stack } from '#components/ui/block.tsx'
import { Instant } from '#components/ui/day.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { FileList } from '#components/ui/file-link.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDate, formatDateTime } from '#components/ui/format.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readSignOff } from '#services/sign-off/read-sign-off.server.ts'
import { getRequestContext, getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/sign-off-page'
import { actOnSignOff } from './act-on-sign-off.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const read = await readSignOff(db, { id: params.signOffId, actor, now: getRequestContext(context).now })
  if (!read) throw data(null, { status: 404 })
  const onBehalfOf = actor.onBehalfOf?.personName ?? null
  return { ...read, onBehalfOf, today: getToday(context), commandIds: [newId(), newId()] as const }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const contextOf = (commandId: string) => toCommandContext(context, commandId)
  return actOnSignOff({ form: await request.formData(), signOffId: params.signOffId, contextOf })
}

const titleOf = ({ paper, work }: Route.ComponentProps['loaderData']) =>
  m.sign_off_title({ act: signedActLabel(paper.action), label: work.label })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${titleOf(loaderData)} · ${m.app_name()}` : m.app_name() },
]

export default function SignOffPage({ loaderData, actionData }: Route.ComponentProps) {
  const { paper, work, values, files, history, acts, mayMend, blocked, onBehalfOf, today, commandIds } = loaderData
  const { action, state, preparedBy, askedAt, round } = paper
  const { status, label } = SIGN_OFF_STATE_LABELS[state]
  const errors = toFieldMessages(actionData?.errors ?? [], { ...ASSIGNMENT_SENTENCES, ...SIGN_OFF_SENTENCES })
  const isReasonMissing = errors.some(({ field }) => field === 'reason')
  return (
    <>
      <Crumbs
        trail={[
          { label: m.sign_off_list_short(), href: paths.signOffs() },
          { label: work.label, href: paths.assignment(paper.assignmentId) },
          { label: signedActLabel(action) },
        ]}
      />
      <PageHead
        title={titleOf(loaderData)}
        lead={work.title}
        meta={
          <>
            <Mark status={status}>{label()}</Mark> {m.sign_off_only_inside()}
          </>
        }
      />
      <Columns>
        <Stack gap="l">
          <ErrorSummary errors={errors} title={m.assignment_not_saved()} />
          <Outcome {...loaderData} />
          <Block id="noi-dung" title={m.sign_off_content()}>
            <Facts
              facts={[
                ...typedFacts(action, values),
                ...(action === 'submit' ? [{ label: m.sign_off_files(), value: <FileList files={files} /> }] : []),
                { label: m.sign_off_prepared_by(), value: preparedBy },
                { label: m.sign_off_asked_at(), value: <Instant at={askedAt} /> },
                ...(state === 'pending'
                  ? [{ label: m.head_signs_heads(), value: paper.heads.join('; ') || m.head_signs_no_heads() }]
                  : []),
                ...(round > 1 ? [{ label: m.sign_off_round(), value: round }] : []),
              ]}
            />
          </Block>
          {mayMend ? <MendLink assignmentId={paper.assignmentId} action={action} /> : null}
          {acts.includes('sign') ? (
            <SignForm {...{ action, preparedBy, today, onBehalfOf, blocked }} commandId={commandIds[0]} />
          ) : null}
          {acts.includes('give-back') ? (
            <GiveBackForm
              commandId={commandIds[1]}
              values={actionData?.values}
              errors={errors}
              isOpen={isReasonMissing || blocked !== null}
            />
          ) : null}
          {acts.includes('take-back') && !acts.includes('sign') ? <TakeBackForm commandId={commandIds[1]} /> : null}
          {acts.includes('drop') ? <DropForm commandId={commandIds[0]} /> : null}
          <Block id="qua-trinh" title={m.sign_off_history()}>
            <Timeline entries={history.map(toEntry)} />
          </Block>
        </Stack>
        <AssignmentBrief {...work} waitsFor={null} declineReason={null} openRequest={null} />
      </Columns>
    </>
  )
}

/** Where it stands: what the date says while it waits, and how it ended. */
function Outcome({ paper, work, isLate, today }: Route.ComponentProps['loaderData']) {
  const { state, reason, decidedBy, decidedFor, decidedAt } = paper
  if (state === 'pending') {
    // A decline is not judged by the date of the work.
    if (work.dueOn === null || paper.action === 'decline') return null
    const said = { due: formatDate(work.dueOn), today: formatDate(today) }
    return (
      <Notice status={isLate ? 'overdue' : 'in-time'}>
        {isLate ? m.sign_off_due_missed(said) : m.sign_off_due_kept(said)}
      </Notice>
    )
  }
  if (state === 'stood-down') return <Notice>{sayWhyStoodDown(reason ?? '')}.</Notice>
  const name = decidedBy ?? ''
  if (state === 'given-back')
    return <Notice status="returned">{m.sign_off_given_back_reason({ name, reason: reason ?? '' })}</Notice>
  if (state !== 'signed' || !decidedAt) return null
  const at = formatDateTime(decidedAt)
  return (
    <Notice status="done">
      {decidedFor ? m.sign_off_signed_for({ name, of: decidedFor, at }) : m.sign_off_signed_by({ name, at })}
    </Notice>
  )
}
