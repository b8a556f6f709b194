-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "given_by_id" UUID;

-- CreateIndex
CREATE INDEX "assignment_given_by_id_idx" ON "assignment"("given_by_id") WHERE (given_by_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A piece is work under the work it was given from, never the giver's own, and never counted with a sentence of a plan.
ALTER TABLE assignment
  ADD CONSTRAINT assignment_piece CHECK (given_by_id IS NULL OR (structure = 'work' AND parent_id IS NOT NULL
    AND given_by_id <> lead_id AND num_nonnulls(document_id, item_id, point_id, order_id) = 0)),
  DROP CONSTRAINT assignment_due_setter_known,
  ADD CONSTRAINT assignment_due_setter_known CHECK (due_set_by IN ('plan', 'province', 'dic', 'giver'));
ALTER TABLE extension_request
  DROP CONSTRAINT extension_decider_known,
  ADD CONSTRAINT extension_decider_known CHECK (decider IN ('dic', 'office', 'leadership', 'giver'));
ALTER TABLE escalation
  DROP CONSTRAINT escalation_level_known,
  ADD CONSTRAINT escalation_level_known CHECK (level IN ('dic', 'office', 'leadership', 'giver'));
