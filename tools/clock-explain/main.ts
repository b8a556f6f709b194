import { readStackFile } from '../start/stack-file.ts'
import { describeExplanation } from './describe-explanation.ts'

/**
 * `npm run clock:explain -- ASSIGNMENT_ID`: what the clock of an assignment did and will do, as its page shows it, from
 * the database of DATABASE_URL or of the stack that runs here. An id or a code; no such assignment is exit code 1.
 */
async function main(idOrCode: string | undefined): Promise<number> {
  if (!idOrCode)
    return fail('Cách dùng: npm run clock:explain -- MÃ (mã nhiệm vụ, ví dụ NV-2024-001, hoặc id trên địa chỉ trang).')
  const databaseUrl = process.env.DATABASE_URL ?? (await readStackFile())?.databaseUrl
  if (!databaseUrl) return fail('Chưa biết cơ sở dữ liệu nào: hãy đặt DATABASE_URL hoặc chạy npm start trước.')
  process.env.DATABASE_URL = databaseUrl
  // The database is opened when its module is loaded, so not before its address is known.
  const { explainAssignmentClock } = await import('#services/clock/explain-assignment-clock.server.ts')
  const explained = await explainAssignmentClock(idOrCode)
  if (!explained) return fail(`Không có nhiệm vụ nào mang mã “${idOrCode}”.`)
  process.stdout.write(`${describeExplanation(explained).join('\n')}\n`)
  return 0
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}

process.exitCode = await main(process.argv[2])
