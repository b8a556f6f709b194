-- CreateTable
CREATE TABLE "dossier_question" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "dossier_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_role" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "holder_id" UUID NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "step_since" TIMESTAMPTZ(3) NOT NULL,
    "step_due_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "step_version" INTEGER NOT NULL DEFAULT 1,
    "settled_until" TIMESTAMPTZ(3) NOT NULL,
    "next_step_at" TIMESTAMPTZ(3),
    "waits_for_calendar" INTEGER,
    "clock_fault" TEXT,
    "retry_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "rules_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "dossier_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_question_code_key" ON "dossier_question"("code");

-- CreateIndex
CREATE INDEX "dossier_question_dossier_id_asked_at_idx" ON "dossier_question"("dossier_id", "asked_at");

-- CreateIndex
CREATE INDEX "dossier_question_holder_id_state_idx" ON "dossier_question"("holder_id", "state");

-- CreateIndex
CREATE INDEX "dossier_question_next_step_at_idx" ON "dossier_question"("next_step_at");

-- AddForeignKey
ALTER TABLE "dossier_question" ADD CONSTRAINT "dossier_question_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_question" ADD CONSTRAINT "dossier_question_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dossier_question
  ADD CONSTRAINT dossier_question_state_known CHECK (state IN ('open', 'answered', 'withdrawn')),
  ADD CONSTRAINT dossier_question_asks CHECK (title <> '' AND question <> ''),
  ADD CONSTRAINT dossier_question_asker_known CHECK (asked_by_role IN ('leadership', 'office')),
  ADD CONSTRAINT dossier_question_answered CHECK (num_nulls(answer, answered_by_id, answered_at) = CASE state WHEN 'answered' THEN 0 ELSE 3 END),
  ADD CONSTRAINT dossier_question_withdrawn_why CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL)),
  ADD CONSTRAINT dossier_question_ended CHECK ((state = 'open') = (closed_at IS NULL));

CREATE TRIGGER dossier_question_rules_version BEFORE INSERT ON dossier_question FOR EACH ROW EXECUTE FUNCTION set_rules_version();

-- Widened: a question has a clock of its own, and whoever is late with it is told to the office above.
ALTER TABLE clock_step DROP CONSTRAINT clock_step_subject_known;
ALTER TABLE clock_step
  ADD CONSTRAINT clock_step_subject_known CHECK (subject_type IN ('assignment', 'obstacle', 'dossier', 'opinion-slip', 'question', 'plan-item', 'contribution', 'internal-date'));
ALTER TABLE matter_escalation DROP CONSTRAINT matter_escalation_subject_known;
ALTER TABLE matter_escalation
  ADD CONSTRAINT matter_escalation_subject_known CHECK (subject_type IN ('obstacle', 'dossier', 'opinion-slip', 'question'));

REVOKE DELETE ON dossier_question FROM thong_suot_app;

COMMENT ON TABLE dossier_question IS 'What the leadership or the Office asks somebody before it goes on with a dossier; its step stands still until the answer.';
