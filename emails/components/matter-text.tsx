import type { MailMatter } from '../mail-content.ts'
import { SentenceQuote } from './sentence-quote.tsx'
import { COLOUR } from './style.ts'

/** What a message says below its headline: its subject, what is expected, dates and reasons. */
export function MatterText({ matter }: { matter: MailMatter }) {
  const { title, quote, sentence, rows } = matter
  return (
    <>
      {title && <p style={{ margin: '0 0 8px', fontWeight: 500 }}>{title}</p>}
      {quote && <SentenceQuote {...quote} />}
      <p style={{ margin: '0 0 12px' }}>{sentence}</p>
      {rows.map(({ label, value }) => (
        <p key={label} style={{ margin: '0 0 8px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          <span style={{ color: COLOUR.quiet }}>{label}: </span>
          {value}
        </p>
      ))}
    </>
  )
}
