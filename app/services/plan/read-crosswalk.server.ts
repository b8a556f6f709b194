import { findPlanInReview } from '#data/plan-reader.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { toCrosswalk } from '#domain/plan/crosswalk.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import { findNamedIds, type Register, resolveAddressee } from '#domain/plan/resolve-agency.ts'
import { membersOf } from '#domain/plan/review.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** Tasks beside the duties that carry them, with what is left over on both sides. */
export async function readCrosswalk(
  reader: Reader,
  { planId, states, today }: { planId: string; states: readonly PlanState[]; today: PlainDate },
) {
  const plan = await findPlanInReview(reader, { id: planId, states })
  if (!plan) return undefined
  const register: Register = { rows: await findRegister(reader), on: today }
  const names = new Map(register.rows.map(({ id, shortName }) => [id, shortName]))
  const reads = plan.items.map(({ read }) => read)
  const duties = reads.filter(({ kind }) => kind === 'duty')
  const namedIds = findNamedIds(duties, register)
  const addressed = new Map<string, ReadonlySet<string>>()
  for (const { groupAnchor, addressee } of duties) {
    const target = addressee ? resolveAddressee(addressee, register) : undefined
    const members = target ? membersOf(target, register, namedIds) : []
    addressed.set(groupAnchor, new Set([...(addressed.get(groupAnchor) ?? []), ...members]))
  }
  const items = plan.items.map(({ read, reviewState, parties, proposals }) => ({
    read,
    reviewState,
    proposals,
    leadIds: parties
      .filter(({ role, basis }) => role === 'lead' && basis !== 'proposed')
      .map(({ organisationId }) => organisationId),
  }))
  return {
    plan: { id: plan.id, title: plan.title, state: plan.state },
    ...toCrosswalk({ items, addressed: (group) => addressed.get(group) ?? new Set() }),
    leads: Object.fromEntries(
      plan.items.flatMap(({ read, parties }) => {
        const leads = parties.filter(({ role }) => role === 'lead')
        return read.kind === 'task' && leads.length > 0
          ? [
              [
                read.anchor,
                leads.map(({ organisationId, basis }) => ({ name: names.get(organisationId) ?? '', basis })),
              ],
            ]
          : []
      }),
    ),
    duties: Object.fromEntries(duties.map(({ anchor, text }) => [anchor, text])),
  }
}
