-- AlterTable
ALTER TABLE "clock_step" ADD COLUMN     "counted_days" INTEGER;

-- How far each recorded step was counted stands in its event.
UPDATE clock_step s SET counted_days = (e.payload -> 'why' -> 'params' ->> 'days')::int
  FROM event e
 WHERE s.subject_type = 'assignment' AND e.subject_type = 'assignment' AND e.subject_id = s.subject_id
   AND e.type = 'ClockStepTaken' AND e.payload ->> 'step' = s.step
   AND (e.payload ->> 'dueVersion')::int = s.due_version AND (e.payload ->> 'occurrence')::int = s.occurrence;

-- What the clock has passed over until now stays silent.
UPDATE assignment SET resumed_at = greatest(resumed_at, settled_until) WHERE state NOT IN ('completed', 'withdrawn');
