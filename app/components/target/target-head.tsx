import type { Target } from '#domain/target/target.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import type { FieldMessage } from '../ui/form-errors.ts'
import type { FormValues } from '../ui/form-values.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Quote } from '../ui/quote.tsx'
import { TargetFields } from './target-fields.tsx'

type Props = {
  target: {
    anchor: string
    text: string
    lines: readonly [number, number]
    plan: { id: string }
    targets: readonly (Target & { ordinal: number; isConfirmed: boolean; confidence: number | null })[]
  }
  /** For who may correct what was read only. */
  correction: { commandId: string; values: FormValues | undefined; errors: readonly FieldMessage[] } | null
}

/** The indicator, and under it the sentence as signed with its place in the document. */
export function TargetHead({ target: { anchor, text, lines, plan, targets }, correction }: Props) {
  const [from, to] = lines
  const name = targets.length === 1 ? targets[0]?.indicator : text
  return (
    <div className="target-head">
      <PageHead
        title={
          <>
            <span className="muted">{anchor}</span> <span lang="vi">{name}</span>
          </>
        }
      />
      <Quote>{text}</Quote>
      <p className="small">
        <a href={paths.clause(plan.id, anchor)}>{m.target_see_sentence({ anchor })}</a>{' '}
        <span className="muted">({from === to ? m.target_line({ from }) : m.target_lines({ from, to })})</span>
      </p>
      {targets.every(({ isConfirmed }) => isConfirmed) ? null : <p className="small muted">{m.target_as_read()}</p>}
      {correction ? (
        <Details summary={m.target_correct()} open={correction.errors.length > 0}>
          <ErrorSummary errors={correction.errors} />
          <p className="small muted">{m.target_correct_what()}</p>
          <Form commandId={correction.commandId}>
            <input type="hidden" name="act" value="correct" />
            <TargetFields targets={targets} values={correction.values} errors={correction.errors} />
            <Actions formEnd>
              <Button>{m.target_correct_submit()}</Button>
            </Actions>
          </Form>
        </Details>
      ) : null}
    </div>
  )
}
