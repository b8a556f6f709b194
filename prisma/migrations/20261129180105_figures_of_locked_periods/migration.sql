-- CreateTable
CREATE TABLE "period_figure" (
    "period_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "organisation_id" UUID,
    "organisation" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "period_figure_pkey" PRIMARY KEY ("period_id","place")
);

-- CreateTable
CREATE TABLE "period_work" (
    "period_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "assignment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE,
    "class" TEXT NOT NULL,
    "class_by_original" TEXT NOT NULL,
    "is_returned" BOOLEAN NOT NULL,
    "overdue" JSONB,

    CONSTRAINT "period_work_pkey" PRIMARY KEY ("period_id","place")
);

-- CreateIndex
CREATE INDEX "event_corrections_idx" ON "event"("at") WHERE (type = ANY (ARRAY['ConfirmationAnnulled'::text, 'AssignmentReopened'::text]));

-- CreateIndex
CREATE INDEX "period_work_period_id_class_place_idx" ON "period_work"("period_id", "class", "place");

-- CreateIndex
CREATE INDEX "period_work_returned_idx" ON "period_work"("period_id", "place") WHERE (is_returned);

-- AddForeignKey
ALTER TABLE "period_figure" ADD CONSTRAINT "period_figure_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "locked_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_work" ADD CONSTRAINT "period_work_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "locked_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE period_work
  ADD CONSTRAINT period_work_class_known CHECK (class IN ('done-in-time', 'done-late', 'open-in-time', 'open-late', 'undated')),
  ADD CONSTRAINT period_work_class_by_original_known CHECK (class_by_original IN ('done-in-time', 'done-late', 'open-in-time', 'open-late', 'undated'));
REVOKE UPDATE, DELETE ON period_figure, period_work FROM thong_suot_app;
COMMENT ON TABLE period_figure IS 'What a locked period counted, agency by agency; written with the lock, read instead of the record.';
COMMENT ON TABLE period_work IS 'The works behind the figures of a locked period.';
