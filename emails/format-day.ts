import { isPlainDate } from '#domain/shared/plain-date.ts'

/** As official papers write a day (ND 30/2020): 08/11/2024, 30/9/2024. In English 8 Nov 2024. Anything else stays as it is. */
export function formatDay(value: string, locale: string): string {
  if (!isPlainDate(value)) return value
  const [year = '', month = '', day = ''] = value.split('-')
  if (locale === 'en') {
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`))
  }
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}
