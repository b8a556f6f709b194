import { rateFields } from './field-confidence.ts'
import { findItemGaps } from './item-gaps.ts'
import type { PlanItemKind, PlanReadItem, SourceRange } from './plan-reading.ts'
import { findDeadline } from './read-deadline.ts'
import { readProduct } from './read-product.ts'
import { readRoles } from './read-roles.ts'
import { readSecondOrder } from './read-second-order.ts'

type Words = SourceRange & { anchor: string; text: string }

const fieldsOf = (item: Pick<PlanReadItem, 'addressee'>, kind: PlanItemKind, text: string) => {
  const assigns = kind === 'task' || kind === 'duty'
  const roles = readRoles(assigns ? text : '', kind === 'duty' ? item.addressee : null)
  return {
    roles,
    timed: assigns || kind === 'target' ? findDeadline(text) : null,
    product: assigns ? readProduct(text) : null,
    secondOrder: assigns ? readSecondOrder(text, roles.lead) : null,
  }
}

/**
 * A sentence whose words a person has cut or joined, read again in its place. What stood beside the words, in the column of
 * a table or on a line of its own, is nothing that the words themselves say: it stays with every part.
 */
export function rereadItem(item: PlanReadItem, words: Words, kind: PlanItemKind = item.kind): PlanReadItem {
  const before = fieldsOf(item, kind, item.text)
  const { roles, timed, product, secondOrder } = fieldsOf(item, kind, words.text)
  const keeps = <Value>(own: Value, earlier: Value, stored: Value, isEmpty: (value: Value) => boolean): Value =>
    isEmpty(own) && isEmpty(earlier) ? stored : own
  const isNone = (value: unknown) => value === null
  const isEmptyList = (value: readonly unknown[]) => value.length === 0
  const lead = keeps(roles.lead, before.roles.lead, item.lead, isEmptyList)
  const read = {
    lead,
    coordinating: keeps(roles.coordinating, before.roles.coordinating, item.coordinating, isEmptyList),
    deadline: keeps(timed?.deadline ?? null, before.timed?.deadline ?? null, item.deadline, isNone),
    product: keeps(product, before.product, item.product, isNone),
    secondOrder,
  }
  const stated = { ...roles, lead }
  return {
    ...item,
    ...words,
    ...read,
    kind,
    addressee: roles.addressee,
    addresseeRole: roles.addresseeRole,
    leadStated: lead === roles.lead ? roles.leadStated : item.leadStated,
    receivers: roles.receivers,
    vague: roles.vague,
    deadlineOfHeading: read.deadline ? null : item.deadlineOfHeading,
    // That it is a sentence of its own, and of which kind, was said by a person.
    confidence: {
      ...rateFields({
        kind,
        text: words.text,
        roles: stated,
        timed,
        ...read,
        isProductStated: read.product !== null && read.product === item.product && item.confidence?.product === 0.95,
        isKindOfSection: true,
      }),
      item: 1,
    },
    gaps: findItemGaps({ kind, text: words.text, roles: stated, ...read }),
  }
}
