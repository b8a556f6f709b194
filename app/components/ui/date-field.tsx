import type { ComponentProps } from 'react'
import { isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatTypedDate } from './format.ts'
import { TextField } from './text-field.tsx'

type Props = Omit<ComponentProps<typeof TextField>, 'defaultValue' | 'type'> & {
  /** A stored day, or what was typed before it was refused: shown again exactly as it was typed. */
  value?: PlainDate | string
}

/** Typed, because a browser's own date control speaks the browser's language and hides the order of day and month. */
export function DateField({ value, hint, ...field }: Props) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd/mm/yyyy"
      pattern="\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}"
      title={m.ui_date_hint()}
      hint={hint ?? m.ui_date_hint()}
      defaultValue={value && isPlainDate(value) ? formatTypedDate(value) : value}
      short
      {...field}
    />
  )
}
