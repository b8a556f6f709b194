import type { MailParagraph } from '../mail-content.ts'
import { Section } from './section.tsx'

const ACCENT = '#1c4483'
const RULE = '#deded7'
const MUTED = '#454a54'

/** One matter: headline, one sentence, the quoted sentence of the plan, what somebody wrote, one link. */
export function Matter({ matter, openLabel, quoteLabel }: { matter: MailParagraph; openLabel: string; quoteLabel: string }) {
  return (
    <Section style={{ borderTop: `1px solid ${RULE}`, padding: '16px 0' }}>
      <p style={{ margin: '0 0 4px', fontWeight: 600 }}>{matter.headline}</p>
      <p style={{ margin: '0 0 8px' }}>{matter.sentence}</p>
      {matter.remark && <p style={{ margin: '0 0 8px' }}>“{matter.remark}”</p>}
      {matter.quote && (
        <blockquote style={{ margin: '0 0 8px', padding: '0 0 0 12px', borderLeft: `3px solid ${RULE}`, color: MUTED }}>
          {quoteLabel}: {matter.quote.text}
        </blockquote>
      )}
      {matter.link && (
        <p style={{ margin: 0 }}>
          <a href={matter.link} style={{ color: ACCENT }}>
            {openLabel}
          </a>
        </p>
      )}
    </Section>
  )
}
