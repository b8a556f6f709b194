import type { PartyBasis } from '#domain/assignment/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { m } from '#i18n/messages.js'
import { AgencyName } from '../ui/quote.tsx'
import { countOfKind } from './labels.ts'

type Lead = { id: string; name: string; kind: string; basis: PartyBasis }

/** One agency by name; several by their number, and one by one where they are opened. */
export function LineLeads({ leads }: { leads: readonly Lead[] }) {
  const [first, ...rest] = leads
  if (!first) return <span className="faint">{m.plan_no_lead()}</span>
  if (rest.length === 0) return <AgencyName basis={first.basis}>{first.name}</AgencyName>
  const kind = leads.every((lead) => lead.kind === first.kind) ? (first.kind as OrganisationKind) : null
  return (
    <details>
      <summary>
        <AgencyName basis={first.basis}>{countOfKind(leads.length, kind)}</AgencyName>
      </summary>
      {leads.map(({ name }) => name).join(', ')}
    </details>
  )
}
