import { m } from '#i18n/messages.js'
import { Matter } from '../components/matter.tsx'
import { Section } from '../components/section.tsx'
import type { MailParagraph } from '../mail-content.ts'
import type { Locale } from '../notification-texts.ts'

/** The one mail there is: whom it is for, the matters, who sent it. */
export function MattersMail({ name, matters, locale }: { name: string; matters: readonly MailParagraph[]; locale: Locale }) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
      </head>
      <body style={{ margin: 0, padding: '24px 16px', backgroundColor: '#ffffff' }}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ maxWidth: 640, margin: '0 auto' }}>
          <tbody>
            <tr>
              <td>
                <Section style={{ paddingBottom: 16 }}>{m.notification_mail_greeting({ name }, { locale })}</Section>
                {matters.map((matter) => (
                  <Matter
                    key={`${matter.link}${matter.headline}`}
                    matter={matter}
                    openLabel={m.notification_mail_open({}, { locale })}
                    quoteLabel={m.notification_mail_quote({ label: matter.quote?.label ?? '' }, { locale })}
                  />
                ))}
                <Section style={{ borderTop: '1px solid #deded7', paddingTop: 16, fontSize: 13, color: '#454a54' }}>
                  {m.notification_mail_footer({}, { locale })}
                </Section>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
