/** What was typed before a refusal, as a form shows it again. */
export type FormValues = Readonly<Record<string, string | string[]>>

export function textOf(values: FormValues | undefined, name: string, otherwise = ''): string {
  const value = values?.[name]
  return (Array.isArray(value) ? value[0] : value) ?? otherwise
}

export function listOf(values: FormValues | undefined, name: string): string[] {
  const value = values?.[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
