import type { Role } from '#domain/access/roles.ts'
import { m } from '#i18n/messages.js'

const LABELS = {
  officer: m.role_officer,
  head: m.role_head,
  carrier: m.role_carrier,
  coordinator: m.role_coordinator,
  office: m.role_office,
  leadership: m.role_leadership,
  administrator: m.role_administrator,
  auditor: m.role_auditor,
} satisfies Record<Role, () => string>

export const roleLabel = (role: Role): string => LABELS[role]()
