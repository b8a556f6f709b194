import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const questionRoutes: RouteConfigEntry[] = [
  route('cau-hoi-lanh-dao/:questionId', 'routes/question/question-page.tsx'),
]
