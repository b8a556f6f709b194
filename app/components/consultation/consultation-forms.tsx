import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ActState } from '../obstacle/act-form.tsx'
import type { Consultable } from './agency-choices.tsx'
import { OpenRoundForm } from './open-round-form.tsx'
import { RoundForms } from './round-forms.tsx'
import type { ShownRound } from './rounds.tsx'

type Props = ActState & {
  actions: readonly DossierAction[]
  commandIds: Readonly<Record<string, string>>
  /** Whom the round may ask. */
  consultable: readonly Consultable[]
  today: PlainDate
  dossier: { title: string; rounds: readonly ShownRound[] }
}

/** The coordinator opens a round, or goes on with the one that is open. */
export function ConsultationForms({ actions, commandIds, consultable, today, dossier, values, errors }: Props) {
  const { title, rounds } = dossier
  const open = rounds.find(({ closedAt }) => closedAt === null)
  const state = { values, errors, agencies: consultable }
  if (open && actions.includes('close-consultation'))
    return <RoundForms round={open} commandIds={commandIds} today={today} {...state} />
  if (!actions.includes('open-consultation')) return null
  const commandId = commandIds['open-consultation'] ?? ''
  return <OpenRoundForm commandId={commandId} round={rounds.length + 1} suggestedTitle={title} {...state} />
}
