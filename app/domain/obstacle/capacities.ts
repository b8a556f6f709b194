/**
 * Where a person stands to an obstacle or dossier:
 * - `filer`: of the organisation that filed it
 * - `handler`: of the organisation that holds it and has to take the step (the DIC; the Office for one about the DIC)
 * - `asked-agency`: of the agency to which the DIC has sent it, because it is that agency's function
 * - `coordinator`: of the DIC, by role; of the Office for what is about the DIC
 * - `office`: by role
 * - `leadership`: by role, and named for the dossier where somebody is
 * - `second-person`: of the Office, and not the one who recorded the resolution or the ministry's answer (four eyes)
 */
export type MatterCapacity =
  | 'filer'
  | 'handler'
  | 'asked-agency'
  | 'coordinator'
  | 'office'
  | 'leadership'
  | 'second-person'

/** Whether a line of a table is open in a state to somebody who stands so to the matter. */
export const isActOpen = (
  rule: { from: readonly string[]; by: readonly MatterCapacity[] },
  state: string,
  capacities: readonly MatterCapacity[],
) => rule.from.includes(state) && rule.by.some((capacity) => capacities.includes(capacity))
