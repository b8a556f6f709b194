import { data, redirect } from 'react-router'
import { LETTER_INTENTS, LetterForm } from '#components/letter/letter-form.tsx'
import { LETTER_SENTENCES } from '#components/letter/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDate } from '#components/ui/format.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { checkReplyBy, DraftLetterSchema, SentLetterSchema } from '#domain/letter/forms.ts'
import { usualHeadPost } from '#domain/letter/signature.ts'
import { refuse } from '#domain/shared/result.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readLateWork } from '#services/letter/read-late-work.server.ts'
import { recordUrgingLetter } from '#services/letter/record-urging-letter.server.ts'
import { answer, invalid, parseForm, refused } from '../form-data.server.ts'
import { getRequestContext, getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/urging-letter'
import { draftHref } from './letter-address.ts'

async function requireLateWork({ context, params }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const question = {
    addresseeId: params.organisationId,
    actor: requireActor(context),
    now: getRequestContext(context).now,
  }
  const late = await readLateWork(db, question)
  if (!late) throw data(null, { status: 404 })
  return late
}

export async function loader(args: Route.LoaderArgs) {
  const { issuer, addressee, works, totals, replyBy } = await requireLateWork(args)
  return {
    addressee,
    totals,
    replyBy,
    works: works.map(({ id, label, title, period, dueOn, class: own, daysLeft, daysOver }) => {
      return { id, label, title, period, dueOn, class: own, daysLeft, daysOver }
    }),
    headPost: usualHeadPost(issuer.kind),
    today: getToday(args.context),
    commandId: newId(),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  return form.get('intent') === LETTER_INTENTS.sent ? recordSent(args, form) : startDownload(args, form)
}

async function recordSent({ context, params }: Route.ActionArgs, form: FormData) {
  const parsed = parseForm(SentLetterSchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const { organisationId } = params
  const sent = { ...parsed.value, addresseeId: organisationId }
  const result = await recordUrgingLetter(sent, toCommandContext(context, parsed.commandId))
  const { number, works } = parsed.value
  return answer(result, {
    to: paths.urgingLetter(organisationId),
    flash: { code: 'letter-recorded', params: { number, count: works.length } },
    values: parsed.values,
  })
}

/** A checked draft leads to its file; the browser keeps the page and its form while it saves the file. */
async function startDownload(args: Route.ActionArgs, form: FormData) {
  const parsed = parseForm(DraftLetterSchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const { replyBy, works } = parsed.value
  const day = checkReplyBy(replyBy, getToday(args.context))
  if (!day.ok) return refused(day, parsed.values)
  const late = await requireLateWork(args)
  if (!late.works.some(({ id }) => works.includes(id)))
    return refused(refuse('letter-nothing-late', { field: 'works' }), parsed.values)
  return redirect(draftHref(args.params.organisationId, parsed.value))
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.letter_title({ agency: loaderData?.addressee.shortName ?? '' })} · ${m.app_name()}` },
]

export default function UrgingLetterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { addressee, works, today, commandId, ...offered } = loaderData
  const agency = addressee.shortName
  return (
    <>
      <Crumbs trail={[{ label: m.assignment_list_title(), href: paths.assignments() }, { label: m.letter_crumb() }]} />
      <PageHead title={m.letter_title({ agency })} lead={m.letter_lead({ today: formatDate(today) })} />
      {works.length === 0 && !actionData ? (
        <Empty title={m.letter_none()}>{m.letter_none_hint({ agency })}</Empty>
      ) : (
        <LetterForm
          {...offered}
          agency={agency}
          works={works}
          commandId={commandId}
          values={actionData?.values ?? {}}
          errors={toFieldMessages(actionData?.errors ?? [], LETTER_SENTENCES)}
        />
      )}
    </>
  )
}
