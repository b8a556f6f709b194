import { m } from '#i18n/messages.js'
import type { FieldMessage } from './form-errors.ts'
import { Shape } from './mark.tsx'

type Props = {
  errors: readonly FieldMessage[]
  /** What was not done: "Chưa gửi được". */
  title?: string
  /** Where a field's id is not its name. */
  idOf?: (field: string) => string
}

/**
 * Above the form, each sentence a link to its field. Nothing when there is nothing to mend. It takes the focus, so that
 * a refused form far down a long page is what the reader sees and what is read aloud, without a script.
 */
export function ErrorSummary({ errors, title = m.ui_error_title(), idOf = (field) => field }: Props) {
  if (errors.length === 0) return null
  const fieldCount = errors.filter((error) => error.field).length
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was answered with a refusal; nothing else on it is of use first
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title" className="is-overdue">
        <Shape status="overdue" />
        <span>{fieldCount > 0 ? m.ui_error_title_count({ title, count: fieldCount }) : title}</span>
      </h2>
      <p className="small muted">{m.ui_error_kept()}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${idOf(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
