import type { Grade } from '#domain/assignment/forms.ts'
import type { AssignmentKind, PartyBasis } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { type FormerName, FormerNames } from '../reform/former-names.tsx'
import { Panel } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { AgencyName } from '../ui/quote.tsx'
import { GRADE_LABELS, KIND_LABELS } from './labels.ts'
import { PartNote, type ShownPart } from './part-note.tsx'

export type ShownParty = ShownPart & { organisationId: string; role: string }

type Props = {
  lead: string
  leadBasis: PartyBasis
  /** Who led it before a change of organisations, and who took over from a lead that has ended. */
  formerLeads: readonly FormerName[]
  leadSuccessors: readonly string[]
  parties: readonly ShownParty[]
  officer: string | null
  /** The day the reader's own agency has set itself. */
  internalDueOn: PlainDate | null
  product: string | null
  kind: AssignmentKind
  grade: string | null
  /** Of a piece: the agency that gave it on. */
  givenBy: { shortName: string } | null
  /** A group has members instead of a lead and an officer. */
  isContainer: boolean
}

/** By whom the lead was named: the agency that gave a piece on, the text, or the coordinator. */
function sayBasis({ givenBy, leadBasis }: Pick<Props, 'givenBy' | 'leadBasis'>): string {
  if (givenBy) return m.piece_lead({ giver: givenBy.shortName })
  return leadBasis === 'stated' ? m.assignment_lead_stated() : m.assignment_lead_chosen()
}

/** Who leads, who takes part and what each has done for its part, who watches, who is in charge. */
export function PartiesPanel(props: Props) {
  const { lead, leadBasis, formerLeads, leadSuccessors, parties, officer, internalDueOn } = props
  const { product, kind, grade, isContainer } = props
  const coordinating = parties.filter((party) => party.role === 'coordinating')
  const following = parties.filter((party) => party.role === 'following')
  const own: Fact[] = [
    {
      label: m.assignment_part_lead(),
      value: <AgencyName basis={leadBasis === 'stated' ? 'stated' : 'chosen'}>{lead}</AgencyName>,
      note: (
        <>
          {sayBasis(props)}
          <FormerNames names={formerLeads} />
          {leadSuccessors.length > 0 ? (
            <span className="faint"> {m.reform_now({ names: leadSuccessors.join(', ') })}</span>
          ) : null}
        </>
      ),
    },
  ]
  const facts: Fact[] = [
    ...(isContainer ? [] : own),
    ...coordinating.map((party, place) => ({
      label: place === 0 ? m.assignment_part_coordinating() : '',
      value: party.agency,
      note: <PartNote part={party} />,
    })),
  ]
  if (following.length > 0) {
    facts.push({
      label: m.assignment_part_following_long(),
      value: following.map((party) => party.agency).join(', '),
    })
  }
  if (!isContainer) facts.push({ label: m.assignment_officer(), value: officer ?? m.assignment_no_officer() })
  if (internalDueOn)
    facts.push({
      label: m.party_internal_date(),
      value: <Day on={internalDueOn} />,
      note: m.party_internal_date_note(),
    })
  if (product) facts.push({ label: m.assignment_product(), value: product })
  facts.push({ label: m.assignment_kind(), value: KIND_LABELS[kind]() })
  if (grade && grade in GRADE_LABELS)
    facts.push({ label: m.assignment_field_grade(), value: GRADE_LABELS[grade as Grade]() })
  return (
    <Panel id="cac-ben" title={m.assignment_parties()}>
      <Facts facts={facts} />
    </Panel>
  )
}
