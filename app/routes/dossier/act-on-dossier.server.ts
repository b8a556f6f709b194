import { data, type RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import {
  AskAgenciesSchema,
  OpenConsultationSchema,
  RemindSchema,
  WithdrawSlipSchema,
} from '#domain/consultation/forms.ts'
import { DirectionSchema, ProposalSchema, ReasonSchema } from '#domain/obstacle/forms.ts'
import {
  MinistryAnswerSchema,
  MinistryLetterSchema,
  MinistryUrgeSchema,
  ReferAboveSchema,
} from '#domain/obstacle/ministry-request.ts'
import {
  ArrangeMeetingSchema,
  PassCheckSchema,
  ReassignSchema,
  ReturnForMissingSchema,
  SubmitDossierSchema,
} from '#domain/obstacle/office-check-forms.ts'
import { SplitDossierSchema } from '#domain/obstacle/split.ts'
import { AskQuestionSchema, WithdrawQuestionSchema } from '#domain/question/forms.ts'
import type { Result } from '#domain/shared/result.ts'
import { askAgencies } from '#services/consultation/ask-agencies.server.ts'
import { closeConsultation } from '#services/consultation/close-consultation.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { remindAgencies } from '#services/consultation/remind-agencies.server.ts'
import { withdrawSlip } from '#services/consultation/withdraw-slip.server.ts'
import { arrangeMeeting } from '#services/dossier/arrange-meeting.server.ts'
import { closeEmptyDossier } from '#services/dossier/close-empty-dossier.server.ts'
import { confirmMinistryAnswer } from '#services/dossier/confirm-ministry-answer.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { reassignDossier } from '#services/dossier/reassign-dossier.server.ts'
import { recallAbove } from '#services/dossier/recall-above.server.ts'
import { recordMinistryAnswer } from '#services/dossier/record-ministry-answer.server.ts'
import { recordMinistryLetter } from '#services/dossier/record-ministry-letter.server.ts'
import { referAbove } from '#services/dossier/refer-above.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { returnMinistryAnswer } from '#services/dossier/return-ministry-answer.server.ts'
import { returnResolution } from '#services/dossier/return-resolution.server.ts'
import { splitDossier } from '#services/dossier/split-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { urgeMinistry } from '#services/dossier/urge-ministry.server.ts'
import { askQuestion } from '#services/question/ask-question.server.ts'
import { withdrawQuestion } from '#services/question/withdraw-question.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { type FormState, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'

type Call = { dossierId: string; context: CommandContext; fileIds: readonly string[] }

const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  call: (value: z.output<Schema>, call: Call) => Promise<Result<{ code: string }>>,
) => ({ schema, flash, call: (value: unknown, to: Call) => call(value as z.output<Schema>, to) })

