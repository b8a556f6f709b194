import { m } from '#i18n/messages.js'
import { Button } from '../ui/button.tsx'
import { PublishedAnswers, type ShownAnswer } from './published-answers.tsx'

/** Between writing and sending: what was answered already to others. Sent all the same, it is a filing like any other. */
export function SimilarAnswers({ answers, formId }: { answers: readonly ShownAnswer[]; formId: string }) {
  return (
    <section className="stack gap-top" aria-labelledby="tuong-tu">
      <h2 id="tuong-tu">{m.filing_similar_title()}</h2>
      <p>{m.filing_similar_lead()}</p>
      <PublishedAnswers answers={answers} />
      <p className="actions">
        <Button kind="main" form={formId} name="similar" value="seen">
          {m.filing_similar_send()}
        </Button>{' '}
        <Button form={formId} name="act" value="keep-draft">
          {m.filing_draft_keep()}
        </Button>
      </p>
    </section>
  )
}
