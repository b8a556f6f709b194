import { FiguresText } from '../components/figures-text.tsx'
import { Layout } from '../components/layout.tsx'
import { MatterText } from '../components/matter-text.tsx'
import { Section } from '../components/section.tsx'
import { COLOUR } from '../components/style.ts'
import type { FiguresLine, Locale, MailMatter } from '../mail-content.ts'

export type MatterPart = { name: string; matters: readonly MailMatter[] }
type Props = {
  locale: Locale
  name: string
  homeUrl: string
  title: string
  figures: readonly FiguresLine[]
  parts: readonly MatterPart[]
}

/** Several messages to one person, what presses first. */
export function Digest({ locale, name, homeUrl, title, figures, parts }: Props) {
  const preview = parts.map((part) => `${part.name}: ${part.matters.length}`).join(' · ')
  return (
    <Layout locale={locale} title={title} preview={preview} name={name} homeUrl={homeUrl}>
      <Section>
        <h1 style={{ margin: '0 0 4px', fontSize: 21, lineHeight: 1.3, fontWeight: 600 }}>{title}</h1>
        <p style={{ margin: '0 0 16px', color: COLOUR.quiet }}>{preview}</p>
      </Section>
      <FiguresText lines={figures} />
      {parts.map((part) => (
        <Part key={part.name} part={part} />
      ))}
    </Layout>
  )
}

function Part({ part }: { part: MatterPart }) {
  return (
    <>
      <Section style={{ borderTop: `2px solid ${COLOUR.ink}`, paddingTop: 8 }}>
        <h2 style={{ margin: 0, fontSize: 17, lineHeight: 1.3, fontWeight: 600 }}>{part.name}</h2>
      </Section>
      {part.matters.map((matter, index) => (
        <Section
          key={index}
          style={{ padding: '12px 0 16px', borderTop: index === 0 ? undefined : `1px solid ${COLOUR.rule}` }}
        >
          <h3 style={{ margin: '0 0 8px', fontSize: 15, lineHeight: 1.4, fontWeight: 600 }}>{matter.headline}</h3>
          <MatterText matter={matter} />
          <p style={{ margin: 0 }}>
            <a href={matter.action.href} style={{ color: COLOUR.accent, fontWeight: 600 }}>
              {matter.action.label}
            </a>
          </p>
        </Section>
      ))}
    </>
  )
}
