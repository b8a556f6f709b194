-- CreateTable
CREATE TABLE "plan_import" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "file_id" UUID,
    "file_name" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "read_again" BOOLEAN NOT NULL,
    "actor" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "pages_done" INTEGER,
    "pages_total" INTEGER,
    "encoding" TEXT,
    "refusal" TEXT,
    "refusal_params" JSONB,
    "plan_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_import_state_queued_at_idx" ON "plan_import"("state", "queued_at");

ALTER TABLE plan_import
  ADD CONSTRAINT plan_import_state_known CHECK (state IN ('received', 'reading', 'read', 'refused')),
  ADD CONSTRAINT plan_import_field_known CHECK (field IN ('file', 'text')),
  ADD CONSTRAINT plan_import_reading_is_leased CHECK (state <> 'reading' OR lease_until IS NOT NULL),
  ADD CONSTRAINT plan_import_read CHECK ((state = 'read') = (plan_id IS NOT NULL)),
  ADD CONSTRAINT plan_import_refusal_says_why CHECK ((state = 'refused') = (refusal IS NOT NULL)),
  ADD CONSTRAINT plan_import_size CHECK (size_bytes >= 0);

-- The worker is told at commit, a lost signal costs it one interval at most.
CREATE FUNCTION announce_plan_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plan_import', '');
  RETURN NULL;
END $$;
CREATE TRIGGER plan_import_announced AFTER INSERT OR UPDATE OF state ON plan_import
  FOR EACH ROW WHEN (NEW.state = 'received') EXECUTE FUNCTION announce_plan_import();
