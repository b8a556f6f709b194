-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "head_signs" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "decided_by_id" UUID,
    "decided_for" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_open_key" ON "sign_off"("assignment_id", "action") WHERE (state = ANY (ARRAY['pending'::text, 'given-back'::text, 'taken-back'::text]));

-- CreateIndex
CREATE INDEX "sign_off_assignment_id_idx" ON "sign_off"("assignment_id");

-- CreateIndex
CREATE INDEX "sign_off_organisation_id_state_asked_at_idx" ON "sign_off"("organisation_id", "state", "asked_at");

-- CreateIndex
CREATE INDEX "sign_off_officer_id_idx" ON "sign_off"("officer_id");

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE sign_off
  ADD CONSTRAINT sign_off_action_known CHECK (action IN ('decline', 'submit', 'request-extension')),
  ADD CONSTRAINT sign_off_state_known CHECK (state IN ('pending', 'given-back', 'taken-back', 'signed', 'stood-down')),
  ADD CONSTRAINT sign_off_signed CHECK (state <> 'signed' OR (decided_by_id IS NOT NULL AND decided_at IS NOT NULL)),
  ADD CONSTRAINT sign_off_given_back CHECK (state <> 'given-back' OR (decided_by_id IS NOT NULL AND reason <> '')),
  ADD CONSTRAINT sign_off_pending CHECK (state <> 'pending' OR (decided_at IS NULL AND reason IS NULL)),
  ADD CONSTRAINT sign_off_round CHECK (round >= 1);

-- What an agency sent out, and what it did not, stays in its record.
REVOKE DELETE ON sign_off FROM thong_suot_app;

COMMENT ON TABLE sign_off IS 'What an officer would send out of an agency, waiting for the signature of its head; nobody outside the agency sees it.';
COMMENT ON COLUMN organisation.head_signs IS 'Decline, submission and request for time of this agency wait for the signature of its head (handbook 2.3).';
