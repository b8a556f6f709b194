import { can, PERMISSIONS, type Permission } from '#domain/access/permissions.ts'
import { ROLES } from '#domain/access/roles.ts'
import { CHANGE_KINDS, changeRule } from '#domain/amendment/change-kinds.ts'
import { SLIP_ACTIONS } from '#domain/consultation/slip-actions.ts'
import { DOSSIER_ACTIONS } from '#domain/obstacle/dossier-actions.ts'
import { OBSTACLE_ACTIONS } from '#domain/obstacle/obstacle-actions.ts'
import { PUBLICATION_ACTIONS } from '#domain/obstacle/publication.ts'
import { PLAN_ACTIONS } from '#domain/plan/plan-life-cycle.ts'
import { ACCESS_TABLE } from '#routes/access-table.ts'
import { GENERATED, toCode, toTable } from './markdown.ts'

type MatterRule = { from: readonly string[]; to: string; by: readonly string[] }

const matterTable = (rules: Readonly<Record<string, MatterRule>>): string =>
  toTable(
    ['act', 'from', 'to', 'by'],
    Object.entries(rules).map(([act, { from, to, by }]) => [toCode(act), from.join(', '), to, by.join(', ')]),
  )

const permissionNames = Object.keys(PERMISSIONS) as Permission[]

/** docs/permissions.md: who may open what, which rows that reaches, and who may act. */
export const permissions = (): string => `# Permissions

${GENERATED}

Three questions, each answered in one place:

1. **May this role open the screen or send the form at all?** [app/domain/access/permissions.ts](../app/domain/access/permissions.ts);
   closed by default, asked by the guard before any loader or action runs.
2. **Which rows does it reach?** \`app/domain/<noun>/scope.ts\`, in the \`where\` of every reader and under the lock of every
   command. What is not in reach does not exist for the person (404).
3. **Is the act open to this person now?** The table of acts of the noun, by state and capacity.

## Roles

${toTable(
  ['permission', ...ROLES],
  permissionNames.map((permission) => [toCode(permission), ...ROLES.map((role) => (can(role, permission) ? '✓' : ''))]),
)}

## Addresses

${toTable(
  ['address', 'to read', 'to send'],
  Object.entries(ACCESS_TABLE)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([pattern, { read, act }]) => [toCode(pattern), toCode(read), act ? toCode(act) : '']),
)}

## Acts on an assignment

See [assignment-life-cycle.md](assignment-life-cycle.md).

## Acts on a plan

In force once published; ended by a document that replaces it (\`supersede\`, by nobody's hand) or by \`close\`.

${matterTable(PLAN_ACTIONS)}

## What a published document does to live assignments

Each line accepted by the coordinator beforehand, carried out by the publication
([decision 27](decisions/0027-proposed-changes-are-computed.md)). In other states the assignment is listed and left.

${toTable(
  ['change', 'from', 'to', 'event'],
  CHANGE_KINDS.map((kind) => {
    const { from, to, event } = changeRule(kind)
    return [toCode(kind), from.join(', '), to, event]
  }),
)}

## Acts on an obstacle

${matterTable(OBSTACLE_ACTIONS)}

## Acts on the answer to an obstacle

${matterTable(PUBLICATION_ACTIONS)}

## Acts on a dossier

${matterTable(DOSSIER_ACTIONS)}

## Acts on a slip of a consultation

${matterTable(SLIP_ACTIONS)}
`
