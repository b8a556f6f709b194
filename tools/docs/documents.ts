import { assignmentLifeCycle } from './assignment-life-cycle.ts'
import { permissions } from './permissions.ts'

/** Documents that are written from the tables they describe. */
export const GENERATED_DOCUMENTS: Readonly<Record<string, () => string>> = {
  'docs/assignment-life-cycle.md': assignmentLifeCycle,
  'docs/permissions.md': permissions,
}
