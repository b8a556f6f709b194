-- AlterTable
ALTER TABLE "suspension" ADD COLUMN     "resume_point_id" UUID,
ADD COLUMN     "resumes_on" DATE;

-- AlterTable
ALTER TABLE "resolution" ADD COLUMN     "replaced_at" TIMESTAMPTZ(3),
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "signatures" JSONB;

-- AlterTable
ALTER TABLE "resolution_point" ADD COLUMN     "due_time" TEXT,
ADD COLUMN     "every_months" INTEGER,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "resume_on" DATE,
ADD COLUMN     "target_id" UUID,
ADD COLUMN     "until_on" DATE,
ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'normal';

-- CreateTable
CREATE TABLE "resolution_point_party" (
    "point_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "resolution_point_party_pkey" PRIMARY KEY ("point_id","organisation_id")
);

-- CreateTable
CREATE TABLE "resolution_answer" (
    "resolution_id" UUID NOT NULL,
    "obstacle_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "resolution_answer_pkey" PRIMARY KEY ("resolution_id","obstacle_id")
);

-- CreateTable
CREATE TABLE "resolution_earlier_work" (
    "resolution_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "due_on" DATE,
    "due_time" TEXT,
    "lead_id" UUID,

    CONSTRAINT "resolution_earlier_work_pkey" PRIMARY KEY ("resolution_id","assignment_id")
);

-- CreateTable
CREATE TABLE "resolution_correction" (
    "id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "point_id" UUID,
    "field" TEXT NOT NULL,
    "old_value" TEXT NOT NULL,
    "new_value" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,

    CONSTRAINT "resolution_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resolution_point_party_organisation_id_idx" ON "resolution_point_party"("organisation_id");

-- CreateIndex
CREATE INDEX "resolution_answer_obstacle_id_idx" ON "resolution_answer"("obstacle_id");

-- CreateIndex
CREATE INDEX "resolution_earlier_work_assignment_id_idx" ON "resolution_earlier_work"("assignment_id");

-- CreateIndex
CREATE INDEX "resolution_correction_resolution_id_proposed_at_idx" ON "resolution_correction"("resolution_id", "proposed_at");

-- CreateIndex
CREATE INDEX "resolution_replaces_id_idx" ON "resolution"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_recorded_key" ON "resolution"("dossier_id") WHERE (state = 'recorded'::text);

-- CreateIndex
CREATE UNIQUE INDEX "resolution_in_force_key" ON "resolution"("dossier_id") WHERE (state = 'in-force'::text);

-- CreateIndex
CREATE INDEX "resolution_point_target_id_idx" ON "resolution_point"("target_id");

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_resume_point_id_fkey" FOREIGN KEY ("resume_point_id") REFERENCES "resolution_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "resolution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point" ADD CONSTRAINT "resolution_point_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point_party" ADD CONSTRAINT "resolution_point_party_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "resolution_point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point_party" ADD CONSTRAINT "resolution_point_party_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_answer" ADD CONSTRAINT "resolution_answer_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_answer" ADD CONSTRAINT "resolution_answer_obstacle_id_fkey" FOREIGN KEY ("obstacle_id") REFERENCES "obstacle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_earlier_work" ADD CONSTRAINT "resolution_earlier_work_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_earlier_work" ADD CONSTRAINT "resolution_earlier_work_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_earlier_work" ADD CONSTRAINT "resolution_earlier_work_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_correction" ADD CONSTRAINT "resolution_correction_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_correction" ADD CONSTRAINT "resolution_correction_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "resolution_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE resolution
  ADD CONSTRAINT resolution_replaced_when CHECK ((state = 'replaced') = (replaced_at IS NOT NULL)),
  ADD CONSTRAINT resolution_replaces_another CHECK (replaces_id <> id);

-- Widened: a point may also change the date of work there is, or end its pause.
ALTER TABLE resolution_point
  DROP CONSTRAINT resolution_point_kind_known,
  ADD CONSTRAINT resolution_point_kind_known CHECK (kind IN ('assignment', 'date', 'resume', 'answer')),
  ADD CONSTRAINT resolution_point_target CHECK ((kind IN ('date', 'resume')) = (target_id IS NOT NULL)),
  ADD CONSTRAINT resolution_point_new_date CHECK (kind <> 'date' OR due_on IS NOT NULL),
  ADD CONSTRAINT resolution_point_resume_day CHECK (resume_on IS NULL OR kind = 'resume'),
  ADD CONSTRAINT resolution_point_due_time_known CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT resolution_point_due_time_dated CHECK (due_time IS NULL OR due_on IS NOT NULL),
  ADD CONSTRAINT resolution_point_urgency_known CHECK (urgency IN ('normal', 'urgent', 'very-urgent', 'flash')),
  ADD CONSTRAINT resolution_point_recurring CHECK (every_months IS NULL OR (kind = 'assignment' AND every_months > 0 AND NOT unblocks)),
  ADD CONSTRAINT resolution_point_outcome_known CHECK (outcome IN ('carried-out', 'scheduled', 'not-needed'));

ALTER TABLE resolution_point_party
  ADD CONSTRAINT resolution_point_party_role_known CHECK (role IN ('coordinating', 'following'));

ALTER TABLE resolution_earlier_work
  ADD CONSTRAINT resolution_earlier_work_decision_known CHECK (decision IN ('keep', 'change', 'withdraw')),
  ADD CONSTRAINT resolution_earlier_work_change CHECK ((decision = 'change') = (due_on IS NOT NULL OR lead_id IS NOT NULL)),
  ADD CONSTRAINT resolution_earlier_work_due_time_known CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT resolution_earlier_work_due_time_dated CHECK (due_time IS NULL OR due_on IS NOT NULL);

ALTER TABLE resolution_correction
  ADD CONSTRAINT resolution_correction_field_known CHECK (field IN ('kind', 'number', 'issuedOn', 'signer', 'capacity', 'point-text')),
  ADD CONSTRAINT resolution_correction_point CHECK ((field = 'point-text') = (point_id IS NOT NULL)),
  ADD CONSTRAINT resolution_correction_changes CHECK (old_value <> new_value),
  ADD CONSTRAINT resolution_correction_state_known CHECK (state IN ('proposed', 'confirmed', 'refused')),
  ADD CONSTRAINT resolution_correction_decided CHECK ((state = 'proposed') = (decided_by_id IS NULL)),
  ADD CONSTRAINT resolution_correction_four_eyes CHECK (decided_by_id <> proposed_by_id);

-- What was written stays readable: only the decision of the second person is added.
REVOKE UPDATE, DELETE ON resolution_correction FROM thong_suot_app;
GRANT UPDATE (state, decided_by_id, decided_at, decision_note) ON resolution_correction TO thong_suot_app;

ALTER TABLE suspension
  ADD CONSTRAINT suspension_resumes_by CHECK ((resumes_on IS NULL) = (resume_point_id IS NULL));

-- Until now the answers of a record stood in the filings at once.
INSERT INTO resolution_answer (resolution_id, obstacle_id, text)
SELECT r.id, v.id, v.answer
  FROM resolution r JOIN obstacle v ON v.dossier_id = r.dossier_id
 WHERE r.state <> 'returned' AND v.answer IS NOT NULL;

COMMENT ON COLUMN suspension.resumes_on IS 'From 0:00 of this day in Asia/Ho_Chi_Minh the clock goes on, as a resolution says.';
