import { m } from '#i18n/messages.js'
import { getLocale, locales } from '#i18n/runtime.js'
import { Form } from '../ui/form.tsx'
import { paths } from './paths.ts'

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const

/** Each language under its own name, so that who reads only that one finds it. */
export function LocaleForm({ pathname }: { pathname: string }) {
  return (
    <Form action={paths.locale()} className="who-part locales">
      <input type="hidden" name="returnTo" value={pathname} />
      <span className="only-read">{m.shell_language()}</span>
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === getLocale()}
        >
          {NAMES[locale]}
        </button>
      ))}
    </Form>
  )
}
