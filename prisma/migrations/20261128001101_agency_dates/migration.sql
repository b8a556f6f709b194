-- AlterTable
ALTER TABLE "assignment_party" ADD COLUMN     "document_number" TEXT,
ADD COLUMN     "part_state" TEXT NOT NULL DEFAULT 'open';

-- CreateTable
CREATE TABLE "agency_date" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "due_version" INTEGER NOT NULL DEFAULT 1,
    "due_version_at" TIMESTAMPTZ(3) NOT NULL,
    "resumed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "settled_until" TIMESTAMPTZ(3) NOT NULL,
    "next_step_at" TIMESTAMPTZ(3),
    "waits_for_calendar" INTEGER,
    "clock_fault" TEXT,
    "retry_at" TIMESTAMPTZ(3),
    "rules_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agency_date_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_date_assignment_id_organisation_id_purpose_key" ON "agency_date"("assignment_id", "organisation_id", "purpose");

-- CreateIndex
CREATE INDEX "agency_date_organisation_id_next_step_at_idx" ON "agency_date"("organisation_id", "next_step_at") WHERE (next_step_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "agency_date_next_step_at_idx" ON "agency_date"("next_step_at");

-- AddForeignKey
ALTER TABLE "agency_date" ADD CONSTRAINT "agency_date_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_date" ADD CONSTRAINT "agency_date_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A part that was contributed before it had a state of its own.
UPDATE assignment_party SET part_state = 'contributed' WHERE contributed_at IS NOT NULL;

ALTER TABLE assignment_party
  ADD CONSTRAINT assignment_party_part_state_known CHECK (part_state IN ('open', 'contributed', 'returned')),
  ADD CONSTRAINT assignment_party_contributed CHECK (part_state = 'open' OR contributed_at IS NOT NULL);

ALTER TABLE agency_date
  ADD CONSTRAINT agency_date_purpose_known CHECK (purpose IN ('contribution', 'internal-date')),
  ADD CONSTRAINT agency_date_ended_has_no_clock CHECK (ended_at IS NULL OR next_step_at IS NULL);

COMMENT ON TABLE agency_date IS 'A date of one agency beside the assignment''s own, with a clock of its own in that agency''s workflow.';
COMMENT ON COLUMN assignment_party.part_state IS 'Of a coordinating agency: open, contributed, or returned as not enough.';
