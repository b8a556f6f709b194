-- AlterTable
ALTER TABLE "target_measurer" ADD COLUMN     "next_step_at" TIMESTAMPTZ(3);

-- Looked at once by the clock of the agency, which sets the next instant.
UPDATE target_measurer SET next_step_at = chosen_at;
ALTER TABLE "target_measurer" ALTER COLUMN "next_step_at" SET NOT NULL;

ALTER TABLE clock_step DROP CONSTRAINT clock_step_subject_known;
ALTER TABLE clock_step ADD CONSTRAINT clock_step_subject_known CHECK (subject_type IN ('assignment', 'obstacle', 'dossier', 'plan-item'));
