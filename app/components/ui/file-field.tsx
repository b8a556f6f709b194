import type { ComponentProps } from 'react'
import { m } from '#i18n/messages.js'
import { describeControl, Field, type FieldFrame } from './field.tsx'
import { formatFileSize } from './format.ts'
import { Mark } from './mark.tsx'

export type KeptFile = { id: string; name: string; sizeBytes: number }

type Props = FieldFrame &
  Omit<ComponentProps<'input'>, 'type'> & {
    name: string
    id?: string
    /** Files that arrived with a form that was refused: kept, and sent again by their id. */
    kept?: readonly KeptFile[]
    keptName?: string
    /** Each kept file has a box of its own, to be left out. */
    mayDrop?: boolean
  }

export function FileField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  smallLabel,
  kept = [],
  keptName = 'fileId',
  mayDrop = false,
  ...input
}: Props) {
  const frame = { label, hint: hint ?? m.ui_file_hint(), error, optional, smallLabel }
  return (
    <Field id={id} {...frame}>
      {mayDrop && kept.length > 0 ? (
        <div className="choices">
          {kept.map((file) => (
            <label className="choice" key={file.id}>
              <input type="checkbox" name={keptName} value={file.id} defaultChecked />
              <span>{m.sign_off_form_keep({ name: file.name, size: formatFileSize(file.sizeBytes) })}</span>
            </label>
          ))}
        </div>
      ) : null}
      {!mayDrop && kept.length > 0 ? (
        <ul className="files small">
          {kept.map((file) => (
            <li key={file.id}>
              <input type="hidden" name={keptName} value={file.id} />
              <Mark status="done" plain>
                {m.ui_file_kept({ name: file.name, size: formatFileSize(file.sizeBytes) })}
              </Mark>
            </li>
          ))}
        </ul>
      ) : null}
      <input type="file" id={id} name={name} {...describeControl(id, frame)} {...input} />
    </Field>
  )
}
