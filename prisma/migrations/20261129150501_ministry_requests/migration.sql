-- CreateTable
CREATE TABLE "ministry_request" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "ministry" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "letter_number" TEXT,
    "letter_on" DATE,
    "answer_due_on" DATE NOT NULL,
    "referred_by_id" UUID NOT NULL,
    "referred_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_number" TEXT,
    "answered_on" DATE,
    "answer_text" TEXT,
    "answer_file_id" UUID,
    "answer_file_sha256" TEXT,
    "answer_recorded_by_id" UUID,
    "answer_recorded_at" TIMESTAMPTZ(3),
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "check_note" TEXT,
    "recalled_by_id" UUID,
    "recalled_at" TIMESTAMPTZ(3),
    "recall_reason" TEXT,

    CONSTRAINT "ministry_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ministry_urge" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "urged_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ministry_urge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ministry_request_open_key" ON "ministry_request"("dossier_id") WHERE (state = ANY (ARRAY['to-send'::text, 'waiting'::text, 'answered'::text]));

-- CreateIndex
CREATE INDEX "ministry_request_dossier_id_referred_at_idx" ON "ministry_request"("dossier_id", "referred_at");

-- CreateIndex
CREATE INDEX "ministry_urge_request_id_urged_on_idx" ON "ministry_urge"("request_id", "urged_on");

-- AddForeignKey
ALTER TABLE "ministry_request" ADD CONSTRAINT "ministry_request_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ministry_urge" ADD CONSTRAINT "ministry_urge_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "ministry_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE ministry_request
  ADD CONSTRAINT ministry_request_state_known CHECK (state IN ('to-send', 'waiting', 'answered', 'closed', 'recalled')),
  ADD CONSTRAINT ministry_request_letter_whole CHECK (num_nulls(letter_number, letter_on) IN (0, 2)),
  ADD CONSTRAINT ministry_request_sent CHECK (state NOT IN ('waiting', 'answered', 'closed') OR letter_number IS NOT NULL),
  ADD CONSTRAINT ministry_request_answer_whole CHECK (
    num_nulls(answer_number, answered_on, answer_text, answer_file_id, answer_file_sha256, answer_recorded_by_id, answer_recorded_at) IN (0, 7)),
  ADD CONSTRAINT ministry_request_answered CHECK (state NOT IN ('answered', 'closed') OR answer_number IS NOT NULL),
  ADD CONSTRAINT ministry_request_checked CHECK ((state = 'closed') = (checked_by_id IS NOT NULL AND checked_at IS NOT NULL)),
  ADD CONSTRAINT ministry_request_four_eyes CHECK (checked_by_id <> answer_recorded_by_id),
  ADD CONSTRAINT ministry_request_recalled CHECK ((state = 'recalled') = (num_nulls(recalled_by_id, recalled_at, recall_reason) = 0));

-- Widened: a dossier may wait for a ministry.
ALTER TABLE dossier
  DROP CONSTRAINT dossier_state_known,
  ADD CONSTRAINT dossier_state_known CHECK (state IN ('consolidated', 'consultation', 'office-check', 'with-leadership', 'above-province', 'issuing', 'checking', 'resolved', 'rejected', 'closed'));

-- What was urged stays as it was written down.
REVOKE UPDATE, DELETE ON ministry_urge FROM thong_suot_app;
REVOKE DELETE ON ministry_request FROM thong_suot_app;

COMMENT ON TABLE ministry_request IS 'A question of a dossier to a ministry: closed by the checked answer, or recalled with a reason.';
