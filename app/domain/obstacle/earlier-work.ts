import { changeRule } from '#domain/amendment/change-kinds.ts'
import type { AssignmentState, AssignmentStructure } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'

/** What a document that replaces an earlier one does with the work which that one ordered (handbook 2.7). */
export const EARLIER_WORK_DECISIONS = ['keep', 'change', 'withdraw'] as const
export type EarlierWorkDecision = (typeof EARLIER_WORK_DECISIONS)[number]

export type EarlierWork =
  | { assignmentId: string; decision: 'keep' | 'withdraw' }
  | {
      assignmentId: string
      decision: 'change'
      dueOn: PlainDate | null
      dueTime: TimeOfDay | null
      leadId: string | null
    }

type Work = { state: AssignmentState; structure: AssignmentStructure }
export type EarlierWorkChange = 're-date' | 're-route'

/** Whether the document may still change that of the work: what is submitted or ended stays as it is. */
export const mayChange = (change: EarlierWorkChange, { state, structure }: Work): boolean =>
  structure === 'work' && changeRule(change).from.includes(state)

/** A recurring duty is ended or goes on; its dates are its rule's. */
export function openDecisions(work: Work): EarlierWorkDecision[] {
  const isEnded = work.state === 'completed' || work.state === 'withdrawn'
  if (work.structure === 'series') return isEnded ? ['keep'] : ['keep', 'withdraw']
  return [
    'keep',
    ...(mayChange('re-date', work) || mayChange('re-route', work) ? ['change' as const] : []),
    ...(changeRule('withdraw').from.includes(work.state) ? ['withdraw' as const] : []),
  ]
}

export const earlierField = (assignmentId: string, field: string): string => `earlier-${assignmentId}-${field}`

/** Each earlier work needs a decision that its state allows, when the record is made and again when it is checked. */
export function checkEarlierWork(args: {
  decided: readonly EarlierWork[]
  works: readonly (Work & { id: string; label: string })[]
  issuedOn: PlainDate
}): Result<null> {
  const { decided, works, issuedOn } = args
  const unknown = decided.find(({ assignmentId }) => !works.some(({ id }) => id === assignmentId))
  if (unknown) return refuse('unknown-choice', { field: earlierField(unknown.assignmentId, 'decision') })
  for (const work of works) {
    const { id, label } = work
    const one = decided.find(({ assignmentId }) => assignmentId === id)
    const at = (field: string) => ({ field: earlierField(id, field), params: { label } })
    if (!one) return refuse('earlier-decision-missing', at('decision'))
    if (!openDecisions(work).includes(one.decision)) return refuse('earlier-decision-closed', at('decision'))
    if (one.decision !== 'change') continue
    if (one.dueOn !== null && !mayChange('re-date', work)) return refuse('earlier-date-closed', at('dueOn'))
    if (one.leadId !== null && !mayChange('re-route', work)) return refuse('earlier-lead-closed', at('leadId'))
    if (one.dueOn !== null && one.dueOn < issuedOn) return refuse('point-date-before-issue', at('dueOn'))
  }
  return accept(null)
}
