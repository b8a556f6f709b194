import { COLOUR, DOCUMENT_FONT } from './style.ts'

/** The sentence of the signed text, with its place in it. The text stays Vietnamese in every mail. */
export function SentenceQuote({ label, text, href }: { label: string; text: string; href: string | null }) {
  return (
    <blockquote style={{ margin: '0 0 12px', padding: '0 0 0 12px', borderLeft: `3px solid ${COLOUR.rule}` }}>
      <p style={{ margin: 0, fontSize: 13, color: COLOUR.quiet }}>
        {href ? (
          <a href={href} style={{ color: COLOUR.quiet }}>
            {label}
          </a>
        ) : (
          label
        )}
      </p>
      <p lang="vi" style={{ margin: 0, fontFamily: DOCUMENT_FONT, fontSize: 17, lineHeight: 1.5 }}>
        {text}
      </p>
    </blockquote>
  )
}
