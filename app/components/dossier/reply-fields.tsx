import { m } from '#i18n/messages.js'
import type { ActState } from '../obstacle/act-form.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import { sayMissing } from './missing-labels.ts'
import type { ShownMissing } from './office-checks.tsx'

/** One row a point that the Office named: done, and what was done. */
export function ReplyFields({ points, values, errors }: ActState & { points: readonly ShownMissing[] }) {
  if (points.length === 0) return null
  const ticked = listOf(values, 'replied')
  const typed = listOf(values, 'reply')
  return (
    <>
      <p>{m.office_check_reply_title({ count: points.length })}</p>
      {points.map((point, index) => (
        <fieldset className="stack" key={point.id}>
          <legend>
            {point.ordinal}. {sayMissing(point)}
          </legend>
          <input type="hidden" name="replyTo" value={point.id} />
          <label className="choice">
            <input type="checkbox" name="replied" value={point.id} defaultChecked={ticked.includes(point.id)} />
            <span>{m.office_check_reply_done()}</span>
          </label>
          <TextArea
            id={`submit-reply-${point.ordinal}`}
            name="reply"
            label={m.office_check_reply_what()}
            smallLabel
            rows={2}
            maxLength={4000}
            defaultValue={typed[index]}
            error={messageFor(errors, `reply-${point.ordinal}`)}
          />
        </fieldset>
      ))}
    </>
  )
}