const Note = z.object({ note: z.string().max(4000, 'too-long').default('') })
const ACTS = {
  'edit-proposal': act(ProposalSchema, 'dossier-proposal-saved', (proposal, { dossierId, context }) =>
    editProposal({ dossierId, ...proposal }, context),
  ),
  submit: act(SubmitDossierSchema, 'dossier-submitted', (submission, { dossierId, context, fileIds }) =>
    submitDossier({ dossierId, ...submission, fileIds }, context),
  ),
  'close-empty': act(ReasonSchema, 'dossier-closed-empty', ({ reason }, { dossierId, context }) =>
    closeEmptyDossier({ dossierId, reason }, context),
  ),
  'pass-check': act(PassCheckSchema, 'dossier-passed', (passed, { dossierId, context }) =>
    passOfficeCheck({ dossierId, ...passed }, context),
  ),
  'arrange-meeting': act(ArrangeMeetingSchema, 'dossier-meeting', (meeting, { dossierId, context }) =>
    arrangeMeeting({ dossierId, ...meeting }, context),
  ),
  reassign: act(ReassignSchema, 'dossier-reassigned', (named, { dossierId, context }) =>
    reassignDossier({ dossierId, ...named }, context),
  ),
  'open-consultation': act(OpenConsultationSchema, 'consultation-opened', (round, { dossierId, context }) =>
    openConsultation({ dossierId, ...round }, context),
  ),
  'ask-agencies': act(AskAgenciesSchema, 'consultation-asked', ({ agencyIds }, { dossierId, context }) =>
    askAgencies({ dossierId, agencyIds }, context),
  ),
  'remind-agencies': act(RemindSchema, 'consultation-reminded', ({ slipId }, { dossierId, context }) =>
    remindAgencies({ dossierId, slipId }, context),
  ),
  'withdraw-slip': act(WithdrawSlipSchema, 'consultation-slip-withdrawn', (withdrawal, { dossierId, context }) =>
    withdrawSlip({ dossierId, ...withdrawal }, context),
  ),
  'close-consultation': act(z.object({}), 'consultation-closed', (_, { dossierId, context }) =>
    closeConsultation({ dossierId }, context),
  ),
  'return-for-missing': act(ReturnForMissingSchema, 'dossier-returned', (returned, { dossierId, context }) =>
    returnDossier({ dossierId, ...returned }, context),
  ),
  direct: act(DirectionSchema, 'dossier-directed', (direction, { dossierId, context }) =>
    giveDirection({ dossierId, ...direction }, context),
  ),
  'ask-question': act(AskQuestionSchema, 'question-asked', (question, { dossierId, context }) =>
    askQuestion({ dossierId, ...question }, context),
  ),
  'withdraw-question': act(WithdrawQuestionSchema, 'question-withdrawn', (withdrawal, { dossierId, context }) =>
    withdrawQuestion({ dossierId, ...withdrawal }, context),
  ),
  split: act(SplitDossierSchema, 'dossier-split', (parts, { dossierId, context }) =>
    splitDossier({ dossierId, ...parts }, context),
  ),
  'refer-above': act(ReferAboveSchema, 'ministry-referred', (request, { dossierId, context }) =>
    referAbove({ dossierId, ...request }, context),
  ),
  'record-ministry-letter': act(MinistryLetterSchema, 'ministry-letter-saved', (letter, { dossierId, context }) =>
    recordMinistryLetter({ dossierId, ...letter }, context),
  ),
  'urge-ministry': act(MinistryUrgeSchema, 'ministry-urged', (urge, { dossierId, context }) =>
    urgeMinistry({ dossierId, ...urge }, context),
  ),
  'record-ministry-answer': act(
    MinistryAnswerSchema,
    'ministry-answer-saved',
    (answerOf, { dossierId, context, fileIds }) =>
      recordMinistryAnswer({ dossierId, ...answerOf, fileId: fileIds.at(-1) ?? null }, context),
  ),
  'confirm-ministry-answer': act(z.object({}), 'ministry-answer-confirmed', (_, { dossierId, context }) =>
    confirmMinistryAnswer({ dossierId }, context),
  ),
  'return-ministry-answer': act(ReasonSchema, 'ministry-answer-returned', ({ reason }, { dossierId, context }) =>
    returnMinistryAnswer({ dossierId, reason }, context),
  ),
  'recall-above': act(ReasonSchema, 'ministry-recalled', ({ reason }, { dossierId, context }) =>
    recallAbove({ dossierId, reason }, context),
  ),
  'confirm-resolution': act(Note, 'dossier-in-force', ({ note }, { dossierId, context }) =>
    confirmResolution({ dossierId, note }, context),
  ),
  'return-resolution': act(ReasonSchema, 'dossier-resolution-returned', ({ reason }, { dossierId, context }) =>
    returnResolution({ dossierId, reason }, context),
  ),
} as const

/** A form of the dossier's page: refused with everything typed, or done and said once. */
export async function actOnDossier(args: {
  context: Readonly<RouterContextProvider>
  request: Request
  dossierId: string
}) {
  const { context, request, dossierId } = args
  const upload = await readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
  const kept = upload.keptFiles
  const again = (state: FormState, status: number) => data({ ...state, kept }, { status })
  const wanted = String(upload.form.get('act') ?? '')
  const chosen = wanted in ACTS ? ACTS[wanted as keyof typeof ACTS] : undefined
  if (!chosen) return again({ values: {}, errors: [{ field: '', reason: 'action-not-open' }] }, 409)
  const parsed = parseForm(chosen.schema, upload.form)
  if (!parsed.ok) return again({ ...parsed.state, errors: [...upload.refusals, ...parsed.state.errors] }, 422)
  if (upload.refusals.length > 0) return again({ values: parsed.values, errors: upload.refusals }, 422)
  const result = await chosen.call(parsed.value, {
    dossierId,
    context: toCommandContext(context, parsed.commandId),
    fileIds: kept.map(({ id }) => id),
  })
  if (!result.ok) {
    const refusal = refused(result, parsed.values)
    return again(refusal.data, refusal.init?.status ?? 422)
  }
  return redirectWithFlash(paths.dossier(dossierId), { code: chosen.flash, params: { code: result.value.code } })
}
