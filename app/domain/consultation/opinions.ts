import type { DraftFacts, Opinion } from '#domain/drafting/facts.ts'
import { formatDay } from '#domain/shared/format-day.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { GivenOpinion, Round, RoundSlip } from './round.ts'
import type { SlipState } from './states.ts'

type AskedRound = { questions: string; dueOn: PlainDate; silenceRule: string | null; slips: readonly NamedSlip[] }
type NamedSlip = { name: string; state: SlipState }

/** What the slip of the newest round asks of whom, those left out from whom it was withdrawn. */
export function toAsking(rounds: readonly AskedRound[]): DraftFacts['asking'] {
  const newest = rounds.at(-1)
  if (!newest) return null
  const { questions, dueOn, silenceRule, slips } = newest
  return {
    questions,
    dueOn,
    silenceRule,
    agencies: slips.filter(({ state }) => state !== 'withdrawn').map(({ name }) => name),
  }
}

/** The paper by which an agency said so, after its words. */
function sayPaper({ documentNumber, documentOn }: GivenOpinion): string {
  const on = documentOn ? ` ngày ${formatDay(documentOn, 'vi')}` : ''
  if (documentNumber) return ` (Văn bản số ${documentNumber}${on})`
  return on ? ` (Văn bản${on})` : ''
}

const word = (opinion: GivenOpinion): string => `${opinion.text}${sayPaper(opinion)}`.trim()

function toOpinion({ round, silenceRule, from }: Round, { name, state, opinion }: RoundSlip): Opinion[] {
  const of = { organisation: name, round, before: from?.code ?? null }
  switch (state) {
    case 'asked':
    case 'withdrawn':
      return []
    case 'silent':
      return [
        { ...of, stance: 'silent', text: silenceRule ? `Không trả lời; coi như thống nhất theo ${silenceRule}` : '' },
      ]
    case 'replied':
      return opinion ? [{ ...of, stance: opinion.stance, text: word(opinion) }] : []
    case 'late':
      if (!opinion) return []
      return [
        {
          ...of,
          stance: opinion.stance,
          text: `Trả lời ngày ${formatDay(opinion.repliedOn, 'vi')}, sau khi kết thúc lấy ý kiến: ${word(opinion)}`.trim(),
        },
      ]
  }
}

/** What the papers of a dossier say of every round: word for word, and silence as silence (handbook 2.7). */
export const toOpinions = (rounds: readonly Round[]): Opinion[] =>
  rounds.flatMap((round) => round.slips.flatMap((slip) => toOpinion(round, slip)))
