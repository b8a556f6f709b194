import type { CommonPoint } from '#domain/obstacle/missing-points.ts'
import { OWN_POINT_ROWS } from '#domain/obstacle/office-check-forms.ts'
import { m } from '#i18n/messages.js'
import type { ActState } from '../obstacle/act-form.tsx'
import { FieldGroup, FieldRow } from '../ui/field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { listOf } from '../ui/form-values.ts'
import { TextField } from '../ui/text-field.tsx'
import { missingLabel } from './missing-labels.ts'

/** What the Office finds missing: the common points to tick, each with room to say which, and rows of its own. */
export function MissingFields({ common, values, errors }: ActState & { common: readonly CommonPoint[] }) {
  const ticked = listOf(values, 'missing')
  const kinds = listOf(values, 'missingKind')
  const texts = listOf(values, 'missingText')
  const own = listOf(values, 'otherMissing')
  return (
    <>
      <FieldGroup
        id="return-for-missing-group"
        label={m.office_check_common()}
        hint={m.office_check_common_hint()}
        error={messageFor(errors, 'missing')}
      >
        {common.map((point, index) => (
          <FieldRow key={point.kind}>
            <input type="hidden" name="missingKind" value={point.kind} />
            <label className="choice">
              <input
                type="checkbox"
                id={index === 0 ? 'return-for-missing-missing' : undefined}
                name="missing"
                value={point.kind}
                defaultChecked={ticked.includes(point.kind)}
              />
              <span>{missingLabel(point)}</span>
            </label>
            <TextField
              id={`return-for-missing-missingText-${point.kind}`}
              name="missingText"
              label={<span className="only-read">{m.office_check_detail({ point: missingLabel(point) })}</span>}
              maxLength={500}
              defaultValue={texts[kinds.indexOf(point.kind)]}
              error={messageFor(errors, `missingText-${point.kind}`)}
            />
          </FieldRow>
        ))}
      </FieldGroup>
      {OWN_POINT_ROWS.map((index) => (
        <TextField
          key={index}
          id={`return-for-missing-otherMissing-${index}`}
          name="otherMissing"
          label={m.office_check_own({ n: index + 1 })}
          smallLabel
          optional
          maxLength={500}
          defaultValue={own[index]}
        />
      ))}
    </>
  )
}
