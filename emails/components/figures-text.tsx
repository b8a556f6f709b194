import type { FiguresLine } from '../mail-content.ts'
import { Section } from './section.tsx'
import { COLOUR } from './style.ts'

/** How the work stands at the moment of the mail; every figure opens its list. */
export function FiguresText({ lines }: { lines: readonly FiguresLine[] }) {
  if (lines.length === 0) return null
  return (
    <Section style={{ padding: '8px 0 12px', borderTop: `1px solid ${COLOUR.rule}` }}>
      {lines.map(({ label, figures }) => (
        <p key={label} style={{ margin: '0 0 4px' }}>
          {label}{' '}
          {figures.map(({ text, href }, place) => (
            <span key={href}>
              {place > 0 ? ', ' : ''}
              <a href={href} style={{ color: COLOUR.accent }}>
                {text}
              </a>
            </span>
          ))}
        </p>
      ))}
    </Section>
  )
}
