import type { ProposalSums } from '#domain/obstacle/proposal-sums.ts'
import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { PointList } from './point-list.tsx'

/** What the DIC proposes, what comes of it, and the word of the leader: on one sheet. */
export function DirectionForm({ dossier, sums, commandIds, values, errors }: DossierFormProps) {
  const isRefused = textOf(values, 'act') === 'direct'
  const typed = isRefused && values ? values : {}
  const mine = isRefused ? errors.filter(({ field }) => field !== '') : []
  return (
    <section className="panel" aria-labelledby="quyet-dinh">
      <div className="block">
        <div className="block-head">
          <h2 id="quyet-dinh">{m.decision_title()}</h2>
        </div>
      </div>
      <Form className="decide gap-top" commandId={isRefused ? textOf(values, 'commandId') : (commandIds.agree ?? '')}>
        <input type="hidden" name="act" value="direct" />
        <div className="stack">
          <ErrorSummary errors={mine} idOf={(field) => `direct-${field}`} />
          <p className="prose">{dossier.proposal}</p>
          <PointList points={dossier.proposedPoints} />
        </div>
        <div className="stack-l">
          <RadioChoices
            id="direct-direction"
            name="direction"
            label={m.decision_way()}
            value={textOf(typed, 'direction')}
            error={messageFor(mine, 'direction')}
            choices={[
              { value: 'agree', label: m.dossier_direction_agree() },
              { value: 'reject', label: m.dossier_direction_reject() },
              { value: 'return', label: m.dossier_direction_return() },
            ]}
          />
          <TextArea
            id="direct-directionText"
            name="directionText"
            label={m.dossier_direction_text()}
            hint={m.dossier_direction_hint()}
            rows={5}
            defaultValue={textOf(typed, 'directionText')}
            error={messageFor(mine, 'directionText')}
          />
          <Confirm id="khi-ban-hanh" title={m.decision_when()} consequences={consequencesOf(sums)}>
            <Actions formEnd>
              <Button kind="main">{m.dossier_direction_submit()}</Button>
            </Actions>
          </Confirm>
        </div>
      </Form>
    </section>
  )
}

const countWorks = ({ works }: ProposalSums): number => works.reduce((sum, { count }) => sum + count, 0)

const consequencesOf = (sums: ProposalSums) => [
  sums.works.length === 0
    ? m.decision_no_works()
    : m.decision_works({ count: countWorks(sums), leads: sums.works.map((work) => m.decision_lead(work)).join(', ') }),
  m.decision_answers(sums),
  ...(sums.resumed.length === 0
    ? []
    : [m.decision_resumed({ works: sums.resumed.map(({ label }) => label).join(', ') })]),
  m.decision_document(),
]
