-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "due_time" TEXT,
ADD COLUMN     "original_due_time" TEXT;

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "due_time" TEXT,
ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'normal';

ALTER TABLE assignment
  ADD CONSTRAINT assignment_due_time_known CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT assignment_original_due_time_known CHECK (original_due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- An hour is the hour of a date.
  ADD CONSTRAINT assignment_due_time_dated CHECK (due_time IS NULL OR due_on IS NOT NULL),
  ADD CONSTRAINT assignment_original_due_time_dated CHECK (original_due_time IS NULL OR original_due_on IS NOT NULL);
ALTER TABLE plan_item
  ADD CONSTRAINT plan_item_due_time_known CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT plan_item_due_time_dated CHECK (due_time IS NULL OR due_on IS NOT NULL),
  ADD CONSTRAINT plan_item_urgency_known CHECK (urgency IN ('normal', 'urgent', 'very-urgent', 'flash'));
COMMENT ON COLUMN assignment.due_time IS 'Hour of the due day in Asia/Ho_Chi_Minh; without one the date is good to 24:00.';
