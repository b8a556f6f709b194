import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { ACTION_SLUGS } from '#components/assignment/action-slugs.ts'

/** One address for each act; all of them are the same page, which asks the table of acts. */
const actRoutes = Object.values(ACTION_SLUGS).map((slug) =>
  route(`nhiem-vu/:assignmentId/${slug}`, 'routes/assignment/assignment-act.tsx', { id: `assignment-act/${slug}` }),
)

export const assignmentRoutes: RouteConfigEntry[] = [
  route('nhiem-vu', 'routes/assignment/assignment-list.tsx'),
  route('nhiem-vu/moi', 'routes/assignment/assignment-new.tsx'),
  route('nhiem-vu/:assignmentId', 'routes/assignment/assignment-page.tsx'),
  route('nhiem-vu/:assignmentId/cau-goc', 'routes/assignment/assignment-sentence.ts'),
  route('nhiem-vu/:assignmentId/quy-tac-lap', 'routes/assignment/series-rule.tsx'),
  ...actRoutes,
]
