-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "next_step_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "sign_off_organisation_id_next_step_at_idx" ON "sign_off"("organisation_id", "next_step_at") WHERE (next_step_at IS NOT NULL);

ALTER TABLE sign_off ADD CONSTRAINT sign_off_reminder CHECK (next_step_at IS NULL OR state = 'pending');
