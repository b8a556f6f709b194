import { findNamedAddressees } from '#data/plan-addressees.server.ts'
import type { LockedItem } from '#data/plan-item.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { type PartDates, partDateField } from '#domain/assignment/part-dates.ts'
import { isInRegisterOn, type RegisterRow } from '#domain/plan/group-members.ts'
import {
  findNamedIds,
  type Register,
  resolveAddressee,
  resolveWritten,
  type Target,
  targetKey,
} from '#domain/plan/resolve-agency.ts'
import { membersOf, type ReviewParty, withoutDoubles } from '#domain/plan/review.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'

type Choice = {
  item: LockedItem
  lead: Target
  memberIds: readonly string[]
  hasTicks: boolean
  coordinating: readonly Target[]
  /** By the choice of the form: of an agency, or of all members of a group. */
  partDates: PartDates
  now: Date
}

/** What the text itself says of this sentence; everything else is a person's choice and is set in italics. */
function statedKeys(
  reading: LockedItem['reading'],
  register: Register,
): { leads: Set<string>; coordinating: Set<string> } {
  const addressee = reading.addressee ? resolveAddressee(reading.addressee, register) : undefined
  const leads = addressee ? [addressee] : reading.lead.flatMap((written) => resolveWritten(written, register) ?? [])
  const coordinating = reading.coordinating.flatMap((written) => resolveWritten(written, register) ?? [])
  return { leads: new Set(leads.map(targetKey)), coordinating: new Set(coordinating.map(targetKey)) }
}

/** The rows of a reviewed sentence, of organisations that exist on this day only. */
export async function chooseParties(
  tx: Transaction,
  { item, lead, memberIds, hasTicks, coordinating, partDates, now }: Choice,
): Promise<Result<ReviewParty[]>> {
  const register: Register = { rows: await findRegister(tx), on: dayAt(now) }
  const namedIds = findNamedIds(await findNamedAddressees(tx, item.documentId), register)
  const stated = statedKeys(item.reading, register)
  const inGroup = new Set(membersOf(lead, register, namedIds))
  // A group chosen from the list of others comes without ticks: all its members of today are meant.
  const leadIds = lead.groupKey === null ? [lead.organisationId] : hasTicks ? memberIds : [...inGroup]
  if (leadIds.length === 0) return refuse('members-missing', { field: 'lead' })
  const known = new Map(register.rows.filter((row) => isInRegisterOn(row, register.on)).map((row) => [row.id, row]))
  const strangers = leadIds.filter(
    (id) => !known.has(id) || (lead.groupKey !== null && !mayBelong(known.get(id), inGroup)),
  )
  if (strangers.length > 0) return refuse('organisation-unknown', { field: 'lead' })
  const leadBasis = stated.leads.has(targetKey(lead)) && lead.groupKey !== 'other-departments' ? 'stated' : 'chosen'
  const leads = leadIds.map(
    (organisationId): ReviewParty => ({ organisationId, role: 'lead', basis: leadBasis, groupKey: lead.groupKey }),
  )
  const others = coordinating.flatMap((target): ReviewParty[] =>
    membersOf(target, register, namedIds)
      .filter((id) => known.has(id))
      .map((organisationId) => ({
        organisationId,
        role: 'coordinating',
        basis: stated.coordinating.has(targetKey(target)) ? 'stated' : 'chosen',
        groupKey: target.groupKey,
        dueOn: partDates[targetKey(target)] ?? null,
      })),
  )
  const ofEnterprise = others.find(
    ({ organisationId, dueOn }) => dueOn && known.get(organisationId)?.kind === 'enterprise',
  )
  if (ofEnterprise) {
    const { organisationId, groupKey } = ofEnterprise
    const target = groupKey ? { organisationId: null, groupKey } : { organisationId, groupKey: null }
    return refuse('part-of-enterprise', { field: partDateField(targetKey(target)) })
  }
  return accept(withoutDoubles([...leads, ...others]))
}

const mayBelong = (row: RegisterRow | undefined, inGroup: ReadonlySet<string>): boolean =>
  row !== undefined && inGroup.has(row.id)
