import { afterEach, expect, test } from 'vitest'
import { parseTypedDate, plainDate } from '#domain/shared/plain-date.ts'
import { baseLocale, overwriteGetLocale } from '#i18n/runtime.js'
import {
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatDays,
  formatFileSize,
  formatLongDate,
  formatNumber,
  formatOccurrence,
  formatPercent,
  formatTypedDate,
  formatWorkingDays,
} from './format.ts'

const inEnglish = () => overwriteGetLocale(() => 'en')
afterEach(() => overwriteGetLocale(() => baseLocale))

test('an occurrence is named by its year, or by its month where there are several a year', () => {
  expect(['2024', '2024-12'].map(formatOccurrence)).toEqual(['2024', '12/2024'])
})

test.each([
  ['2024-11-05', '05/11/2024'],
  ['2024-09-30', '30/9/2024'],
  ['2024-02-20', '20/02/2024'],
  ['2024-01-09', '09/01/2024'],
  ['2024-10-01', '01/10/2024'],
  ['2024-03-11', '11/3/2024'],
])('%s stands in official papers as %s', (day, written) => {
  expect(formatDate(plainDate(day))).toBe(written)
})

test('an English reader cannot take the day for the month', () => {
  inEnglish()
  expect(formatDate(plainDate('2024-11-05'))).toBe('5 Nov 2024')
  expect(formatLongDate(plainDate('2024-11-04'))).toBe('Monday, 4 Nov 2024')
})

test('the long date names the day of the week', () => {
  expect(formatLongDate(plainDate('2024-11-04'))).toBe('Thứ Hai, 04/11/2024')
  expect(formatLongDate(plainDate('2024-12-15'))).toBe('Chủ nhật, 15/12/2024')
})

test('a short date leaves the year out', () => {
  expect(formatDayMonth(plainDate('2024-10-24'))).toBe('24/10')
})

test('what a date field shows is what it reads', () => {
  const day = plainDate('2024-09-05')
  expect(formatTypedDate(day)).toBe('05/09/2024')
  expect(parseTypedDate(formatTypedDate(day))).toBe(day)
})

test('an instant is shown in the time of the province', () => {
  expect(formatDateTime(new Date('2024-11-03T18:30:00Z'))).toBe('04/11/2024 01:30')
})

test('numbers, shares and days follow the language', () => {
  expect(formatNumber(1387)).toBe('1.387')
  expect(formatPercent(98.6)).toBe('98,6\u00a0%')
  expect(formatDays(1)).toBe('1 ngày')
  expect(formatWorkingDays(25)).toBe('25 ngày làm việc')
  inEnglish()
  expect(formatNumber(1387)).toBe('1,387')
  expect(formatDays(1)).toBe('1 day')
  expect(formatWorkingDays(25)).toBe('25 working days')
})

test.each([
  [1, '1 KB'],
  [640 * 1024, '640 KB'],
  [2.1 * 1024 * 1024, '2,1 MB'],
])('a file of %d bytes is %s', (bytes, shown) => {
  expect(formatFileSize(bytes)).toBe(shown)
})
