import type { LifeEvent, LifeEventKind } from '#domain/deadline/life-event.ts'
import type { Result } from '#domain/shared/result.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { decideExtension } from '#services/assignment/decide-extension.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { requestExtension } from '#services/assignment/request-extension.server.ts'
import { resumeAssignment } from '#services/assignment/resume-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { commandBy, type OrganisationKey, type Province } from './province.ts'

const REASON = 'Theo chỉ đạo tại cuộc họp giao ban.'
const PROOF = { text: 'Đã rà soát xong.', product: null, documentNumber: null, fileIds: [] }

/** The kinds of events of the simulator that people bring about through the screens. */
export type ActKind = Exclude<LifeEventKind, 'decline' | 'insist' | 'ask-extension'>

type Doing = { assignmentId: string; event: LifeEvent; lead: OrganisationKey; province: Province }

/**
 * Does to an assignment what an event of a life says, by the real services, at the event's instant. Answers what has
 * come of it as events: a service may refuse what the clock alone would take (a date in the past, a paused date).
 */
export async function actOut({ assignmentId, event, lead, province }: Doing): Promise<LifeEvent[]> {
  const at = event.at.toISOString()
  const asLead = () => commandBy(province.actor(lead, 'head'), at)
  const asDic = () => commandBy(province.actor('dic', 'coordinator'), at)
  const acts: Record<ActKind, () => Promise<Result<unknown>>> = {
    accept: () => acceptAssignment({ assignmentId }, asLead()),
    report: () => reportProgress({ assignmentId, percent: 40, ...PROOF }, asLead()),
    submit: () => submitAssignment({ assignmentId, ...PROOF }, asLead()),
    suspend: () => suspendAssignment({ assignmentId, reason: REASON }, asDic()),
    resume: () => resumeAssignment({ assignmentId, reason: REASON, newDueOn: null }, asDic()),
    'send-back': () => sendBackAssignment({ assignmentId, reason: REASON, redoDueOn: null }, asDic()),
    confirm: () => confirmAssignment({ assignmentId, grade: 'good', note: null }, asDic()),
    acknowledge: () => acknowledgeEscalation({ assignmentId, note: REASON }, asDic()),
    withdraw: () => withdrawAssignment({ assignmentId, reason: REASON }, asDic()),
    extend: () => decideExtension({ assignmentId, grantedDueOn: null, isGranted: true, note: null }, asDic()),
  }
  const done: LifeEvent[] = []
  if (event.kind === 'extend') {
    const wish = { assignmentId, askedDueOn: event.dueOn, reason: REASON, doneSoFar: REASON }
    if (!(await requestExtension(wish, asLead())).ok) return []
    done.push({ at: event.at, kind: 'ask-extension' })
  }
  const act = acts[event.kind as ActKind]
  return act && (await act()).ok ? [...done, event] : done
}
