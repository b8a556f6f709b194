import { isPlainDate } from '#domain/shared/plain-date.ts'

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** As official papers write a day (ND 30/2020): 08/11/2024, 30/9/2024. In English 8 Nov 2024. Anything else stays as it is. */
export function formatDay(value: string, locale: string): string {
  if (!isPlainDate(value)) return value
  const [year = '', month = '', day = ''] = value.split('-')
  if (locale === 'en') return `${Number(day)} ${MONTHS_EN[Number(month) - 1]} ${year}`
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}
