import type { ReactNode } from 'react'
import { m } from '#i18n/messages.js'
import type { Locale } from '../mail-content.ts'
import { Section } from './section.tsx'
import { COLOUR } from './style.ts'

type Props = { locale: Locale; title: string; preview: string; name: string; homeUrl: string; children: ReactNode }

/** Sheet of 600 px that narrows to the phone: a table, since some mail programs know no other layout. */
export function Layout({ locale, title, preview, name, homeUrl, children }: Props) {
  return (
    <html lang={locale}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{title}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: COLOUR.ground }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preview}</div>
        <table
          role="presentation"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          style={{ backgroundColor: COLOUR.ground }}
        >
          <tbody>
            <tr>
              <td align="center" style={{ padding: '16px 8px' }}>
                <table
                  role="presentation"
                  width="600"
                  cellPadding={0}
                  cellSpacing={0}
                  style={{
                    width: '100%',
                    maxWidth: 600,
                    backgroundColor: COLOUR.paper,
                    border: `1px solid ${COLOUR.rule}`,
                  }}
                >
                  <tbody>
                    <tr>
                      <td align="left" style={{ padding: '20px 24px' }}>
                        <Section style={{ color: COLOUR.quiet, fontSize: 13, paddingBottom: 16 }}>
                          <strong style={{ color: COLOUR.accent, fontWeight: 600 }}>
                            {m.app_name({}, { locale })}
                          </strong>
                          {' · '}
                          {m.app_province({}, { locale })}
                        </Section>
                        <Section style={{ paddingBottom: 12 }}>
                          {m.notification_mail_greeting({ name }, { locale })}
                        </Section>
                        {children}
                        <Section
                          style={{
                            borderTop: `1px solid ${COLOUR.rule}`,
                            paddingTop: 12,
                            fontSize: 13,
                            color: COLOUR.quiet,
                          }}
                        >
                          {m.notification_mail_footer({}, { locale })}{' '}
                          <a href={homeUrl} style={{ color: COLOUR.accent }}>
                            {m.notification_mail_open({}, { locale })}
                          </a>
                        </Section>
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
