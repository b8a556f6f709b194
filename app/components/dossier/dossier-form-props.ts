import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { QuestionState } from '#domain/question/question-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ActState } from '../obstacle/act-form.tsx'
import type { ShownMinistryRequest } from './ministry-view.tsx'
import type { ShownMissing } from './office-checks.tsx'
import type { PointLead } from './point-fields.tsx'

/** What the forms of a dossier need to be drawn. */
export type DossierFormProps = ActState & {
  actions: readonly DossierAction[]
  commandIds: Readonly<Record<string, string>>
  leads: readonly PointLead[]
  isOwnRecord: boolean
  /** What has been asked of others before the decision. */
  questions: readonly { id: string; code: string; state: QuestionState; holder: string; title: string }[]
  /** The question to a ministry that is open. */
  ministry?: Pick<ShownMinistryRequest, 'state' | 'letterNumber' | 'letterOn' | 'answerDueOn'> | undefined
  dossier: {
    id: string
    filings: readonly { id: string; code: string; filer: string; asked: string }[]
    commonCause: string
    proposal: string
    openMissing: readonly ShownMissing[]
    proposedPoints: readonly {
      id: string
      text: string
      leadId: string | null
      dueOn: PlainDate | null
      unblocks: boolean
    }[]
  }
}
