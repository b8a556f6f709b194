import type { RouteAccess } from '../route-access.ts'

export const questionAccess = {
  '/cau-hoi-lanh-dao/:questionId': { read: 'question.read', act: 'question.answer' },
} as const satisfies Record<string, RouteAccess>
