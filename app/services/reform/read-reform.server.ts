import { findReform } from '#data/reform.server.ts'
import { findShortNames } from '#data/reform-register.server.ts'
import { countRehomed } from '#data/rehoming-moves.server.ts'
import { can } from '#domain/access/permissions.ts'
import type { Actor } from '#domain/access/roles.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { groupOf, type MovingReference, REHOMING_GROUPS, type RehomingGroup } from '#domain/reform/references.ts'
import { isEnding, type ReformLine, type ReformState } from '#domain/reform/reform.ts'
import type { Reader } from '#platform/db.server.ts'
import { type ProposedMove, proposeRehoming } from './propose-rehoming.server.ts'

/** What an item is called goes to who sees the work of the province; everybody reads what changes and when. */
const maySeeItems = (actor: Actor): boolean => can(actor.role, 'reform.manage') || assignmentScope(actor) === 'all'

const UNDECIDED: readonly ReformState[] = ['draft', 'submitted', 'approved']

/** A reform with what it would move, or what it has moved. */
export async function readReform(reader: Reader, { id, actor }: { id: string; actor: Actor }) {
  const reform = await findReform(reader, id)
  if (!reform) return undefined
  const [moves, ledger] = await Promise.all([
    UNDECIDED.includes(reform.state) ? proposeRehoming(reader, reform) : [],
    countRehomed(reader, id),
  ])
  const names = await findShortNames(reader, reform.content.lines.flatMap(organisationsOf))
  for (const { id: begun, shortName } of reform.content.created) names.set(begun, shortName)
  const isPreparer = reform.preparedById === actor.personId
  const canManage = can(actor.role, 'reform.manage')
  return {
    reform,
    names: Object.fromEntries(names),
    isPreparer,
    groups: maySeeItems(actor) ? toGroups(moves) : [],
    moved: toMoved(ledger),
    canChoose: canManage && isPreparer && reform.state === 'draft',
    canDecide: canManage && !isPreparer && reform.state === 'submitted',
    canEnd: canManage && UNDECIDED.includes(reform.state) && reform.stepsDone === 0,
  }
}

const organisationsOf = (line: ReformLine): string[] => {
  if (isEnding(line)) return [...line.from, ...line.to.map(({ organisationId }) => organisationId)]
  if (line.kind === 'rename') return [line.organisationId]
  if (line.kind === 'pass-coordinator') return [line.fromId, line.toId]
  return [...line.organisationIds, ...(line.parentId ? [line.parentId] : [])]
}

function toGroups(moves: readonly ProposedMove[]): { group: RehomingGroup; moves: ProposedMove[] }[] {
  return REHOMING_GROUPS.map((group) => ({
    group,
    moves: moves.filter(({ reference }) => groupOf(reference) === group),
  })).filter((one) => one.moves.length > 0)
}

function toMoved(ledger: Awaited<ReturnType<typeof countRehomed>>): { group: RehomingGroup; count: number }[] {
  const counts = new Map<RehomingGroup, number>()
  for (const { reference, _count } of ledger) {
    const group = groupOf(reference as MovingReference)
    counts.set(group, (counts.get(group) ?? 0) + _count)
  }
  return REHOMING_GROUPS.flatMap((group) => (counts.has(group) ? [{ group, count: counts.get(group) ?? 0 }] : []))
}
