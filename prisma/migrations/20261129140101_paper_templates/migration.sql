-- CreateTable
CREATE TABLE "paper_template" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_template_choice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "template_id" UUID,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_template_choice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_template_kind_version_key" ON "paper_template"("kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "paper_template_choice_kind_ordinal_key" ON "paper_template_choice"("kind", "ordinal");

-- AddForeignKey
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_template_choice" ADD CONSTRAINT "paper_template_choice_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "paper_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_template_choice" ADD CONSTRAINT "paper_template_choice_chosen_by_id_fkey" FOREIGN KEY ("chosen_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE paper_template
  ADD CONSTRAINT paper_template_kind_known CHECK (kind IN ('submission', 'report', 'slip', 'decision', 'conclusion', 'letter', 'answer', 'forward')),
  ADD CONSTRAINT paper_template_version_counted CHECK (version > 0);
ALTER TABLE paper_template_choice
  ADD CONSTRAINT paper_template_choice_kind_known CHECK (kind IN ('submission', 'report', 'slip', 'decision', 'conclusion', 'letter', 'answer', 'forward')),
  ADD CONSTRAINT paper_template_choice_ordinal_counted CHECK (ordinal > 0);
COMMENT ON TABLE paper_template IS 'Append-only: templates that were taken in; a file is never changed, a better one is a new version.';
COMMENT ON TABLE paper_template_choice IS 'Append-only: which template of a kind was put into force when; none is the one that comes with the product. The last one counts.';
REVOKE UPDATE, DELETE ON paper_template, paper_template_choice FROM thong_suot_app;
