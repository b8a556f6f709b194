import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { CommonPoint } from '#domain/obstacle/missing-points.ts'
import type { ProposalSums } from '#domain/obstacle/proposal-sums.ts'
import type { QuestionState } from '#domain/question/question-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Consultable } from '../consultation/agency-choices.tsx'
import type { ShownRound } from '../consultation/rounds.tsx'
import type { ActState } from '../obstacle/act-form.tsx'
import type { KeptFile } from '../ui/file-field.tsx'
import type { LeaderChoice, NamedLeader } from './leader-fields.tsx'
import type { ShownMinistryRequest } from './ministry-view.tsx'
import type { ShownMissing } from './office-checks.tsx'
import type { PointLead } from './point-fields.tsx'
import type { ShownPoint } from './point-list.tsx'

/** What the forms of a dossier need to be drawn. */
export type DossierFormProps = ActState & {
  /** Files that came with the form that was refused. */
  kept: readonly KeptFile[]
  actions: readonly DossierAction[]
  commandIds: Readonly<Record<string, string>>
  leads: readonly PointLead[]
  /** Whom a round of consultation may ask. */
  consultable: readonly Consultable[]
  /** What the proposal brings about. */
  sums: ProposalSums
  /** Of the leadership, for the Office to name. */
  leaders: readonly LeaderChoice[]
  /** What the Office ticks when something is missing. */
  commonPoints: readonly CommonPoint[]
  isOwnRecord: boolean
  /** What has been asked of others before the decision. */
  questions: readonly { id: string; code: string; state: QuestionState; holder: string; title: string }[]
  /** The question to a ministry that is open. */
  ministry?: Pick<ShownMinistryRequest, 'state' | 'letterNumber' | 'letterOn' | 'answerDueOn'> | undefined
  today: PlainDate
  dossier: {
    id: string
    filings: readonly { id: string; code: string; filer: string; asked: string }[]
    title: string
    rounds: readonly ShownRound[]
    commonCause: string
    proposal: string
    leader: NamedLeader | null
    substitute: NamedLeader | null
    meetingOn: PlainDate | null
    meetingPlace: string | null
    openMissing: readonly ShownMissing[]
    proposedPoints: readonly (ShownPoint & { leadId: string | null; unblocks: boolean })[]
  }
}
