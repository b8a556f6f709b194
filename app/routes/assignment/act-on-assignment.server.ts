import type { RouterContextProvider } from 'react-router'
import { data } from 'react-router'
import type { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import {
  ConfirmSchema,
  DecideExtensionSchema,
  EditSchema,
  EnterReportSchema,
  EnterResultSchema,
  NoteSchema,
  NothingSchema,
  ReasonSchema,
  ReportProgressSchema,
  RequestExtensionSchema,
  RerouteSchema,
  ResumeSchema,
  SendBackSchema,
  SetDateSchema,
  SetUrgencySchema,
  SubmitSchema,
  WithdrawSchema,
} from '#domain/assignment/forms.ts'
import { GiveOnSchema } from '#domain/assignment/give-on.ts'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import {
  ChangePartiesSchema,
  ContributeSchema,
  HandDownSchema,
  LinkAwaitedSchema,
  SendPartBackSchema,
  SetInternalDateSchema,
  SetPartDateSchema,
  UnlinkAwaitedSchema,
} from '#domain/assignment/party-forms.ts'
import type { Refusal, Result } from '#domain/shared/result.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { annulConfirmation } from '#services/assignment/annul-confirmation.server.ts'
import type { ChangedAssignment } from '#services/assignment/change-assignment.server.ts'
import { changeParties } from '#services/assignment/change-parties.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { contributeToAssignment } from '#services/assignment/contribute-to-assignment.server.ts'
import { decideExtension } from '#services/assignment/decide-extension.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { editAssignment } from '#services/assignment/edit-assignment.server.ts'
import { enterReport } from '#services/assignment/enter-report.server.ts'
import { enterResult } from '#services/assignment/enter-result.server.ts'
import { giveAssignmentOn } from '#services/assignment/give-assignment-on.server.ts'
import { handDownAssignment } from '#services/assignment/hand-down-assignment.server.ts'
import { insistOnAssignment } from '#services/assignment/insist-on-assignment.server.ts'
import { linkAwaited } from '#services/assignment/link-awaited.server.ts'
import { reopenAssignment } from '#services/assignment/reopen-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { rerouteAssignment } from '#services/assignment/reroute-assignment.server.ts'
import { resumeAssignment } from '#services/assignment/resume-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { sendPartBack } from '#services/assignment/send-part-back.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { setInternalDate } from '#services/assignment/set-internal-date.server.ts'
import { setPartDate } from '#services/assignment/set-part-date.server.ts'
import { setUrgency } from '#services/assignment/set-urgency.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { takeBackOfficer } from '#services/assignment/take-back-officer.server.ts'
import { unlinkAwaited } from '#services/assignment/unlink-awaited.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { withdrawExtension } from '#services/assignment/withdraw-extension.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import type { SentOut } from '#services/sign-off/send-out.server.ts'
import { type FormState, parseForm, redirectWithFlash } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'

type Target = { assignmentId: string; fileIds: readonly string[] }
type Changed = Promise<Result<ChangedAssignment | SentOut>>

/** One entry an act: what its form must hold, and the use case it calls. */
const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  call: (input: z.output<Schema> & Target, context: CommandContext) => Changed,
) => ({
  schema,
  flash,
  call: (value: unknown, target: Target, context: CommandContext) =>
    call({ ...(value as z.output<Schema> & object), ...target }, context),
})

