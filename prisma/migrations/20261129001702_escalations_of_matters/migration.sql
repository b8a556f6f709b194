-- CreateTable
CREATE TABLE "matter_escalation" (
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "clock_step_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "holder_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "acknowledge_note" TEXT,
    "stood_down_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "matter_escalation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "matter_escalation_clock_step_id_key" ON "matter_escalation"("clock_step_id");

-- CreateIndex
CREATE INDEX "matter_escalation_subject_type_subject_id_idx" ON "matter_escalation"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "matter_escalation_stood_down_at_raised_at_id_idx" ON "matter_escalation"("stood_down_at", "raised_at", "id");

-- AddForeignKey
ALTER TABLE "matter_escalation" ADD CONSTRAINT "matter_escalation_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE matter_escalation
  ADD CONSTRAINT matter_escalation_subject_known CHECK (subject_type IN ('obstacle', 'dossier')),
  ADD CONSTRAINT matter_escalation_level_known CHECK (level IN ('dic', 'office', 'leadership')),
  ADD CONSTRAINT matter_escalation_acknowledged_whole CHECK (num_nulls(acknowledged_at, acknowledged_by_id, acknowledge_note) IN (0, 3));

-- A step that has been told as overdue had nothing more to come until now: its clock looks again.
UPDATE obstacle SET next_step_at = settled_until WHERE closed_at IS NULL AND next_step_at IS NULL AND step_due_on IS NOT NULL AND state <> 'confirming';
UPDATE dossier SET next_step_at = settled_until WHERE closed_at IS NULL AND next_step_at IS NULL AND step_due_on IS NOT NULL;

COMMENT ON TABLE matter_escalation IS 'A step over its limit, told to the office above its holder; it stands until the step moves.';
