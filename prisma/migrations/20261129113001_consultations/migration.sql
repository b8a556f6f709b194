-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "silence_rule" TEXT,
    "due_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_slip" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "consultation_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "holder_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_count" INTEGER NOT NULL DEFAULT 0,
    "reminded_at" TIMESTAMPTZ(3),
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

    CONSTRAINT "opinion_slip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_reply" (
    "id" UUID NOT NULL,
    "slip_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "document_number" TEXT,
    "document_on" DATE,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,
    "replied_by_id" UUID NOT NULL,
    "is_late" BOOLEAN NOT NULL,

    CONSTRAINT "opinion_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consultation_open_key" ON "consultation"("dossier_id") WHERE (closed_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "consultation_dossier_id_round_key" ON "consultation"("dossier_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_slip_code_key" ON "opinion_slip"("code");

-- CreateIndex
CREATE INDEX "opinion_slip_consultation_id_idx" ON "opinion_slip"("consultation_id");

-- CreateIndex
CREATE INDEX "opinion_slip_holder_id_state_idx" ON "opinion_slip"("holder_id", "state");

-- CreateIndex
CREATE INDEX "opinion_slip_next_step_at_idx" ON "opinion_slip"("next_step_at");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_reply_slip_id_ordinal_key" ON "opinion_reply"("slip_id", "ordinal");

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_slip" ADD CONSTRAINT "opinion_slip_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_slip" ADD CONSTRAINT "opinion_slip_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_reply" ADD CONSTRAINT "opinion_reply_slip_id_fkey" FOREIGN KEY ("slip_id") REFERENCES "opinion_slip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_reply" ADD CONSTRAINT "opinion_reply_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE consultation
  ADD CONSTRAINT consultation_round_counted CHECK (round >= 1),
  ADD CONSTRAINT consultation_asks CHECK (title <> '' AND questions <> ''),
  ADD CONSTRAINT consultation_rule_named CHECK (silence_rule <> '');

ALTER TABLE opinion_slip
  ADD CONSTRAINT opinion_slip_state_known CHECK (state IN ('asked', 'replied', 'silent', 'late', 'withdrawn')),
  ADD CONSTRAINT opinion_slip_withdrawn_why CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL) AND withdraw_reason <> ''),
  ADD CONSTRAINT opinion_slip_ended CHECK (state = 'replied' OR (state = 'asked') = (closed_at IS NULL)),
  ADD CONSTRAINT opinion_slip_reminded CHECK ((reminded_count = 0) = (reminded_at IS NULL));

ALTER TABLE opinion_reply
  ADD CONSTRAINT opinion_reply_stance_known CHECK (stance IN ('agree', 'differ', 'comment')),
  ADD CONSTRAINT opinion_reply_says CHECK (stance = 'agree' OR text <> ''),
  ADD CONSTRAINT opinion_reply_ordinal CHECK (ordinal >= 1);

ALTER TABLE clock_step DROP CONSTRAINT clock_step_subject_known;
ALTER TABLE clock_step
  ADD CONSTRAINT clock_step_subject_known CHECK (subject_type IN ('assignment', 'obstacle', 'dossier', 'opinion-slip', 'plan-item', 'contribution', 'internal-date'));
ALTER TABLE matter_escalation DROP CONSTRAINT matter_escalation_subject_known;
ALTER TABLE matter_escalation
  ADD CONSTRAINT matter_escalation_subject_known CHECK (subject_type IN ('obstacle', 'dossier', 'opinion-slip'));

-- What was asked and what was answered stays: a correction is a row of its own.
REVOKE UPDATE, DELETE ON opinion_reply FROM thong_suot_app;
REVOKE DELETE ON consultation FROM thong_suot_app;
REVOKE DELETE ON opinion_slip FROM thong_suot_app;

COMMENT ON TABLE consultation IS 'A round in which agencies are asked for their opinion on a dossier; silence is consent under a named rule only.';
COMMENT ON TABLE opinion_slip IS 'The slip of one agency in a round of consultation, with a clock of its own.';
COMMENT ON TABLE opinion_reply IS 'What an agency answered, word for word; the last row counts, the earlier ones stay.';
