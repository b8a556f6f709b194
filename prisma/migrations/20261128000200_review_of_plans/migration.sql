-- CreateTable
CREATE TABLE "plan_sentence_change" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "anchors" TEXT[],
    "became" TEXT[],
    "before" JSONB NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_sentence_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_part" (
    "document_id" UUID NOT NULL,
    "section_anchor" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_part_pkey" PRIMARY KEY ("document_id","section_anchor")
);

-- CreateTable
CREATE TABLE "organisation_alias" (
    "id" UUID NOT NULL,
    "folded" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_unknown_name" (
    "document_id" UUID NOT NULL,
    "folded" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_unknown_name_pkey" PRIMARY KEY ("document_id","folded")
);

-- CreateIndex
CREATE INDEX "plan_sentence_change_document_id_made_at_idx" ON "plan_sentence_change"("document_id", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_alias_folded_key" ON "organisation_alias"("folded");

-- CreateIndex
CREATE INDEX "organisation_alias_organisation_id_idx" ON "organisation_alias"("organisation_id");

-- What a column may hold.
ALTER TABLE plan_sentence_change
  ADD CONSTRAINT plan_sentence_change_kind_known CHECK (kind IN ('split', 'join', 'promote')),
  ADD CONSTRAINT plan_sentence_change_undone CHECK ((undone_at IS NULL) = (undone_by_id IS NULL));
ALTER TABLE plan_unknown_name
  ADD CONSTRAINT plan_unknown_name_decision_known CHECK (decision IN ('accepted', 'proposed'));

COMMENT ON TABLE plan_sentence_change IS 'A sentence split, joined or made a task by a person; before keeps what stood there, for undoing it.';
COMMENT ON TABLE organisation_alias IS 'Names that documents write otherwise than the register, mapped by a person; known in later documents.';
