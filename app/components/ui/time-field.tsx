import type { ComponentProps } from 'react'
import { m } from '#i18n/messages.js'
import { TextField } from './text-field.tsx'

type Props = Omit<ComponentProps<typeof TextField>, 'type'>

/** Typed like a date, because a browser's own control speaks the browser's language. */
export function TimeField({ hint, ...field }: Props) {
  return (
    <TextField
      autoComplete="off"
      placeholder="hh:mm"
      title={m.urgency_hour_hint()}
      hint={hint ?? m.urgency_hour_hint()}
      short
      {...field}
    />
  )
}
