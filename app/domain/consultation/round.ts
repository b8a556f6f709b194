import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { SlipState, Stance } from './states.ts'

export type GivenOpinion = {
  stance: Stance
  text: string
  documentNumber: string | null
  documentOn: PlainDate | null
  repliedOn: PlainDate
}

export type RoundSlip = {
  /** In full, as a paper names an agency. */
  name: string
  state: SlipState
  dueOn: PlainDate | null
  /** The one that counts; the earlier ones stay in the record. */
  opinion: GivenOpinion | null
}

export type Round = {
  round: number
  silenceRule: string | null
  slips: readonly RoundSlip[]
  /** The dossier in which it was held, where this one was split from it afterwards. */
  from?: { code: string } | undefined
}

/** Anybody but the province itself, whose decision is prepared, and whoever prepares it. */
export const canBeConsulted = (
  { id, kind }: { id: string; kind: OrganisationKind },
  { holderId }: { holderId: string },
): boolean => kind !== 'committee' && id !== holderId

/** Who has not answered yet, by name. */
export const unansweredOf = (slips: readonly { organisation: string; state: SlipState }[]): string[] =>
  slips.filter(({ state }) => state === 'asked').map(({ organisation }) => organisation)

/** Silence is recorded after the day until which somebody could speak, and not before. */
export const stillAsked = <Slip extends Pick<RoundSlip, 'state' | 'dueOn'>>(
  slips: readonly Slip[],
  today: PlainDate,
): Slip[] => slips.filter(({ state, dueOn }) => state === 'asked' && dueOn !== null && dueOn >= today)

/** The first name that stands in what an enterprise would read; its own says nothing to it that it does not know. */
export function nameIn(words: readonly string[], names: readonly string[]): string | undefined {
  const text = ` ${foldText(words.join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return names.find((name) =>
    text.includes(
      ` ${foldText(name)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    ),
  )
}
