import { m } from '#i18n/messages.js'
import type { Locale } from '../mail-content.ts'
import { COLOUR, DOCUMENT_FONT } from './style.ts'

/** The sentence of the signed text, with its place in it. */
export function SentenceQuote({ label, text, locale }: { label: string; text: string; locale: Locale }) {
  return (
    <blockquote style={{ margin: '0 0 12px', padding: '0 0 0 12px', borderLeft: `3px solid ${COLOUR.rule}` }}>
      <p style={{ margin: 0, fontSize: 13, color: COLOUR.quiet }}>{m.notification_mail_of_sentence({ label }, { locale })}</p>
      <p style={{ margin: 0, fontFamily: DOCUMENT_FONT, fontSize: 17, lineHeight: 1.5 }}>{text}</p>
    </blockquote>
  )
}
