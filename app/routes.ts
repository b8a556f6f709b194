import type { RouteConfig } from '@react-router/dev/routes'
import { accessRoutes } from './routes/access/routes.ts'
import { administrationRoutes } from './routes/administration/routes.ts'
import { assignmentRoutes } from './routes/assignment/routes.ts'
import { bulkRoutes } from './routes/bulk/routes.ts'
import { consultationRoutes } from './routes/consultation/routes.ts'
import { delegationRoutes } from './routes/delegation/routes.ts'
import { dossierRoutes } from './routes/dossier/routes.ts'
import { draftingRoutes } from './routes/drafting/routes.ts'
import { escalationRoutes } from './routes/escalation/routes.ts'
import { homeRoutes } from './routes/home/routes.ts'
import { letterRoutes } from './routes/letter/routes.ts'
import { obstacleRoutes } from './routes/obstacle/routes.ts'
import { periodRoutes } from './routes/period/routes.ts'
import { planRoutes } from './routes/plan/routes.ts'
import { questionRoutes } from './routes/question/routes.ts'
import { reformRoutes } from './routes/reform/routes.ts'
import { signOffRoutes } from './routes/sign-off/routes.ts'
import { targetRoutes } from './routes/target/routes.ts'
import { trackerRoutes } from './routes/tracker/routes.ts'

export default [
  ...homeRoutes,
  ...periodRoutes,
  ...accessRoutes,
  ...delegationRoutes,
  ...planRoutes,
  ...targetRoutes,
  ...assignmentRoutes,
  ...bulkRoutes,
  ...trackerRoutes,
  ...signOffRoutes,
  ...escalationRoutes,
  ...letterRoutes,
  ...obstacleRoutes,
  ...dossierRoutes,
  ...questionRoutes,
  ...consultationRoutes,
  ...draftingRoutes,
  ...reformRoutes,
  ...administrationRoutes,
] satisfies RouteConfig
