import type { Role } from '#domain/access/roles.ts'

/**
 * Who may stand in for whom, inside one organisation: the role given, and the roles one of which the deputy has to hold
 * there. A leader is represented by a leader. Who manages people may give those two roles to a person outright; they are
 * not lent.
 */
export const DEPUTIES_OF = {
  officer: ['officer', 'head', 'coordinator', 'office'],
  head: ['head', 'officer', 'coordinator', 'office'],
  carrier: ['carrier', 'head'],
  coordinator: ['coordinator', 'officer', 'head'],
  office: ['office', 'officer', 'head'],
  leadership: ['leadership'],
  administrator: [],
  auditor: [],
} as const satisfies Record<Role, readonly Role[]>

export const canBeGiven = (role: Role): boolean => DEPUTIES_OF[role].length > 0

export const mayStandIn = ({ given, held }: { given: Role; held: Role }): boolean =>
  (DEPUTIES_OF[given] as readonly Role[]).includes(held)
