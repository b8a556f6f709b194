import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const planRoutes: RouteConfigEntry[] = [
  route('ke-hoach', 'routes/plan/plan-list.tsx'),
  route('ke-hoach/moi', 'routes/plan/plan-new.tsx'),
  route('ke-hoach/dang-doc/:importId', 'routes/plan/plan-import.tsx'),
  route('ke-hoach/:planId', 'routes/plan/living-plan.tsx'),
  route('ke-hoach/:planId/ra-soat', 'routes/plan/plan-review.tsx'),
  route('ke-hoach/:planId/cho-trong', 'routes/plan/plan-gaps.tsx'),
  route('ke-hoach/:planId/doi-chieu', 'routes/plan/plan-crosswalk.tsx'),
  route('ke-hoach/:planId/trinh-duyet', 'routes/plan/plan-submission.tsx'),
  route('ke-hoach/:planId/so-sanh', 'routes/plan/plan-comparison.tsx'),
  route('ke-hoach/:planId/thay-doi', 'routes/plan/plan-changes.tsx'),
  route('ke-hoach/:planId/ket-thuc', 'routes/plan/plan-close.tsx'),
  route('ke-hoach/:planId/ban-goc', 'routes/plan/plan-source.ts'),
]
