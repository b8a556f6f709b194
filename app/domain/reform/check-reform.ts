import { mayHold } from '#domain/access/roles-of-kind.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import { endingsOf, isEnding, type ReformContent, type ReformLine } from './reform.ts'

/** What a check asks of the register: the organisations that exist today. */
export type Register = ReadonlyMap<string, { kind: OrganisationKind; shortName: string; isCoordinator: boolean }>

const idsOf = (line: ReformLine): string[] => {
  switch (line.kind) {
    case 'rename':
      return [line.organisationId]
    case 'pass-coordinator':
      return [line.fromId, line.toId]
    case 'place-under':
      return [...line.organisationIds, ...(line.parentId ? [line.parentId] : [])]
    default:
      return [...line.from, ...line.to.map(({ organisationId }) => organisationId)]
  }
}

const twice = (ids: readonly string[]): string | undefined => ids.find((id, place) => ids.indexOf(id) !== place)

/** Why a reform cannot be put before a second person; nothing when it can. */
export function checkReform(content: ReformContent, register: Register): Refusal | undefined {
  const created = content.created.map(
    ({ id, kind, shortName }) => [id, { kind, shortName, isCoordinator: false }] as const,
  )
  const known = new Map([...register, ...created])
  const nameOf = (id: string) => known.get(id)?.shortName ?? '?'
  if (content.lines.length === 0) return refuse('reform-nothing')
  if (content.lines.flatMap(idsOf).some((id) => !known.has(id))) return refuse('reform-unknown')
  const ending = endingsOf(content).map(({ fromId }) => fromId)
  const endsTwice = twice(ending)
  if (endsTwice) return refuse('reform-ends-twice', { params: { name: nameOf(endsTwice) } })
  const others = content.lines.flatMap((line) =>
    isEnding(line)
      ? line.to.map(({ organisationId }) => organisationId)
      : line.kind === 'place-under'
        ? []
        : idsOf(line),
  )
  const gone = others.find((id) => ending.includes(id))
  if (gone) return refuse('reform-receiver-ends', { params: { name: nameOf(gone) } })
  return content.lines.map((line) => checkLine(line, known)).find((refusal) => refusal !== undefined)
}

function checkLine(line: ReformLine, known: Register): Refusal | undefined {
  if (line.kind === 'split' && line.to.length < 2) return refuse('reform-split-into-one')
  if (line.kind === 'pass-coordinator') {
    if (!known.get(line.fromId)?.isCoordinator) return refuse('reform-not-coordinator')
    return mayCoordinate(known.get(line.toId)?.kind)
  }
  if (!isEnding(line)) return undefined
  // The role of the DIC goes with its people to the first receiver: that one has to be able to hold it.
  const heldByOne = line.from.some((id) => known.get(id)?.isCoordinator)
  return heldByOne ? mayCoordinate(known.get(line.to[0]?.organisationId ?? '')?.kind) : undefined
}

const mayCoordinate = (kind: OrganisationKind | undefined): Refusal | undefined =>
  kind && mayHold(kind, 'coordinator') ? undefined : refuse('reform-cannot-coordinate')
