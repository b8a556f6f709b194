import { Logger, run, type TaskList } from 'graphile-worker'

/*
 * The same 5,000 steps as one job each on graphile-worker, the quickest job queue on PostgreSQL that we know. The job is
 * written by hand in one statement with the effects of `advance` and none of its rules: a bound from below.
 */
const TAKE_STEP = `
  WITH due AS (SELECT * FROM assignment WHERE id = $1 FOR UPDATE),
  step AS (
    INSERT INTO clock_step (id, subject_type, subject_id, step, due_version, occurrence, counted_days, due_at, fired_at,
                            policy_version, calendar_version, reached)
    SELECT gen_random_uuid(), 'assignment', id, 'remind-7', due_version, 0, 7, next_step_at, greatest(next_step_at, now()), 1, 1, '[]' FROM due
    ON CONFLICT DO NOTHING RETURNING *),
  happened AS (
    INSERT INTO event (id, at, subject_type, subject_id, type, payload)
    SELECT gen_random_uuid(), due_at, 'assignment', subject_id, 'ClockStepTaken', '{"step":"remind-7"}' FROM step),
  told AS (
    INSERT INTO notification (id, dedupe_key, person_id, kind, params, subject_type, subject_id, urgency, created_at, next_step_at)
    SELECT gen_random_uuid(), 'step:' || s.subject_id || ':remind-7:1:0:' || m.person_id, m.person_id, 'reminder', '{"step":"remind-7"}',
           'assignment', s.subject_id, 'digest', s.due_at, s.due_at
      FROM step s JOIN due d ON d.id = s.subject_id JOIN membership m ON m.organisation_id = d.lead_id AND m.role = 'officer')
  UPDATE assignment SET settled_until = next_step_at, next_step_at = next_step_at + interval '6 days'
   WHERE id IN (SELECT subject_id FROM step)`

const taskList: TaskList = {
  'take-step': (payload, { query }) => query(TAKE_STEP, [(payload as { id: string }).id]).then(() => undefined),
}

await run({
  connectionString: process.env.DATABASE_OWNER_URL ?? '',
  taskList,
  // A line for each job would be measured too.
  logger: new Logger(() => () => {}),
  preset: {
    worker: {
      concurrentJobs: 10,
      maxPoolSize: 12,
      pollInterval: 100,
      localQueue: { size: 500 },
      completeJobBatchDelay: 0,
    },
  },
})
