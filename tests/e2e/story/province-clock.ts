import type { Page } from '@playwright/test'
import { addWorkingDays } from '#domain/calendar/working-calendar.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { expect } from '#tests/setup/e2e-test.ts'
import type { StackFile } from '#tools/start/stack-file.ts'
import { expectEngineIdle } from '../engine-idle.ts'

/** The day that the demo's clock shows in the header of the page. */
export async function readToday(page: Page): Promise<PlainDate> {
  const instant = await page.locator('.demo-clock time').getAttribute('datetime')
  return dayAt(new Date(instant ?? ''))
}

/** Presses "+1 ngày" until the day has come, and lets each day's work be done before the next. */
export async function moveTo(page: Page, stack: StackFile, day: PlainDate): Promise<void> {
  for (let today = await readToday(page); today < day; today = await readToday(page)) {
    await expectEngineIdle(stack)
    const before = today
    await page.locator('.demo-clock button[value="one-day"]').click()
    await expect.poll(() => readToday(page).catch(() => before)).not.toBe(before)
  }
}

/** "Working day n" after a day (before it with a negative count), as the province counts them. */
export function workingDay(day: PlainDate, count: number): PlainDate {
  const result = addWorkingDays({ calendar: provinceCalendar, day, count })
  if (!result.ok) throw new Error(`the calendar of the province does not reach so far: ${result.reason}`)
  return result.value
}

/** As people type a date into a form. */
export const typed = (day: PlainDate): string => day.split('-').reverse().join('/')
