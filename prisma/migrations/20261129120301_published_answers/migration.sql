-- The answer to a filing as the DIC puts it before everybody: its own words, without who filed it (ADR 55).
CREATE TABLE "published_answer" (
    "id" UUID NOT NULL,
    "obstacle_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "cause_class" TEXT NOT NULL,
    "district_id" UUID,
    "folded" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "published_answer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "published_answer_obstacle_id_key" ON "published_answer"("obstacle_id");
CREATE INDEX "published_answer_published_at_id_idx" ON "published_answer"("published_at", "id") WHERE (withdrawn_at IS NULL);
CREATE INDEX "published_answer_cause_class_published_at_id_idx" ON "published_answer"("cause_class", "published_at", "id") WHERE (withdrawn_at IS NULL);
CREATE INDEX "published_answer_district_id_published_at_id_idx" ON "published_answer"("district_id", "published_at", "id") WHERE (withdrawn_at IS NULL);
CREATE INDEX "published_answer_folded_idx" ON "published_answer" USING GIN ("folded" gin_trgm_ops);
ALTER TABLE "published_answer" ADD CONSTRAINT "published_answer_obstacle_id_fkey" FOREIGN KEY ("obstacle_id") REFERENCES "obstacle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE published_answer
  ADD CONSTRAINT published_answer_says_something CHECK (title <> '' AND question <> '' AND answer <> ''),
  ADD CONSTRAINT published_answer_cause_known CHECK (cause_class IN ('planning-conflict', 'site-or-land', 'residents-object', 'licensed-not-buildable', 'procedure-differs', 'infrastructure-sharing', 'funding', 'power-supply', 'technical-standard', 'other'));
REVOKE DELETE ON published_answer FROM thong_suot_app;
