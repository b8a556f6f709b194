import { data, redirect } from 'react-router'
import { z } from 'zod'
import { isClassified } from '#domain/plan/accept-source.ts'
import type { Refusal, Result } from '#domain/shared/result.ts'
import { flashCookie } from '#platform/session-cookie.server.ts'
import type { Flash } from './request-context.server.ts'

/** What a form shows again after a refusal: everything typed, and the reason beside its field. */
export type FormState = {
  values: Record<string, string | string[]>
  /** Codes that the screen turns into sentences; the empty field name stands for the form as a whole. */
  errors: { field: string; reason: string; params?: Record<string, string | number> }[]
}

const CommandIdSchema = z.uuid()

/** Texts arrive trimmed and in NFC, repeated names as lists; files are taken by the upload reader, not here. */
export function readValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const texts = form
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [value.normalize('NFC').trim()] : []))
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return values
}

/** A refinement is found after all fields; the reader mends them from top to bottom, as the schema lists them. */
function inOrderOfForm<Reason extends { field: string }>(schema: z.ZodType, reasons: Reason[]): Reason[] {
  if (!(schema instanceof z.ZodObject)) return reasons
  const fields = Object.keys(schema.shape)
  const place = ({ field }: Reason) => (fields.includes(field) ? fields.indexOf(field) : fields.length)
  return reasons.toSorted((one, other) => place(one) - place(other))
}

/** Parses a form with the noun's schema. The messages of the schema are reason codes, not sentences. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
):
  | { ok: true; value: z.output<Schema>; commandId: string; values: FormState['values'] }
  | { ok: false; state: FormState } {
  const values = readValues(form)
  const commandId = CommandIdSchema.safeParse(values.commandId)
  const parsed = schema.safeParse(values)
  const classified = Object.entries(values).filter(([, value]) => [value].flat().some(isClassified))
  if (parsed.success && commandId.success && classified.length === 0)
    return { ok: true, value: parsed.data, commandId: commandId.data, values }
  const issues = parsed.success ? [] : parsed.error.issues
  const errors = inOrderOfForm(
    schema,
    issues.map((issue) => ({ field: String(issue.path[0] ?? ''), reason: issue.message })),
  )
  errors.push(...classified.map(([field]) => ({ field, reason: 'classified' })))
  if (!commandId.success) errors.push({ field: '', reason: 'command-missing' })
  return { ok: false, state: { values, errors } }
}

/** 422: the form again with everything that was typed. */
export const invalid = (state: FormState) => data(state, { status: 422 })

/** 409 when the matter has moved on or the command was used; 422 when the refusal belongs to a field. */
export const refused = (refusal: Refusal, values: FormState['values'] = {}) =>
  data(
    {
      values,
      errors: [
        { field: refusal.field ?? '', reason: refusal.reason, ...(refusal.params ? { params: refusal.params } : {}) },
      ],
    } satisfies FormState,
    { status: refusal.field ? 422 : 409 },
  )

export const redirectWithFlash = (path: string, flash: Flash): Response =>
  redirect(path, { headers: { 'Set-Cookie': flashCookie(flash) } })

/** The common end of an action: refused with what was typed, or on to the next page with the result said once. */
export const answer = <Value>(
  result: Result<Value>,
  then: { to: string | ((value: Value) => string); flash: Flash; values?: FormState['values'] },
) => {
  if (!result.ok) return refused(result, then.values)
  return redirectWithFlash(typeof then.to === 'string' ? then.to : then.to(result.value), then.flash)
}
