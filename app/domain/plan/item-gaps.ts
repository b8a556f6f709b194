import { readTarget } from '#domain/target/read-target.ts'
import { GROUPS } from './addressee-groups.ts'
import type { ItemGap, PlanItemKind, PlanReadItem } from './plan-reading.ts'
import type { Roles } from './read-roles.ts'

type Facts = Pick<PlanReadItem, 'deadline' | 'product' | 'secondOrder' | 'figures'> & {
  kind: PlanItemKind
  text: string
  roles: Roles
}

/** What the sentence does not say and a person must: nothing here is filled in by guessing. */
export function findItemGaps({ kind, text, roles, deadline, product, secondOrder, figures }: Facts): ItemGap[] {
  switch (kind) {
    case 'context':
    case 'obstacle-clause':
      return []
    case 'target':
      return readTarget(text, figures ? { figures } : {}).operator === 'qualitative' ? ['not-measurable'] : []
    case 'task':
    case 'duty': {
      const key = roles.addressee?.groupKey
      const found: [ItemGap, boolean][] = [
        ['no-owner', roles.lead.length === 0 && roles.addressee === null],
        ['joint-lead', roles.jointLead],
        ['named-person', roles.namedPerson],
        ['group-members-to-choose', key !== undefined && GROUPS[key].membership === 'chosen'],
        ['vague-addressee', roles.vague.length > 0],
        ['no-date', !deadline?.dueOn && !deadline?.recurring && !deadline?.continuing],
        ['no-product', product === null],
        ['second-order', secondOrder !== null],
      ]
      return found.filter(([, missing]) => missing).map(([gap]) => gap)
    }
  }
}
