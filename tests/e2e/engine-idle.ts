import { expect } from '#tests/setup/e2e-test.ts'
import { withClient } from '#tools/postgres/with-client.ts'
import type { StackFile } from '#tools/start/stack-file.ts'

/** Rows whose instant has passed and that no clock has taken yet, and wakes that wait for the relay. */
const COUNT_LATE = `
WITH clock AS (SELECT now() + offset_ms * interval '1 millisecond' AS at FROM province_clock),
late AS (
  SELECT next_step_at, retry_at FROM assignment UNION ALL
  SELECT next_step_at, retry_at FROM obstacle UNION ALL
  SELECT next_step_at, retry_at FROM dossier UNION ALL
  SELECT next_step_at, NULL FROM mail UNION ALL
  SELECT next_step_at, NULL FROM notification)
SELECT (SELECT count(*) FROM outbox) + count(*) AS count FROM late, clock
WHERE next_step_at <= clock.at AND (retry_at IS NULL OR retry_at <= clock.at)`

const LIMIT_MS = 120_000

/** Time has done everything it had to do by now. */
export async function expectEngineIdle(stack: StackFile): Promise<void> {
  await withClient(stack.databaseOwnerUrl, async (client) => {
    const countLate = async () => Number((await client.query<{ count: string }>(COUNT_LATE)).rows[0]?.count)
    await expect.poll(countLate, { message: 'rows that time has yet to act upon', timeout: LIMIT_MS }).toBe(0)
  })
}
