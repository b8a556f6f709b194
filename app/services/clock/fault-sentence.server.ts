const LONGEST = 500

/** What the operator reads of an error: its last line says what happened, the ones before it where. */
export function faultSentence(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error))
    .split('\n')
    .filter((line) => line.trim() !== '')
  return (lines.at(-1) ?? 'unknown').slice(0, LONGEST)
}
