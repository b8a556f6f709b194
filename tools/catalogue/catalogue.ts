import type { CatalogueEntry } from './catalogue-page.tsx'
import { AgencyHome } from './pages/agency-home.tsx'
import { AssignmentPage } from './pages/assignment.tsx'
import { MovedOn, NotFound } from './pages/errors.tsx'
import { FormPage } from './pages/form.tsx'
import { Inbox } from './pages/inbox.tsx'
import { LeadershipHome } from './pages/leadership-home.tsx'
import { ListPage } from './pages/list.tsx'
import { LivingPlan } from './pages/living-plan.tsx'
import { ObstaclePage } from './pages/obstacle.tsx'

export const CATALOGUE = [
  { name: 'inbox', role: 'coordinator', pathname: '/', page: Inbox },
  { name: 'agency-home', role: 'officer', pathname: '/', page: AgencyHome },
  { name: 'leadership-home', role: 'leadership', pathname: '/', page: LeadershipHome },
  { name: 'living-plan', role: 'officer', pathname: '/ke-hoach/1', page: LivingPlan },
  { name: 'assignment', role: 'officer', pathname: '/nhiem-vu/1', page: AssignmentPage },
  { name: 'obstacle', role: 'carrier', pathname: '/vuong-mac/1', page: ObstaclePage },
  { name: 'obstacle-new', role: 'carrier', pathname: '/vuong-mac/moi', page: FormPage },
  { name: 'list', role: 'administrator', pathname: '/co-quan', page: ListPage },
  { name: 'error-404', role: null, pathname: '/x', page: NotFound },
  { name: 'error-409', role: 'officer', pathname: '/nhiem-vu/1', page: MovedOn },
] as const satisfies readonly CatalogueEntry[]
