import type { PlainDate } from './plain-date.ts'

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * A day as official papers write it (ND 30/2020, annex I: days below 10 and the months 1 and 2 carry a leading zero,
 * the other months do not): 08/11/2024, 30/9/2024. In English 8 Nov 2024, which nobody can read as August.
 */
export function formatDay(day: PlainDate, locale: string, { withYear = true }: { withYear?: boolean } = {}): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const parts =
    locale === 'en' ? [`${Number(date)} ${MONTHS_EN[Number(month) - 1]}`, ' '] : [`${date}/${papersMonth(month)}`, '/']
  return withYear ? `${parts[0]}${parts[1]}${year}` : (parts[0] ?? '')
}

const papersMonth = (month: string): string => (Number(month) <= 2 ? month : String(Number(month)))
