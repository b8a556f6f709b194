import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ActState } from '../obstacle/act-form.tsx'
import { OpenRoundForm } from './open-round-form.tsx'
import { RoundForms } from './round-forms.tsx'
import type { ShownRound } from './rounds.tsx'

type Props = ActState & {
  actions: readonly DossierAction[]
  commandIds: Readonly<Record<string, string>>
  leads: readonly { id: string; shortName: string; kind: string }[]
  today: PlainDate
  dossier: { title: string; holderId: string; rounds: readonly ShownRound[] }
}

/** Whoever decides on the dossier or prepares it is not consulted on it. */
const NOT_ASKED: readonly string[] = ['office', 'committee'] satisfies OrganisationKind[]

/** The coordinator opens a round, or goes on with the one that is open. */
export function ConsultationForms({ actions, commandIds, leads, today, dossier, values, errors }: Props) {
  const { title, holderId, rounds } = dossier
  const agencies = leads
    .filter(({ id, kind }) => id !== holderId && !NOT_ASKED.includes(kind))
    .map(({ id, shortName }) => ({ id, name: shortName }))
  const open = rounds.find(({ closedAt }) => closedAt === null)
  const state = { values, errors, agencies }
  if (open && actions.includes('close-consultation'))
    return <RoundForms round={open} commandIds={commandIds} today={today} {...state} />
  if (!actions.includes('open-consultation')) return null
  const commandId = commandIds['open-consultation'] ?? ''
  return <OpenRoundForm commandId={commandId} round={rounds.length + 1} suggestedTitle={title} {...state} />
}
