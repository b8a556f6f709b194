import type { MarkedText } from '#domain/plan/mark-phrases.ts'

/** Roles and dates underlined, words that name nobody dotted. */
export function Marked({ parts }: { parts: readonly MarkedText[] }) {
  return (
    <>
      {parts.map(({ text, mark }, place) =>
        mark === null ? (
          text
        ) : (
          <mark key={place} className={mark === 'gap' ? 'gap' : undefined}>
            {text}
          </mark>
        ),
      )}
    </>
  )
}
