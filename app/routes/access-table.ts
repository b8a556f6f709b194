import { accessAccess } from './access/access.ts'
import { administrationAccess } from './administration/access.ts'
import { assignmentAccess } from './assignment/access.ts'
import { bulkAccess } from './bulk/access.ts'
import { consultationAccess } from './consultation/access.ts'
import { delegationAccess } from './delegation/access.ts'
import { dossierAccess } from './dossier/access.ts'
import { draftingAccess } from './drafting/access.ts'
import { escalationAccess } from './escalation/access.ts'
import { homeAccess } from './home/access.ts'
import { letterAccess } from './letter/access.ts'
import { obstacleAccess } from './obstacle/access.ts'
import { periodAccess } from './period/access.ts'
import { planAccess } from './plan/access.ts'
import { questionAccess } from './question/access.ts'
import { reformAccess } from './reform/access.ts'
import type { RouteAccess } from './route-access.ts'
import { signOffAccess } from './sign-off/access.ts'
import { targetAccess } from './target/access.ts'
import { trackerAccess } from './tracker/access.ts'

/** Every route pattern with its permission. Closed by default: a pattern that is missing here answers nobody. */
export const ACCESS_TABLE: Record<string, RouteAccess> = {
  ...accessAccess,
  ...delegationAccess,
  ...homeAccess,
  ...periodAccess,
  ...planAccess,
  ...targetAccess,
  ...assignmentAccess,
  ...bulkAccess,
  ...trackerAccess,
  ...signOffAccess,
  ...escalationAccess,
  ...letterAccess,
  ...obstacleAccess,
  ...dossierAccess,
  ...questionAccess,
  ...consultationAccess,
  ...draftingAccess,
  ...reformAccess,
  ...administrationAccess,
}
