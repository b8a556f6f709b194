import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const accessRoutes: RouteConfigEntry[] = [
  route('dang-nhap', 'routes/access/sign-in.tsx'),
  route('dang-nhap/mat-khau-moi', 'routes/access/first-password.tsx'),
  route('dang-xuat', 'routes/access/sign-out.ts'),
  route('doi-vai', 'routes/access/switch-role.ts'),
  route('ngon-ngu', 'routes/access/locale.ts'),
  route('tai-khoan', 'routes/access/account.tsx'),
  route('tep/:fileId', 'routes/access/file.ts'),
  route('suc-khoe', 'routes/access/health.ts'),
]
