-- DropIndex
DROP INDEX "target_reading_item_id_read_on_idx";

-- AlterTable
ALTER TABLE "target_reading" ADD COLUMN     "corrects_id" UUID,
ADD COLUMN     "correction_reason" TEXT,
ADD COLUMN     "entered_by_name" TEXT,
ADD COLUMN     "entered_for" TEXT,
ADD COLUMN     "ordinal" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "target_indicator" (
    "item_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "value" DECIMAL(14,3),
    "value_min" DECIMAL(14,3),
    "value_max" DECIMAL(14,3),
    "unit" TEXT,
    "reach_by" DATE,
    "earlier" JSONB NOT NULL,
    "change" TEXT,
    "since" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_indicator_pkey" PRIMARY KEY ("item_id","ordinal")
);

-- CreateTable
CREATE TABLE "target_measurer" (
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "every_months" INTEGER NOT NULL,
    "asked_on" DATE NOT NULL,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_measurer_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "target_work" (
    "target_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_work_pkey" PRIMARY KEY ("target_id","item_id")
);

-- CreateIndex
CREATE INDEX "target_measurer_organisation_id_idx" ON "target_measurer"("organisation_id");

-- CreateIndex
CREATE INDEX "target_work_item_id_idx" ON "target_work"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_reading_corrects_id_key" ON "target_reading"("corrects_id");

-- CreateIndex
CREATE INDEX "target_reading_item_id_ordinal_read_on_idx" ON "target_reading"("item_id", "ordinal", "read_on");

-- AddForeignKey
ALTER TABLE "target_indicator" ADD CONSTRAINT "target_indicator_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_measurer" ADD CONSTRAINT "target_measurer_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_measurer" ADD CONSTRAINT "target_measurer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_work" ADD CONSTRAINT "target_work_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_work" ADD CONSTRAINT "target_work_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_reading" ADD CONSTRAINT "target_reading_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "target_reading"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a column may hold.
ALTER TABLE target_indicator
  ADD CONSTRAINT target_indicator_operator_known CHECK (operator IN ('>=', '<=', 'between', 'is-true', 'qualitative')),
  ADD CONSTRAINT target_indicator_change_known CHECK (change IN ('increase', 'decrease')),
  ADD CONSTRAINT target_indicator_ordinal CHECK (ordinal >= 1),
  ADD CONSTRAINT target_indicator_figures CHECK (
    CASE operator
      WHEN 'between' THEN value IS NULL AND value_min < value_max
      WHEN '>=' THEN value IS NOT NULL AND value_min IS NULL AND value_max IS NULL
      WHEN '<=' THEN value IS NOT NULL AND value_min IS NULL AND value_max IS NULL
      ELSE value IS NULL AND value_min IS NULL AND value_max IS NULL
    END);

ALTER TABLE target_measurer ADD CONSTRAINT target_measurer_period_known CHECK (every_months IN (1, 3, 6, 12));

ALTER TABLE target_reading
  ADD CONSTRAINT target_reading_correction_says_why CHECK (corrects_id IS NULL OR correction_reason IS NOT NULL),
  ADD CONSTRAINT target_reading_not_of_itself CHECK (corrects_id <> id);

-- What was measured is added to, never changed: a wrong reading stays visible beside its correction.
REVOKE UPDATE, DELETE ON target_reading FROM thong_suot_app;

COMMENT ON TABLE target_indicator IS 'An indicator as a person confirmed or corrected it; a sentence without rows is still as it was read.';
COMMENT ON TABLE target_reading IS 'Append-only: corrects_id names the reading that this one takes the place of.';
COMMENT ON COLUMN target_reading.entered_for IS 'The agency of who entered it, under the name of that day.';
