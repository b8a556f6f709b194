import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Panel } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { CheckboxChoices } from '../ui/choices.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import type { FieldMessage } from '../ui/form-errors.ts'

type Work = { id: string; anchor: string; title: string }
type Choice = Work & { isLinked: boolean; sharedPhrases: string[] | null }
type Props = {
  planId: string
  work: readonly Work[]
  /** For who may link only: every sentence that could be, with what is proposed by its words. */
  linking: readonly Choice[] | null
  commandId: string
  errors: readonly FieldMessage[]
}

/** The tasks and duties that serve a target, each one click from its sentence. */
export function WorkLinks({ planId, work, linking, commandId, errors }: Props) {
  return (
    <Panel id="nhiem-vu" title={m.target_work()}>
      {work.length === 0 ? <p className="muted">{m.target_work_none()}</p> : null}
      <ul className="stack-s small">
        {work.map(({ id, anchor, title }) => (
          <li key={id}>
            <a href={paths.clause(planId, anchor)}>{anchor}</a> <span lang="vi">{title}</span>
          </li>
        ))}
      </ul>
      {linking ? <LinkForm choices={linking} commandId={commandId} errors={errors} /> : null}
    </Panel>
  )
}

type FormProps = { choices: readonly Choice[]; commandId: string; errors: readonly FieldMessage[] }

function LinkForm({ choices, commandId, errors }: FormProps) {
  const offered = choices.filter(({ isLinked, sharedPhrases }) => isLinked || sharedPhrases !== null)
  const others = choices.filter((choice) => !offered.includes(choice))
  const linked = choices.filter(({ isLinked }) => isLinked).map(({ id }) => id)
  const labelOf = ({ anchor, title }: Choice) => (
    <span lang="vi">
      {anchor} {title}
    </span>
  )
  return (
    <Details summary={m.target_work_change()} open={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Form commandId={commandId}>
        <input type="hidden" name="act" value="link" />
        {offered.length > 0 ? (
          <CheckboxChoices
            name="work"
            label={m.target_work_proposed()}
            values={linked}
            choices={offered.map((choice) => ({
              value: choice.id,
              label: labelOf(choice),
              ...(choice.sharedPhrases?.length
                ? { hint: m.target_work_proposed_hint({ phrases: choice.sharedPhrases.join(', ') }) }
                : {}),
            }))}
          />
        ) : null}
        {others.length > 0 ? (
          <Details summary={m.target_work_others()}>
            <CheckboxChoices
              name="work"
              id="work-khac"
              label={m.target_work_others()}
              values={linked}
              choices={others.map((choice) => ({ value: choice.id, label: labelOf(choice) }))}
            />
          </Details>
        ) : null}
        <Actions formEnd>
          <Button>{m.target_work_submit()}</Button>
        </Actions>
      </Form>
    </Details>
  )
}
