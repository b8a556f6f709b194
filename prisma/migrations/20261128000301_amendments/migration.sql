-- AlterTable
ALTER TABLE "source_document" ADD COLUMN     "amends_id" UUID,
ADD COLUMN     "amends_relation" TEXT,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closed_by_id" UUID,
ADD COLUMN     "closed_reason" TEXT,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3),
ADD COLUMN     "superseded_by_id" UUID;

-- CreateTable
CREATE TABLE "sentence_match" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "new_item_id" UUID,
    "old_item_id" UUID,
    "stated_by_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sentence_match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_decision" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "change_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_sentence" (
    "assignment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_sentence_pkey" PRIMARY KEY ("assignment_id","item_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sentence_match_new_item_id_key" ON "sentence_match"("new_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "sentence_match_document_id_old_item_id_key" ON "sentence_match"("document_id", "old_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_decision_document_id_key_key" ON "change_decision"("document_id", "key");

-- CreateIndex
CREATE INDEX "assignment_sentence_document_id_idx" ON "assignment_sentence"("document_id");

-- CreateIndex
CREATE INDEX "source_document_amends_id_idx" ON "source_document"("amends_id");

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_amends_id_fkey" FOREIGN KEY ("amends_id") REFERENCES "source_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "source_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_match" ADD CONSTRAINT "sentence_match_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_match" ADD CONSTRAINT "sentence_match_new_item_id_fkey" FOREIGN KEY ("new_item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_match" ADD CONSTRAINT "sentence_match_old_item_id_fkey" FOREIGN KEY ("old_item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_decision" ADD CONSTRAINT "change_decision_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_decision" ADD CONSTRAINT "change_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_sentence" ADD CONSTRAINT "assignment_sentence_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_sentence" ADD CONSTRAINT "assignment_sentence_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
