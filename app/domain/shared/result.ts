/** Refusals are returned, bugs are thrown. A reason is a code that the screens render in the reader's language. */
export type Refusal<Reason extends string = string> = {
  ok: false
  reason: Reason
  /** Values for the sentence that explains the refusal. */
  params?: Record<string, string | number>
  /** Form field the refusal belongs to, where there is one. */
  field?: string
}
export type Accepted<Value> = { ok: true; value: Value }
export type Result<Value, Reason extends string = string> = Accepted<Value> | Refusal<Reason>

export const accept = <Value>(value: Value): Accepted<Value> => ({ ok: true, value })
export const refuse = <Reason extends string>(
  reason: Reason,
  extra: Omit<Refusal<Reason>, 'ok' | 'reason'> = {},
): Refusal<Reason> => ({ ok: false, reason, ...extra })
