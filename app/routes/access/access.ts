import type { RouteAccess } from '../route-access.ts'

export const accessAccess = {
  '/dang-nhap': { read: 'public', act: 'public' },
  '/dang-nhap/mat-khau-moi': { read: 'public', act: 'public' },
  '/dang-xuat': { read: 'public', act: 'public' },
  '/doi-vai': { read: 'public', act: 'account.manage' },
  '/ngon-ngu': { read: 'public', act: 'public' },
  '/tai-khoan': { read: 'account.manage', act: 'account.manage' },
  '/tep/:fileId': { read: 'file.read' },
  '/suc-khoe': { read: 'public' },
} as const satisfies Record<string, RouteAccess>
