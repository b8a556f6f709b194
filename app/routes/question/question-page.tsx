import { data } from 'react-router'
import { DOSSIER_SENTENCES } from '#components/obstacle/sentences.ts'
import { AnswerForm } from '#components/question/answer-form.tsx'
import { QuestionDetails } from '#components/question/question-details.tsx'
import { paths } from '#components/shell/paths.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { findOwnFilingsOfDossier, findQuestionPage } from '#data/question-reader.server.ts'
import { can } from '#domain/access/permissions.ts'
import { AnswerQuestionSchema } from '#domain/question/forms.ts'
import { isQuestionInScope, mayAnswer } from '#domain/question/question-actions.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { answerQuestion } from '#services/question/answer-question.server.ts'
import { parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/question-page'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const question = await findQuestionPage(db, params.questionId)
  if (!question || !isQuestionInScope(actor, question)) throw data(null, { status: 404 })
  const seesDossier = can(actor.role, 'dossier.read')
  const [{ history, files }, ownFilings] = await Promise.all([
    findMatterRecord(db, { type: 'question', id: question.id }),
    seesDossier ? [] : findOwnFilingsOfDossier(db, { dossierId: question.dossier.id, filerId: actor.organisationId }),
  ])
  return {
    question: { ...question, dossier: seesDossier ? question.dossier : null },
    ownFilings,
    history,
    files,
    today: getToday(context),
    mayAnswer: mayAnswer(actor, question),
    commandId: newId(),
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requireActor(context)
  const upload = await readUploadForm(request, { actor, now: getRequestContext(context).now })
  const kept = upload.keptFiles
  const parsed = parseForm(AnswerQuestionSchema, upload.form)
  if (!parsed.ok || upload.refusals.length > 0) {
    const state = parsed.ok ? { values: parsed.values, errors: [] } : parsed.state
    return data({ ...state, errors: [...upload.refusals, ...state.errors], kept }, { status: 422 })
  }
  const input = { questionId: params.questionId, ...parsed.value, fileIds: kept.map(({ id }) => id) }
  const result = await answerQuestion(input, toCommandContext(context, parsed.commandId))
  if (result.ok)
    return redirectWithFlash(paths.question(params.questionId), {
      code: 'question-answered',
      params: { code: result.value.code },
    })
  const refusal = refused(result, parsed.values)
  return data({ ...refusal.data, kept }, { status: refusal.init?.status ?? 422 })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? loaderData.question.title : m.question_home()} · ${m.app_name()}` },
]

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { question, commandId } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], DOSSIER_SENTENCES)
  return (
    <>
      <Crumbs
        trail={[
          question.dossier
            ? { label: question.dossier.code, href: paths.dossier(question.dossier.id) }
            : { label: m.nav_home(), href: paths.home() },
          { label: question.code },
        ]}
      />
      <QuestionDetails {...loaderData}>
        <ErrorSummary errors={errors.filter(({ field }) => field === '')} />
        {loaderData.mayAnswer ? (
          <AnswerForm commandId={commandId} kept={actionData?.kept ?? []} values={actionData?.values} errors={errors} />
        ) : null}
      </QuestionDetails>
    </>
  )
}
