import { TRIAGE_STAGES, type TriageStage } from '#domain/obstacle/triage.ts'
import { paths } from '../shell/paths.ts'
import { listHref } from '../ui/list-href.ts'

/** Where on the desk: the filing in hand, the stage it is narrowed to, and which rows are ticked from the start. */
export type DeskPlace = {
  filing?: string | null | undefined
  stage?: TriageStage | undefined
  ticked?: TriageStage | undefined
}

export const FILING_PARAM = 'vuong-mac'
export const STAGE_PARAM = 'buoc'
export const TICKED_PARAM = 'chon'

const toParams = ({ filing, stage, ticked }: DeskPlace) => ({
  [STAGE_PARAM]: stage && TRIAGE_STAGES[stage],
  [FILING_PARAM]: filing ?? undefined,
  [TICKED_PARAM]: ticked && TRIAGE_STAGES[ticked],
})

export const deskHref = (place: DeskPlace): string => listHref(paths.triage(), toParams(place), {})
