import type { PartyBasis } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { GroupKey } from './addressee-groups.ts'
import { GROUP_KEYS } from './addressee-groups.ts'
import { isInRegisterOn, type RegisterRow } from './group-members.ts'
import { type Register, type Target, targetKey } from './resolve-agency.ts'
import { membersOf, type PartyOption, type ReviewOffer, type ReviewParty } from './review.ts'

export type Member = { id: string; name: string; isTicked: boolean }
/** A choice of the form: `org:<id>` or `group:<key>`. */
export type PartyChoice = {
  value: string
  organisation: string | null
  groupKey: GroupKey | null
  memberCount: number
  basis: PartyBasis
  basisAnchors: readonly string[]
  isChosen: boolean
  /** When its own part is due, where that was said. */
  dueOn: PlainDate | null
  /** Of a lead group: who is meant, one by one. */
  members: Member[]
}
export type PartyChoices = {
  leads: PartyChoice[]
  coordinating: PartyChoice[]
  /** Everybody else: agencies by name, groups by their word. */
  others: { value: string; organisation: string | null; groupKey: GroupKey | null }[]
}

type Known = { offer: ReviewOffer; parties: readonly ReviewParty[]; register: Register; namedIds: ReadonlySet<string> }

const targetsOf = (
  parties: readonly ReviewParty[],
  role: ReviewParty['role'],
): Map<string, { target: Target; basis: PartyBasis }> =>
  new Map(
    parties
      .filter((party) => party.role === role)
      .map(({ organisationId, groupKey, basis }): [string, { target: Target; basis: PartyBasis }] => {
        const target: Target = groupKey === null ? { organisationId, groupKey } : { organisationId: null, groupKey }
        return [targetKey(target), { target, basis }]
      }),
  )

/** What the form offers for one sentence: what was read or proposed, what was chosen since, and everybody else. */
export function toPartyChoices(known: Known): PartyChoices {
  const { offer, parties, register } = known
  const lead = targetsOf(parties, 'lead')
  const coordinating = targetsOf(parties, 'coordinating')
  const toChoice = (option: PartyOption, chosen: ReadonlyMap<string, unknown>, role: ReviewParty['role']) =>
    choiceOf(option, { ...known, isChosen: chosen.has(targetKey(option.target)), role })
  const added = (chosen: typeof lead, options: readonly PartyOption[]): PartyOption[] => {
    const offered = new Set(options.map(({ target }) => targetKey(target)))
    return [...chosen]
      .filter(([key]) => !offered.has(key))
      .map(([, { target }]) => ({ target, basis: 'proposed', basisAnchors: [] }))
  }
  const leads = [...offer.leads, ...added(lead, offer.leads)].map((option) => toChoice(option, lead, 'lead'))
  const takingPart = [...offer.coordinating, ...added(coordinating, offer.coordinating)].map((option) =>
    toChoice(option, coordinating, 'coordinating'),
  )
  return { leads, coordinating: takingPart, others: everybody(register) }
}

function choiceOf(option: PartyOption, known: Known & { isChosen: boolean; role: ReviewParty['role'] }): PartyChoice {
  const { parties, register, namedIds, isChosen, role } = known
  const { target, basisAnchors } = option
  const ids = membersOf(target, register, namedIds)
  const own = parties.filter((party) => party.role === role && party.groupKey === target.groupKey)
  const rows = new Map(register.rows.map((row) => [row.id, row]))
  const ticked = new Set(own.map(({ organisationId }) => organisationId))
  const wasChosen = own.some(({ basis }) => basis === 'chosen') && isChosen && option.basis !== 'stated'
  return {
    value: targetKey(target),
    organisation: target.organisationId ? nameOf(rows.get(target.organisationId)) : null,
    groupKey: target.groupKey,
    memberCount: isChosen && target.groupKey !== null ? ticked.size : ids.length,
    basis: wasChosen ? 'chosen' : option.basis,
    basisAnchors,
    isChosen,
    dueOn:
      own.find(({ organisationId }) => target.groupKey !== null || organisationId === target.organisationId)?.dueOn ??
      null,
    members:
      role === 'lead' && target.groupKey !== null
        ? ids.map((id) => ({ id, name: nameOf(rows.get(id)), isTicked: !isChosen || ticked.has(id) }))
        : [],
  }
}

const nameOf = (row: RegisterRow | undefined): string => row?.shortName ?? ''

/** Communes are too many to tick one by one: they are chosen as a group. */
const everybody = ({ rows, on }: Register): PartyChoices['others'] => [
  ...GROUP_KEYS.map((groupKey) => ({ value: `group:${groupKey}`, organisation: null, groupKey })),
  ...rows
    .filter((row) => isInRegisterOn(row, on) && row.kind !== 'commune' && row.kind !== 'committee')
    .map((row) => ({ value: `org:${row.id}`, organisation: row.name, groupKey: null })),
]
