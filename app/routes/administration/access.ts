import type { RouteAccess } from '../route-access.ts'

export const administrationAccess = {
  '/co-quan': { read: 'organisation.read' },
  '/co-quan/moi': { read: 'organisation.manage', act: 'organisation.manage' },
  '/co-quan/:organisationId': { read: 'organisation.read', act: 'organisation.manage' },
  '/nguoi-dung': { read: 'person.read' },
  '/nguoi-dung/moi': { read: 'person.manage', act: 'person.manage' },
  '/nguoi-dung/:personId': { read: 'person.read', act: 'person.manage' },
  '/nguoi-dung/:personId/ban-giao': { read: 'person.manage', act: 'person.manage' },
  '/lich-lam-viec': { read: 'calendar.read', act: 'calendar.manage' },
  '/quy-tac-dong-ho': { read: 'clock-policy.read', act: 'clock-policy.manage' },
  '/gioi-han-buoc': { read: 'clock-policy.read', act: 'clock-policy.manage' },
  '/noi-dung-tham-tra': { read: 'common-points.read', act: 'common-points.manage' },
  '/thu': { read: 'mailbox.read' },
  '/thu/:mailId': { read: 'mailbox.read' },
  '/van-hanh': { read: 'operation.read' },
  '/dong-ho': { read: 'public', act: 'clock.move' },
} as const satisfies Record<string, RouteAccess>