const ACTS = {
  accept: act(NothingSchema, 'assignment-accepted', ({ assignmentId }, context) =>
    acceptAssignment({ assignmentId }, context),
  ),
  decline: act(ReasonSchema, 'assignment-declined', declineAssignment),
  'report-progress': act(ReportProgressSchema, 'assignment-reported', reportProgress),
  submit: act(SubmitSchema, 'assignment-submitted', submitAssignment),
  'enter-report': act(EnterReportSchema, 'assignment-report-entered', enterReport),
  'enter-result': act(EnterResultSchema, 'assignment-result-entered', enterResult),
  confirm: act(ConfirmSchema, 'assignment-confirmed', confirmAssignment),
  'send-back': act(SendBackSchema, 'assignment-sent-back', sendBackAssignment),
  'request-extension': act(RequestExtensionSchema, 'assignment-extension-requested', requestExtension),
  'withdraw-extension': act(NothingSchema, 'assignment-extension-withdrawn', ({ assignmentId }, context) =>
    withdrawExtension({ assignmentId }, context),
  ),
  'decide-extension': act(
    DecideExtensionSchema,
    'assignment-extension-decided',
    ({ decision, assignmentId, grantedDueOn, note }, context) =>
      decideExtension({ assignmentId, isGranted: decision === 'grant', grantedDueOn, note }, context),
  ),
  'hand-down': act(HandDownSchema, 'assignment-handed-down', handDownAssignment),
  'take-back-officer': act(ReasonSchema, 'assignment-officer-taken-back', takeBackOfficer),
  'set-internal-date': act(SetInternalDateSchema, 'assignment-internal-date-set', setInternalDate),
  'link-awaited': act(LinkAwaitedSchema, 'assignment-awaited-linked', linkAwaited),
  'unlink-awaited': act(UnlinkAwaitedSchema, 'assignment-awaited-unlinked', unlinkAwaited),
  'send-part-back': act(SendPartBackSchema, 'assignment-part-sent-back', sendPartBack),
  'set-part-date': act(SetPartDateSchema, 'assignment-part-date-set', setPartDate),
  'change-parties': act(ChangePartiesSchema, 'assignment-parties-changed', changeParties),
  contribute: act(ContributeSchema, 'assignment-contributed', contributeToAssignment),
  reroute: act(RerouteSchema, 'assignment-rerouted', rerouteAssignment),
  insist: act(ReasonSchema, 'assignment-insisted-on', insistOnAssignment),
  'acknowledge-escalation': act(NoteSchema, 'assignment-acknowledged', acknowledgeEscalation),
  urge: act(NoteSchema, 'assignment-urged', urgeAssignment),
  'set-date': act(SetDateSchema, 'assignment-date-set', setDueDate),
  'set-urgency': act(SetUrgencySchema, 'assignment-urgency-set', setUrgency),
  edit: act(EditSchema, 'assignment-edited', editAssignment),
  suspend: act(ReasonSchema, 'assignment-suspended', suspendAssignment),
  resume: act(ResumeSchema, 'assignment-resumed', resumeAssignment),
  'give-on': act(GiveOnSchema, 'assignment-given-on', giveAssignmentOn),
  withdraw: act(WithdrawSchema, 'assignment-withdrawn', withdrawAssignment),
  'annul-confirmation': act(ReasonSchema, 'assignment-confirmation-annulled', annulConfirmation),
  reopen: act(ReasonSchema, 'assignment-reopened', reopenAssignment),
} as const satisfies Record<AssignmentAction, ReturnType<typeof act>>

/** 404 tells nothing of what exists; 403 and 409 tell what is open; 422 where a field can be mended. */
function statusOf({ reason, field }: Refusal): number {
  if (reason === 'not-found') return 404
  if (reason === 'not-yours') return 403
  return field ? 422 : 409
}

const isForm = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false

/** Only the forms with files are read by the upload reader; the others are a few fields. */
async function readForm(request: Request, context: Readonly<RouterContextProvider>) {
  if (!isForm(request)) return { form: await request.formData(), keptFiles: [], refusals: [] }
  return readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
}

/** A form of an act: refused with everything typed, or on to the assignment with the result said once. */
export async function actOnAssignment(args: {
  context: Readonly<RouterContextProvider>
  request: Request
  assignmentId: string
  action: AssignmentAction
}) {
  const { context, request, assignmentId, action } = args
  const { schema, flash, call } = ACTS[action]
  const { form, keptFiles, refusals } = await readForm(request, context)
  const kept = keptFiles.map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes }))
  const again = (state: FormState, status: number) => data({ ...state, kept }, { status })
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return again({ ...parsed.state, errors: [...refusals, ...parsed.state.errors] }, 422)
  const { value, values, commandId } = parsed
  if (refusals.length > 0) return again({ values, errors: refusals }, 422)
  const result = await call(
    value,
    { assignmentId, fileIds: kept.map(({ id }) => id) },
    toCommandContext(context, commandId),
  )
  if (result.ok) {
    const isAsked = 'signOffId' in result.value && result.value.signOffId !== undefined
    const code = isAsked ? 'sign-off-asked' : flash
    return redirectWithFlash(paths.assignment(assignmentId), { code, params: { label: result.value.label } })
  }
  if (result.reason === 'not-found') throw data(null, { status: 404 })
  const { reason, field = '', params } = result
  return again({ values, errors: [{ field, reason, ...(params ? { params } : {}) }] }, statusOf(result))
}
