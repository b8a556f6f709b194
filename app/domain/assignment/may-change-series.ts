import type { Actor } from '#domain/access/roles.ts'
import { extensionDecider } from '#domain/deadline/extension.ts'
import { levelOfRole } from './capacities.ts'
import type { AssignmentKind, AssignmentState, AssignmentStructure, DueSetter } from './states.ts'

/**
 * The rule of a recurring duty is a date that somebody set: the same one may change it (handbook 2.6). What the plan or
 * the province said goes to the leadership; where the DIC leads, the Office decides for it. When a continuing duty
 * reports is the coordinator's to set.
 */
export function mayChangeSeries(
  actor: Pick<Actor, 'role'>,
  series: {
    structure: AssignmentStructure
    kind: AssignmentKind
    state: AssignmentState
    dueSetBy: DueSetter | null
    leadId: string
  },
  { coordinatorOrganisationId }: { coordinatorOrganisationId: string },
): boolean {
  if (series.state === 'withdrawn') return false
  const isLedByDic = series.leadId === coordinatorOrganisationId
  if (series.structure === 'series')
    return levelOfRole(actor) === extensionDecider({ dueSetBy: series.dueSetBy ?? 'plan', isLedByDic })
  const hasReports = series.structure === 'work' && series.kind === 'continuing'
  return hasReports && levelOfRole(actor) === extensionDecider({ dueSetBy: 'dic', isLedByDic })
}
