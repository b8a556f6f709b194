import { Layout } from '../components/layout.tsx'
import { MatterText } from '../components/matter-text.tsx'
import { Section } from '../components/section.tsx'
import { COLOUR } from '../components/style.ts'
import type { Locale, MailMatter } from '../mail-content.ts'

type Props = { locale: Locale; name: string; homeUrl: string; matter: MailMatter }

/** One message. */
export function Notice({ locale, name, homeUrl, matter }: Props) {
  const { headline, sentence, action } = matter
  return (
    <Layout locale={locale} title={headline} preview={sentence} name={name} homeUrl={homeUrl}>
      <Section>
        <h1 style={{ margin: '0 0 12px', fontSize: 21, lineHeight: 1.3, fontWeight: 600 }}>{headline}</h1>
        <MatterText matter={matter} />
      </Section>
      <Section style={{ padding: '8px 0 24px' }}>
        <a
          href={action.href}
          style={{
            display: 'inline-block',
            padding: '11px 20px',
            backgroundColor: COLOUR.accent,
            color: COLOUR.paper,
            fontWeight: 600,
            textDecoration: 'none',
            borderRadius: 2,
          }}
        >
          {action.label}
        </a>
      </Section>
    </Layout>
  )
}
