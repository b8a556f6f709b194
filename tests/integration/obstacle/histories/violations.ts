import { db } from '#platform/db.server.ts'

/** The invariants of handbook 5.2 that a history of filings can break; each answers the rows that break it. */
const INVARIANTS = {
  'I1 a command that was carried out has exactly one event of its own': `
    SELECT c.id::text FROM command c WHERE (SELECT count(*) FROM event e WHERE e.command_id = c.id) <> 1`,
  'I2 an event of a person comes from a command, directly or through the event it follows from': `
    SELECT e.id::text FROM event e WHERE e.person_id IS NOT NULL AND e.command_id IS NULL AND e.cause_id IS NULL`,
  'I4 nothing that was due is left undone': `
    SELECT o.code FROM obstacle o, moment m WHERE o.next_step_at <= m.now
    UNION ALL SELECT d.code FROM dossier d, moment m WHERE d.next_step_at <= m.now
    UNION ALL SELECT q.code FROM dossier_question q, moment m WHERE q.next_step_at <= m.now
    UNION ALL SELECT s.code FROM opinion_slip s, moment m WHERE s.next_step_at <= m.now
    UNION ALL SELECT a.code FROM assignment a, moment m WHERE a.next_step_at <= m.now`,
  'I4 no clock has failed': `
    SELECT code || ': ' || clock_fault FROM obstacle WHERE clock_fault IS NOT NULL
    UNION ALL SELECT code || ': ' || clock_fault FROM dossier WHERE clock_fault IS NOT NULL
    UNION ALL SELECT code || ': ' || clock_fault FROM dossier_question WHERE clock_fault IS NOT NULL
    UNION ALL SELECT code || ': ' || clock_fault FROM opinion_slip WHERE clock_fault IS NOT NULL
    UNION ALL SELECT code || ': ' || clock_fault FROM assignment WHERE clock_fault IS NOT NULL`,
  'I5 nothing has an effect before its instant': `
    SELECT s.id::text FROM clock_step s, moment m WHERE s.due_at > m.now OR s.fired_at < s.due_at`,
  'I6 a row that time acts upon has somebody to wake': `
    SELECT o.code FROM obstacle o WHERE o.next_step_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM outbox x WHERE x.process = 'obstacle-resolution' AND x.target_id = o.id::text)
    UNION ALL SELECT s.code FROM opinion_slip s WHERE s.next_step_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM outbox x WHERE x.process = 'obstacle-resolution' AND x.target_id = s.id::text)`,
  'I8 a resolution in force was recorded and checked by two people, and a dossier has one': `
    SELECT r.id::text FROM resolution r WHERE r.state = 'in-force' AND (r.checked_by_id IS NULL OR r.checked_by_id = r.recorded_by_id)
    UNION ALL SELECT r.dossier_id::text FROM resolution r WHERE r.state = 'in-force' GROUP BY 1 HAVING count(*) > 1`,
  'no decision without number, date, signer and document': `
    SELECT r.id::text FROM resolution r WHERE r.number = '' OR r.signer = '' OR r.file_sha256 = ''
        OR NOT EXISTS (SELECT FROM stored_file f WHERE f.id = r.file_id AND f.sha256 = r.file_sha256)`,
  'no filing ends without an answer, but by its filer': `
    SELECT o.code FROM obstacle o WHERE o.answered_at IS NULL AND o.state IN ('refused', 'confirming', 'awaiting-fix', 'closed')`,
  'whoever is answered is told of it': `
    SELECT o.code FROM obstacle o WHERE o.answered_at IS NOT NULL AND NOT EXISTS (
      SELECT FROM notification n JOIN membership m ON m.person_id = n.person_id AND m.organisation_id = o.filer_id
       WHERE n.subject_id = o.id AND n.kind IN ('obstacle-answered', 'obstacle-refused'))`,
  'a clock that an obstacle stopped does not stand still after its end': `
    SELECT o.code FROM obstacle o JOIN suspension s ON s.obstacle_id = o.id AND s.ended_at IS NULL AND s.end_reason IS NULL
     WHERE o.state IN ('refused', 'withdrawn', 'closed')`,
  'a submitted dossier has answered what the Office found missing': `
    SELECT d.code FROM dossier d WHERE d.state NOT IN ('consolidated', 'consultation', 'closed') AND EXISTS (
      SELECT FROM missing_point p JOIN office_check c ON c.id = p.check_id WHERE c.dossier_id = d.id AND p.replied_at IS NULL)`,
  'an open matter has one holder of its present step, an ended one none': `
    SELECT o.code FROM obstacle o
     WHERE (SELECT count(*) FROM holding h WHERE h.subject_id = o.id AND h.ended_at IS NULL)
           <> CASE WHEN o.state IN ('refused', 'withdrawn', 'closed', 'duplicate', 'consolidated', 'awaiting-fix') THEN 0 ELSE 1 END`,
  'a dossier waits for a ministry exactly while its question is open': `
    SELECT d.code FROM dossier d WHERE (d.state = 'above-province')
           <> EXISTS (SELECT FROM ministry_request q WHERE q.dossier_id = d.id AND q.state IN ('to-send', 'waiting', 'answered'))`,
  'while somebody is asked the days of a dossier are theirs, and its limit stands still': `
    SELECT d.code FROM dossier d JOIN holding h ON h.subject_id = d.id AND h.ended_at IS NULL
     WHERE (h.step = 'question') <> EXISTS (SELECT FROM dossier_question q WHERE q.dossier_id = d.id AND q.state = 'open')
        OR (h.step = 'question' AND (d.step_due_on IS NOT NULL OR d.next_step_at IS NOT NULL))
    UNION ALL SELECT q.code FROM dossier_question q JOIN dossier d ON d.id = q.dossier_id
     WHERE q.state = 'open' AND d.state NOT IN ('office-check', 'with-leadership')`,
  'a filing that waits for a decision lies in one dossier, which is not decided yet': `
    SELECT o.code FROM obstacle o LEFT JOIN dossier d ON d.id = o.dossier_id WHERE o.state = 'consolidated' AND (d.id IS NULL OR d.state = 'resolved')`,
  'a filing that waits for work has work to wait for': `
    SELECT o.code FROM obstacle o WHERE o.state = 'awaiting-fix' AND NOT EXISTS (
      SELECT FROM resolution_point_filing f JOIN assignment a ON a.point_id = f.point_id AND a.state NOT IN ('completed', 'withdrawn')
       WHERE f.obstacle_id = o.id)`,
  'whose decision was replaced has an answer of the later document, unless it came back before': `
    SELECT o.code FROM resolution earlier JOIN resolution later ON later.replaces_id = earlier.id AND later.state IN ('in-force', 'replaced')
      JOIN resolution_answer a ON a.resolution_id = earlier.id JOIN obstacle o ON o.id = a.obstacle_id
     WHERE NOT EXISTS (SELECT FROM event e WHERE e.subject_id = o.id AND e.type = 'ObstacleReopened' AND e.at < later.checked_at)
       AND NOT EXISTS (
         SELECT FROM event e JOIN resolution_answer b ON b.resolution_id = later.id AND b.obstacle_id = o.id
           JOIN notification n ON n.subject_id = o.id AND n.kind = 'obstacle-answered' AND n.params ->> 'answer' = b.text
          WHERE e.subject_id = o.id AND e.type = 'ObstacleAnswered' AND e.at = later.checked_at AND e.payload ->> 'answer' = b.text)`,
  'what was typed wrong was corrected by two people, and work says what its point says': `
    SELECT c.id::text FROM resolution_correction c WHERE c.state <> 'proposed' AND (c.decided_by_id IS NULL OR c.decided_by_id = c.proposed_by_id)
    UNION ALL SELECT a.code FROM assignment a JOIN resolution_point p ON p.id = a.point_id WHERE a.text <> p.text`,
  'each point of a resolution in force that orders work has one work': `
    SELECT p.id::text FROM resolution_point p JOIN resolution r ON r.id = p.resolution_id AND r.state = 'in-force'
     WHERE p.kind = 'assignment' AND (SELECT count(*) FROM assignment a WHERE a.point_id = p.id) <> 1`,
  'what is published is the answer to a filing, and names no enterprise': `
    SELECT p.id::text FROM published_answer p JOIN obstacle o ON o.id = p.obstacle_id
     WHERE p.withdrawn_at IS NULL AND (o.answered_at IS NULL OR EXISTS (
       SELECT FROM organisation e WHERE e.kind = 'enterprise' AND concat_ws(' ', p.title, p.question, p.answer) ILIKE '%' || e.short_name || '%'))`,
  'a slip lies with its agency while that is asked, and with nobody after': `
    SELECT s.code FROM opinion_slip s
     WHERE (SELECT count(*) FROM holding h WHERE h.subject_id = s.id AND h.organisation_id = s.holder_id AND h.ended_at IS NULL)
           <> CASE WHEN s.state = 'asked' THEN 1 ELSE 0 END`,
  'a dossier is in consultation while its round is open, and only then': `
    SELECT d.code FROM dossier d WHERE (d.state = 'consultation')
           <> EXISTS (SELECT FROM consultation c WHERE c.dossier_id = d.id AND c.closed_at IS NULL)`,
  'silence has no words, and an answer after the close is late': `
    SELECT s.code FROM opinion_slip s WHERE s.state IN ('asked', 'silent') AND EXISTS (SELECT FROM opinion_reply r WHERE r.slip_id = s.id)
    UNION ALL SELECT s.code FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id JOIN opinion_reply r ON r.slip_id = s.id
     WHERE r.is_late <> coalesce(r.replied_at > c.closed_at, false)`,
  'I11 an enterprise is told of its own slips only': `
    SELECT n.id::text FROM notification n JOIN opinion_slip s ON n.subject_type = 'opinion-slip' AND s.id = n.subject_id
      JOIN membership m ON m.person_id = n.person_id JOIN organisation o ON o.id = m.organisation_id
     WHERE o.kind = 'enterprise' AND o.id <> s.holder_id`,
  'nobody is told the same thing twice': `
    SELECT min(n.id::text) FROM notification n GROUP BY n.person_id, n.dedupe_key HAVING count(*) > 1`,
} as const

/** Every invariant in one statement; an empty list is a sound state. */
export function findViolations(now: Date): Promise<{ invariant: string; subject: string }[]> {
  const parts = Object.entries(INVARIANTS).map(
    ([name, rows]) => `SELECT '${name}' AS invariant, v.subject FROM (${rows}) AS v(subject)`,
  )
  return db.$queryRawUnsafe(`WITH moment AS (SELECT $1::timestamptz AS now) ${parts.join(' UNION ALL ')}`, now)
}
