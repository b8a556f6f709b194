import { isSigned, type PlanState } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { planPaths } from '../plan/plan-paths.ts'
import { Notice } from '../ui/notice.tsx'

/** Beside the list of what will be given: what the document does to the work that is under way. */
export function ChangesLink({ plan }: { plan: { id: string; state: PlanState; amendsId: string | null } }) {
  if (plan.amendsId === null) return null
  return (
    <Notice>
      <a href={planPaths.comparison(plan.id)}>{m.amendment_to_comparison()}</a>
      {isSigned(plan.state) ? null : (
        <>
          {' · '}
          <a href={planPaths.changes(plan.id)}>{m.amendment_to_changes()}</a>
        </>
      )}
    </Notice>
  )
}
