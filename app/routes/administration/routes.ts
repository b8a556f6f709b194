import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const administrationRoutes: RouteConfigEntry[] = [
  route('co-quan', 'routes/administration/organisation-list.tsx'),
  route('co-quan/moi', 'routes/administration/organisation-new.tsx'),
  route('co-quan/:organisationId', 'routes/administration/organisation-page.tsx'),
  route('nguoi-dung', 'routes/administration/person-list.tsx'),
  route('nguoi-dung/moi', 'routes/administration/person-new.tsx'),
  route('nguoi-dung/:personId', 'routes/administration/person-page.tsx'),
  route('nguoi-dung/:personId/ban-giao', 'routes/administration/person-leave.tsx'),
  route('lich-lam-viec', 'routes/administration/calendar.tsx'),
  route('quy-tac-dong-ho', 'routes/administration/clock-policy.tsx'),
  route('gioi-han-buoc', 'routes/administration/step-limits.tsx'),
  route('noi-dung-tham-tra', 'routes/administration/common-points.tsx'),
  route('thu', 'routes/administration/mailbox.tsx'),
  route('thu/:mailId', 'routes/administration/mail.tsx'),
  route('van-hanh', 'routes/administration/operation.tsx'),
  route('dong-ho', 'routes/administration/demo-clock.ts'),
]
