-- CreateTable
CREATE TABLE "bulk_act" (
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "undo_until" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_act_row" (
    "bulk_act_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "version" INTEGER,
    "before" JSONB,
    "refusal" TEXT,
    "refusal_params" JSONB,
    "undo" TEXT,

    CONSTRAINT "bulk_act_row_pkey" PRIMARY KEY ("bulk_act_id","assignment_id")
);

-- CreateIndex
CREATE INDEX "bulk_act_made_by_id_made_at_idx" ON "bulk_act"("made_by_id", "made_at");

-- AddForeignKey
ALTER TABLE "bulk_act_row" ADD CONSTRAINT "bulk_act_row_bulk_act_id_fkey" FOREIGN KEY ("bulk_act_id") REFERENCES "bulk_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE bulk_act
  ADD CONSTRAINT bulk_act_action_known CHECK (action IN ('urge', 'set-date', 'set-urgency', 'reroute', 'edit')),
  ADD CONSTRAINT bulk_act_undone_in_time CHECK (undone_at IS NULL OR undone_at < undo_until);

ALTER TABLE bulk_act_row
  ADD CONSTRAINT bulk_act_row_done_or_refused CHECK ((version IS NULL) = (refusal IS NOT NULL)),
  ADD CONSTRAINT bulk_act_row_done_can_go_back CHECK (version IS NULL OR before IS NOT NULL),
  ADD CONSTRAINT bulk_act_row_undo_known CHECK (undo IN ('undone', 'moved-on'));

-- What was done stays as it was done: only its undoing may be written, and nothing is deleted.
REVOKE UPDATE, DELETE ON bulk_act, bulk_act_row FROM thong_suot_app;
GRANT UPDATE (undone_at) ON bulk_act TO thong_suot_app;
GRANT UPDATE (undo) ON bulk_act_row TO thong_suot_app;
