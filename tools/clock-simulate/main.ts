import { readFile } from 'node:fs/promises'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { buildWorkingCalendar, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { describeStep, simulate } from './simulate.ts'
import { parseSimulationInput } from './simulation-input.ts'

/**
 * `npm run clock:simulate -- FILE`: the steps that the clocks of some lives take, one JSON line each, by the rules of the
 * product and the default policy. Without a calendar of its own the file is counted by the one that is seeded. What
 * cannot be read is one sentence on stderr.
 */
async function main(path: string | undefined): Promise<number> {
  if (!path) return fail('Cách dùng: npm run clock:simulate -- TỆP (tệp JSON mô tả các nhiệm vụ cần chạy thử).')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return fail(`Không mở được tệp “${path}”. Hãy kiểm tra lại đường dẫn và quyền đọc tệp.`)
  const content = readJson(text)
  if (content === undefined) return fail(`Tệp “${path}” không phải là JSON hợp lệ.`)
  const input = parseSimulationInput(content)
  if (!input.ok) {
    const { place, why } = input.params ?? {}
    return fail(`Không đọc được dữ liệu${place ? ` ở “${place}”` : ''}: ${why}.`)
  }
  const calendar = input.value.calendar ?? (await readSeededCalendar())
  const lines = simulate({ ...input.value, calendar }).map((step) => `${JSON.stringify(describeStep(step))}\n`)
  process.stdout.write(lines.join(''))
  return 0
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readSeededCalendar(): Promise<WorkingCalendar> {
  const file = new URL('../../prisma/seed/data/holidays.json', import.meta.url)
  const days = parseHolidayFile(JSON.parse(await readFile(file, 'utf8')))
  if (!days.ok) throw new Error(`holidays.json: ${days.reason} ${JSON.stringify(days.params)}`)
  return buildWorkingCalendar(days.value)
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}

process.exitCode = await main(process.argv[2])
