-- CreateTable
CREATE TABLE "organisation_name" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "reform_id" UUID,

    CONSTRAINT "organisation_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_succession" (
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "reform_id" UUID NOT NULL,

    CONSTRAINT "organisation_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "reform" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "basis_number" TEXT NOT NULL,
    "basis_on" DATE NOT NULL,
    "basis_title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "approval_event_id" UUID,
    "steps_done" INTEGER NOT NULL DEFAULT 0,
    "applied_at" TIMESTAMPTZ(3),
    "next_step_at" TIMESTAMPTZ(3),
    "clock_fault" TEXT,
    "retry_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehomed_item" (
    "reform_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rehomed_item_pkey" PRIMARY KEY ("reform_id","reference","subject_id","from_id")
);

-- CreateIndex
CREATE INDEX "organisation_name_organisation_id_until_on_idx" ON "organisation_name"("organisation_id", "until_on");

-- CreateIndex
CREATE INDEX "organisation_succession_successor_id_idx" ON "organisation_succession"("successor_id");

-- CreateIndex
CREATE INDEX "reform_state_effective_on_idx" ON "reform"("state", "effective_on");

-- CreateIndex
CREATE INDEX "reform_next_step_at_idx" ON "reform"("next_step_at");

-- CreateIndex
CREATE INDEX "rehomed_item_subject_id_reference_idx" ON "rehomed_item"("subject_id", "reference");

-- AddForeignKey
ALTER TABLE "organisation_name" ADD CONSTRAINT "organisation_name_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_name" ADD CONSTRAINT "organisation_name_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_succession" ADD CONSTRAINT "organisation_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_succession" ADD CONSTRAINT "organisation_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_succession" ADD CONSTRAINT "organisation_succession_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform" ADD CONSTRAINT "reform_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform" ADD CONSTRAINT "reform_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehomed_item" ADD CONSTRAINT "rehomed_item_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE reform
  ADD CONSTRAINT reform_state_known CHECK (state IN ('draft', 'submitted', 'approved', 'applied', 'refused', 'withdrawn')),
  ADD CONSTRAINT reform_four_eyes CHECK (state NOT IN ('approved', 'applied') OR decided_by_id <> prepared_by_id),
  ADD CONSTRAINT reform_decided CHECK (state NOT IN ('approved', 'applied') OR (decided_by_id IS NOT NULL AND approval_event_id IS NOT NULL)),
  ADD CONSTRAINT reform_basis_given CHECK (basis_number <> '' AND basis_title <> ''),
  ADD CONSTRAINT reform_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
  ADD CONSTRAINT reform_clock CHECK ((state = 'approved') = (next_step_at IS NOT NULL));

ALTER TABLE organisation_succession ADD CONSTRAINT organisation_succession_two CHECK (predecessor_id <> successor_id);
ALTER TABLE rehomed_item ADD CONSTRAINT rehomed_item_two CHECK (from_id <> to_id);

-- Former names, successions and what has moved are history: written once.
REVOKE UPDATE, DELETE ON organisation_name, organisation_succession, rehomed_item FROM thong_suot_app;

COMMENT ON TABLE reform IS 'A change of organisations on a day with its legal basis: prepared, approved by a second person, applied by the clock.';
COMMENT ON TABLE rehomed_item IS 'What went from one organisation to another; assignment.lead_id keeps the former lead of an assignment.';
