import type { Grade } from '#domain/assignment/forms.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { contributeToAssignment } from '#services/assignment/contribute-to-assignment.server.ts'
import { decideExtension } from '#services/assignment/decide-extension.server.ts'
import { declineAssignment } from '#services/assignment/decline-assignment.server.ts'
import { handDownAssignment } from '#services/assignment/hand-down-assignment.server.ts'
import { reopenAssignment } from '#services/assignment/reopen-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { rerouteAssignment } from '#services/assignment/reroute-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { setPartDate } from '#services/assignment/set-part-date.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { getActor } from '../actors.ts'
import { type Deed, type Doer, MATTERS, moment } from './chronicle.ts'
import { type DemoFile, handIn } from './demo-files.ts'
import { COORDINATOR, headOf, OFFICE_CLERK, workerOf } from './doers.ts'
import { findOrganisationId, findWorkId, type WorkName } from './look-up.ts'

/** One act in the life of a work. `lead` is the agency that has it at that moment, also after a re-route. */
export type Step = (work: WorkName & { lead: string }) => Deed

/** The acts on the work that an agency was given for a sentence (null: for a point of a resolution). */
export const life = (anchor: string | null, agency: string, steps: readonly Step[]): Deed[] =>
  steps.map((step) => step({ anchor, agency, lead: agency }))

/** What another agency does with a work that came to it by a re-route. */
export const by = (lead: string, steps: readonly Step[]): Step[] =>
  steps.map((step) => (work) => step({ ...work, lead }))

type Act = (assignmentId: string, context: CommandContext, lead: string) => ReturnType<Deed['act']>

const step =
  (at: string, who: Doer | ((lead: string) => Doer), says: string, act: Act): Step =>
  ({ anchor, agency, lead }) => ({
    at: moment(at),
    by: typeof who === 'function' ? who(lead) : who,
    says: `${says} ${anchor ?? 'a point'} of ${agency}`,
    // Members of a group share their container, which is complete with the last of them.
    lane: anchor ?? MATTERS,
    act: async (context) => act(await findWorkId({ anchor, agency }), context, lead),
  })

/** Nobody judges its own work: what the DIC leads, the Office confirms. */
const judgeOf = (lead: string): Doer => (lead === 'Sở TT&TT' ? OFFICE_CLERK : COORDINATOR)

export type Proof = { document?: string; files?: readonly DemoFile[]; product?: string }

const toReport = async ({ document, files = [], product }: Proof, context: CommandContext) => ({
  product: product ?? null,
  documentNumber: document ?? null,
  fileIds: await handIn(files, context),
})

export const accepted = (at: string): Step =>
  step(at, workerOf, 'accepts', (assignmentId, context) => acceptAssignment({ assignmentId }, context))

export const declined = (at: string, reason: string): Step =>
  step(at, headOf, 'declines', (assignmentId, context) => declineAssignment({ assignmentId, reason }, context))

export const rerouted = (at: string, to: string, reason: string): Step =>
  step(at, COORDINATOR, `re-routes to ${to}`, async (assignmentId, context) =>
    rerouteAssignment({ assignmentId, leadId: await findOrganisationId(to), reason }, context),
  )

export const handedDown = (at: string): Step =>
  step(at, headOf, 'hands down', async (assignmentId, context, lead) => {
    const { personId } = await getActor(workerOf(lead))
    return handDownAssignment({ assignmentId, officerId: personId, reason: null }, context)
  })

export const reported = (at: string, percent: number, text: string, proof: Proof = {}): Step =>
  step(at, workerOf, 'reports on', async (assignmentId, context) =>
    reportProgress({ assignmentId, percent, text, ...(await toReport(proof, context)) }, context),
  )

export const submitted = (at: string, text: string, proof: Proof): Step =>
  step(at, headOf, 'submits', async (assignmentId, context) =>
    submitAssignment({ assignmentId, text, ...(await toReport(proof, context)) }, context),
  )

/** Where the head signs: it waits inside the agency. */
export const sentUp = (at: string, text: string, proof: Proof): Step =>
  step(at, workerOf, 'sends the result up for signature', async (assignmentId, context) =>
    submitAssignment({ assignmentId, text, ...(await toReport(proof, context)) }, context),
  )

export const confirmed = (at: string, grade: Grade, note = '', who: Doer | ((lead: string) => Doer) = judgeOf): Step =>
  step(at, who, 'confirms', (assignmentId, context) =>
    confirmAssignment({ assignmentId, grade, note: note || null }, context),
  )

export const sentBack = (at: string, reason: string, redoDueOn?: string): Step =>
  step(at, judgeOf, 'sends back', (assignmentId, context) =>
    sendBackAssignment({ assignmentId, reason, redoDueOn: redoDueOn ? plainDate(redoDueOn) : null }, context),
  )

export const askedForTime = (at: string, until: string, words: { reason: string; doneSoFar: string }): Step =>
  step(at, headOf, 'asks for time for', (assignmentId, context) =>
    requestExtension({ assignmentId, askedDueOn: plainDate(until), ...words }, context),
  )

export const grantedTime = (at: string, note: string, until?: string): Step =>
  step(at, COORDINATOR, 'grants time for', (assignmentId, context) =>
    decideExtension({ assignmentId, isGranted: true, grantedDueOn: until ? plainDate(until) : null, note }, context),
  )

export const refusedTime = (at: string, note: string): Step =>
  step(at, COORDINATOR, 'refuses time for', (assignmentId, context) =>
    decideExtension({ assignmentId, isGranted: false, grantedDueOn: null, note }, context),
  )

export const acknowledged = (at: string, note: string, who: Doer = COORDINATOR): Step =>
  step(at, who, 'acknowledges the escalation of', (assignmentId, context) =>
    acknowledgeEscalation({ assignmentId, note }, context),
  )

export const urged = (at: string, note: string, who: Doer = COORDINATOR): Step =>
  step(at, who, 'urges', (assignmentId, context) => urgeAssignment({ assignmentId, note }, context))

export const suspended = (at: string, reason: string): Step =>
  step(at, judgeOf, 'suspends', (assignmentId, context) => suspendAssignment({ assignmentId, reason }, context))

export const withdrawn = (at: string, reason: string): Step =>
  step(at, judgeOf, 'withdraws', (assignmentId, context) => withdrawAssignment({ assignmentId, reason }, context))

export const reopened = (at: string, reason: string): Step =>
  step(at, judgeOf, 'reopens', (assignmentId, context) => reopenAssignment({ assignmentId, reason }, context))

export const contributed = (at: string, agency: string, text: string): Step =>
  step(at, workerOf(agency), 'contributes to', (assignmentId, context) =>
    contributeToAssignment({ assignmentId, text, documentNumber: null, fileIds: [] }, context),
  )

export const partDated = (at: string, agency: string, dueOn: string): Step =>
  step(at, judgeOf, `dates the part of ${agency} in`, async (assignmentId, context) =>
    setPartDate(
      { assignmentId, organisationId: await findOrganisationId(agency), dueOn: plainDate(dueOn), reason: null },
      context,
    ),
  )
