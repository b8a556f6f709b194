import type { PartyBasis } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { GroupKey } from './addressee-groups.ts'
import { findGroupMembers } from './group-members.ts'
import type { PlanReadItem } from './plan-reading.ts'
import type { OwnerProposal } from './propose-owners.ts'
import { type Register, resolveAddressee, resolveWritten, type Target, targetKey } from './resolve-agency.ts'

export type ReviewParty = {
  organisationId: string
  role: 'lead' | 'coordinating'
  basis: PartyBasis
  groupKey: GroupKey | null
  /** When its own part is due, where a person said so. */
  dueOn?: PlainDate | null
}

/** An agency or group that the review offers, with the sentences it is offered for. */
export type PartyOption = { target: Target; basis: 'stated' | 'proposed'; basisAnchors: readonly string[] }

export type ReviewOffer = {
  leads: PartyOption[]
  coordinating: (PartyOption & { isPreselected: boolean })[]
  /** Written in the sentence, but in no register: "các cơ quan chuyên môn thuộc Bộ Thông tin và Truyền thông". */
  unknown: string[]
}

/** A further addressee is worth ticking beforehand when its duties speak of the task at least half as much. */
const PRESELECTED_SHARE = 0.5

type Crosswalk = {
  proposals: readonly OwnerProposal[]
  duties: ReadonlyMap<string, Pick<PlanReadItem, 'addressee' | 'groupAnchor'>>
}

function statedLeads(item: PlanReadItem, register: Register): PartyOption[] {
  const target = item.addressee ? resolveAddressee(item.addressee, register) : undefined
  const targets = target ? [target] : item.lead.flatMap((written) => resolveWritten(written, register) ?? [])
  // Two agencies that "cùng chủ trì": a person chooses the one that answers.
  const isOpen = item.gaps.includes('joint-lead') || item.gaps.includes('named-person')
  return targets.map((one) => ({
    target: one,
    basis: isOpen ? ('proposed' as const) : ('stated' as const),
    basisAnchors: [],
  }))
}

/** The narrower group that the basis duty itself addresses ("Các doanh nghiệp viễn thông") comes before its heading. */
function toProposal(proposal: OwnerProposal, duties: Crosswalk['duties'], register: Register): PartyOption | undefined {
  const addressee = duties.get(proposal.basisDutyAnchors[0] ?? '')?.addressee
  const target = addressee ? resolveAddressee(addressee, register) : undefined
  return target && { target, basis: 'proposed', basisAnchors: proposal.basisDutyAnchors }
}

const distinct = <Option extends PartyOption>(options: readonly Option[]): Option[] =>
  [...new Map([...options].reverse().map((option) => [targetKey(option.target), option])).values()].reverse()

/** What the review shows for one sentence before anybody has decided: from the text, or from the crosswalk with the duties. */
export function offerParties(item: PlanReadItem, { proposals, duties }: Crosswalk, register: Register): ReviewOffer {
  const stated = statedLeads(item, register)
  const proposed = proposals.flatMap((proposal) => toProposal(proposal, duties, register) ?? [])
  const leads = distinct(stated.length > 0 ? stated : proposed)
  const first = leads[0] ? targetKey(leads[0].target) : ''
  const resolved = item.coordinating.map((written) => ({ written, target: resolveWritten(written, register) }))
  const named = resolved.flatMap(({ target }) =>
    target ? [{ target, basis: 'stated' as const, basisAnchors: [], isPreselected: true }] : [],
  )
  const best = proposals[0]?.score ?? 0
  const further = proposals.flatMap((proposal, index) => {
    const option = index === 0 ? undefined : toProposal(proposal, duties, register)
    return option ? [{ ...option, isPreselected: proposal.score >= best * PRESELECTED_SHARE }] : []
  })
  return {
    leads,
    coordinating: distinct([...named, ...(stated.length > 0 ? [] : further)]).filter(
      ({ target }) => targetKey(target) !== first,
    ),
    unknown: resolved
      .filter(({ written, target }) => !target && !item.vague.includes(written))
      .map(({ written }) => written),
  }
}

/** The organisations behind a target today. */
export function membersOf(target: Target, register: Register, namedIds: ReadonlySet<string>): string[] {
  if (target.groupKey === null) return [target.organisationId]
  return findGroupMembers({ key: target.groupKey, register: register.rows, on: register.on, namedIds }).map(
    ({ id }) => id,
  )
}

/** The rows of a freshly read sentence. Members of a group that a person has to choose are a proposal, whoever is meant. */
export function startingParties(offer: ReviewOffer, register: Register, namedIds: ReadonlySet<string>): ReviewParty[] {
  const lead = offer.leads[0]
  const rows = (option: PartyOption, role: ReviewParty['role']): ReviewParty[] =>
    membersOf(option.target, register, namedIds).map((organisationId) => ({
      organisationId,
      role,
      basis: option.target.groupKey === 'other-departments' && role === 'lead' ? 'proposed' : option.basis,
      groupKey: option.target.groupKey,
    }))
  const coordinating = offer.coordinating
    .filter(({ isPreselected }) => isPreselected)
    .flatMap((option) => rows(option, 'coordinating'))
  return withoutDoubles([...(lead ? rows(lead, 'lead') : []), ...coordinating])
}

/** An agency stands once in a sentence: who leads does not also take part. */
export function withoutDoubles(parties: readonly ReviewParty[]): ReviewParty[] {
  const seen = new Set<string>()
  return parties.filter(({ organisationId }) => {
    if (seen.has(organisationId)) return false
    seen.add(organisationId)
    return true
  })
}
