import type { Satisfaction } from '#domain/obstacle/confirmation.ts'
import { m } from '#i18n/messages.js'

const WORDS = {
  solved: m.obstacle_satisfaction_solved,
  partly: m.obstacle_satisfaction_partly,
  not: m.obstacle_satisfaction_not,
} as const satisfies Record<Satisfaction, () => string>

/** How far the filer found its closed filing solved; a filer who said nothing is not one who agreed. */
export const FilerWord = ({ satisfaction }: { satisfaction: Satisfaction | null }) =>
  satisfaction ? m.ending_satisfaction({ satisfaction: WORDS[satisfaction]().toLowerCase() }) : m.ending_silence()
