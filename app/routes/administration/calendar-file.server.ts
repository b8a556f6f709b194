import { MaxFileSizeExceededError, parseFormData } from '@remix-run/form-data-parser'
import { data } from 'react-router'
import type { FieldReason } from '#components/ui/form-errors.ts'
import { findCalendarYear } from '#data/calendar.server.ts'
import { compareWithFile } from '#domain/calendar/calendar-lines.ts'
import { db } from '#platform/db.server.ts'
import { readCalendarFile } from '#services/calendar/read-calendar-file.server.ts'

/** A year has some twenty rows that differ; a workbook around them has its weight. */
const LIMIT = { maxFileSize: 2 * 1024 * 1024, maxFiles: 1 }
const MOST_FAULTS = 20

type CalendarFile = { name: string; bytes: Uint8Array }
/** What the page says of a file that it has read. */
export type FileRead = { name: string; count: number; same: number }

/** The form of the page, with the file of a year where one is sent along; nothing of it is stored. */
export async function readCalendarForm(request: Request): Promise<{ form: FormData; file: CalendarFile | null }> {
  const found: CalendarFile[] = []
  const form = await parseFormData(request, LIMIT, async (file) => {
    if (file.size > 0) found.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return null
  }).catch((error: unknown) => {
    if (error instanceof MaxFileSizeExceededError) throw data(null, { status: 413 })
    throw error
  })
  return { form, file: found[0] ?? null }
}

/** The days of the file as lines of a proposal, beside what the calendar of that year has already. */
export async function answerCalendarFile(file: CalendarFile | null, { year }: { year: number }) {
  const refuseAll = (errors: FieldReason[]) => data({ values: {}, errors }, { status: 422 })
  if (!file) return refuseAll([{ field: 'calendarFile', reason: 'calendar-file-missing' }])
  const read = await readCalendarFile(file, year)
  if (!read.ok)
    return refuseAll([{ field: 'calendarFile', reason: read.reason, ...(read.params ? { params: read.params } : {}) }])
  const { entries, faults } = read.value
  if (faults.length > 0)
    return data(
      {
        values: {},
        errors: [{ field: 'calendarFile', reason: 'sheet-faults', params: { count: faults.length } }],
        faults: faults
          .slice(0, MOST_FAULTS)
          .map(({ row, reason }): FieldReason => ({ field: '', reason, params: { row, year } })),
      },
      { status: 422 },
    )
  const { additions, remove, same } = compareWithFile(entries, await findCalendarYear(db, year))
  const shown: FileRead = { name: file.name, count: entries.length, same }
  return data({ values: { additions, remove }, errors: [], read: shown }, { status: 200 })
}
