-- The reports of a continuing duty are rows of the assignments: the same life, clock, files and history (ADR 42).
ALTER TABLE assignment DROP CONSTRAINT assignment_structure_known;
ALTER TABLE assignment ADD CONSTRAINT assignment_structure_known CHECK (structure IN ('work', 'group', 'series', 'period-report'));
ALTER TABLE assignment DROP CONSTRAINT assignment_completed;
ALTER TABLE assignment ADD CONSTRAINT assignment_completed CHECK (state <> 'completed' OR structure NOT IN ('work', 'period-report') OR (completed_at IS NOT NULL AND completed_on IS NOT NULL));
ALTER TABLE assignment DROP CONSTRAINT assignment_closed_has_no_clock;
ALTER TABLE assignment ADD CONSTRAINT assignment_closed_has_no_clock CHECK (state NOT IN ('completed', 'withdrawn') OR structure NOT IN ('work', 'period-report') OR next_step_at IS NULL);
COMMENT ON TABLE assignment IS 'One tracked piece of work of one lead agency. Only rows of structure work are counted; period reports are scored apart.';

-- Continuing duties that were given before report from now on, quarterly; their clocks look at once and compute the next date.
UPDATE assignment SET
  recurrence = jsonb_build_object('everyMonths', 3, 'monthDay', '03-15', 'until', NULL, 'from', to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')),
  next_step_at = least(next_step_at, now())
 WHERE structure = 'work' AND kind = 'continuing' AND recurrence IS NULL AND state NOT IN ('suspended', 'completed', 'withdrawn');
