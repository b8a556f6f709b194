import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { ConfirmationSchema } from '#domain/obstacle/confirmation.ts'
import {
  CheckObstacleSchema,
  ForwardSchema,
  LinkDuplicateSchema,
  OpenDossierSchema,
  ReasonSchema,
} from '#domain/obstacle/forms.ts'
import type { ObstacleAction } from '#domain/obstacle/obstacle-actions.ts'
import { type PublicationAction, PublishAnswerSchema } from '#domain/obstacle/publication.ts'
import { RefuseSchema } from '#domain/obstacle/refusal.ts'
import type { Result } from '#domain/shared/result.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { answerForwarded } from '#services/obstacle/answer-forwarded.server.ts'
import { askFiler } from '#services/obstacle/ask-filer.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { forwardObstacle } from '#services/obstacle/forward-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { publishAnswer } from '#services/obstacle/publish-answer.server.ts'
import { recallForwarded } from '#services/obstacle/recall-forwarded.server.ts'
import { refuseObstacle } from '#services/obstacle/refuse-obstacle.server.ts'
import { reopenObstacle } from '#services/obstacle/reopen-obstacle.server.ts'
import { replyToQuestion } from '#services/obstacle/reply-to-question.server.ts'
import { returnForwarded } from '#services/obstacle/return-forwarded.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { withdrawPublication } from '#services/obstacle/withdraw-publication.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'

type Coded = { code: string; dossierId?: string }
type Call = { obstacleId: string; context: CommandContext; fileIds: readonly string[] }

/** One entry an act: what its form must hold, and the use case it calls. */
const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string | ((value: z.output<Schema>) => string),
  call: (value: z.output<Schema>, call: Call) => Promise<Result<Coded>>,
) => ({
  schema,
  flash: (value: unknown) => (typeof flash === 'string' ? flash : flash(value as z.output<Schema>)),
  call: (value: unknown, to: Call) => call(value as z.output<Schema>, to),
})

const Nothing = z.object({})
const JoinSchema = z.object({ dossierId: z.uuid('unknown-choice') })

const ACTS = {
  acknowledge: act(Nothing, 'obstacle-acknowledged', (_, { obstacleId, context }) =>
    acknowledgeObstacle({ obstacleId }, context),
  ),
  check: act(CheckObstacleSchema, 'obstacle-checked', ({ suspend, note, urgency }, { obstacleId, context }) =>
    checkObstacle({ obstacleId, suspend: suspend === 'yes', note, ...(urgency ? { urgency } : {}) }, context),
  ),
  ask: act(ReasonSchema, 'obstacle-asked', ({ reason }, { obstacleId, context }) =>
    askFiler({ obstacleId, reason }, context),
  ),
  reply: act(ReasonSchema, 'obstacle-replied', ({ reason }, { obstacleId, context, fileIds }) =>
    replyToQuestion({ obstacleId, reason, fileIds }, context),
  ),
  refuse: act(RefuseSchema, 'obstacle-refused', (refusal, { obstacleId, context }) =>
    refuseObstacle({ obstacleId, ...refusal }, context),
  ),
  settle: act(ReasonSchema, 'obstacle-settled', ({ reason }, { obstacleId, context }) =>
    settleObstacle({ obstacleId, reason }, context),
  ),
  forward: act(ForwardSchema, 'obstacle-forwarded', ({ agencyId, reason }, { obstacleId, context }) =>
    forwardObstacle({ obstacleId, agencyId, reason }, context),
  ),
  'answer-forwarded': act(ReasonSchema, 'obstacle-answered', ({ reason }, { obstacleId, context }) =>
    answerForwarded({ obstacleId, reason }, context),
  ),
  'return-forwarded': act(ReasonSchema, 'obstacle-returned', ({ reason }, { obstacleId, context }) =>
    returnForwarded({ obstacleId, reason }, context),
  ),
  'recall-forwarded': act(ReasonSchema, 'obstacle-recalled', ({ reason }, { obstacleId, context }) =>
    recallForwarded({ obstacleId, reason }, context),
  ),
  'link-duplicate': act(LinkDuplicateSchema, 'obstacle-linked', ({ originalId }, { obstacleId, context }) =>
    linkDuplicate({ obstacleId, originalId }, context),
  ),
  consolidate: act(JoinSchema, 'obstacle-consolidated', ({ dossierId }, { obstacleId, context }) =>
    joinDossier({ obstacleId, dossierId }, context),
  ),
  'open-dossier': act(OpenDossierSchema, 'dossier-opened', ({ title, commonCause }, { obstacleId, context }) =>
    openDossier({ obstacleId, title, commonCause }, context),
  ),
  'confirm-fix': act(
    ConfirmationSchema,
    ({ satisfaction }) => (satisfaction === 'not' ? 'obstacle-reopened' : 'obstacle-fix-confirmed'),
    ({ satisfaction, note }, { obstacleId, context }) =>
      satisfaction === 'not'
        ? reopenObstacle({ obstacleId, reason: note }, context)
        : confirmFix({ obstacleId, satisfaction, note }, context),
  ),
  withdraw: act(ReasonSchema, 'obstacle-withdrawn', ({ reason }, { obstacleId, context }) =>
    withdrawObstacle({ obstacleId, reason }, context),
  ),
  'publish-answer': act(PublishAnswerSchema, 'answer-published', (words, { obstacleId, context }) =>
    publishAnswer({ obstacleId, ...words }, context),
  ),
  'withdraw-publication': act(ReasonSchema, 'publication-withdrawn', ({ reason }, { obstacleId, context }) =>
    withdrawPublication({ obstacleId, reason }, context),
  ),
} as const satisfies Record<
  Exclude<ObstacleAction, 'reopen'> | PublicationAction | 'open-dossier',
  ReturnType<typeof act>
>

/** A form of a filing: named by its button, refused with everything typed, or on to where `next` says: the page again. */
export async function actOnObstacle(args: {
  context: Readonly<RouterContextProvider>
  request: Request
  obstacleId: string
  next?: string
}) {
  const { context, request, obstacleId, next } = args
  const upload = await readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
  const wanted = String(upload.form.get('act') ?? '')
  const chosen = wanted in ACTS ? ACTS[wanted as keyof typeof ACTS] : undefined
  if (!chosen) return refused({ ok: false, reason: 'action-not-open' })
  const parsed = parseForm(chosen.schema, upload.form)
  if (!parsed.ok) return invalid({ ...parsed.state, errors: [...upload.refusals, ...parsed.state.errors] })
  if (upload.refusals.length > 0) return invalid({ values: parsed.values, errors: upload.refusals })
  const result = await chosen.call(parsed.value, {
    obstacleId,
    context: toCommandContext(context, parsed.commandId),
    fileIds: upload.keptFiles.map((file) => file.id),
  })
  if (!result.ok) return refused(result, parsed.values)
  const { code, dossierId } = result.value
  const flash = { code: chosen.flash(parsed.value), params: { code } }
  // On the way to the next filing the line about this one leads back to it.
  if (next) return redirectWithFlash(next, { ...flash, params: { ...flash.params, obstacleId } })
  return redirectWithFlash(dossierId ? paths.dossier(dossierId) : paths.obstacle(obstacleId), flash)
}
