-- What somebody has typed of a filing and not sent yet. Its id is the command's under which it will be filed (ADR 55).
CREATE TABLE "obstacle_draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "file_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "obstacle_draft_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "obstacle_draft_person_id_saved_at_idx" ON "obstacle_draft"("person_id", "saved_at");
CREATE INDEX "obstacle_draft_file_ids_idx" ON "obstacle_draft" USING GIN ("file_ids");
