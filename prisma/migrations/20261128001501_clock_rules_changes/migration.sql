-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "rules_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "obstacle" ADD COLUMN     "rules_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "rules_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "clock_rules_change" (
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_rules_change_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "assignment_rules_behind_idx" ON "assignment"("rules_version", "lead_id") WHERE ((structure <> 'group'::text) AND (state <> ALL (ARRAY['completed'::text, 'withdrawn'::text])));

ALTER TABLE clock_rules_change
  ADD CONSTRAINT clock_rules_change_cause_known CHECK (cause IN ('calendar', 'policy')),
  ADD CONSTRAINT clock_rules_change_counted CHECK (total >= 0 AND version > 0);

-- The worker is told at commit, a lost signal costs it one interval at most.
CREATE FUNCTION announce_clock_rules_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('clock_rules_change', '');
  RETURN NULL;
END $$;
CREATE TRIGGER clock_rules_change_announced AFTER INSERT ON clock_rules_change
  FOR EACH STATEMENT EXECUTE FUNCTION announce_clock_rules_change();

-- A new row stands under the rules of the instant up to which it is settled: one that is opened late, as of an earlier
-- day, is brought through the changes that lie between.
CREATE FUNCTION set_rules_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rules_version := coalesce((SELECT max(version) FROM clock_rules_change WHERE at <= NEW.settled_until), 0);
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_rules_version BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION set_rules_version();
CREATE TRIGGER obstacle_rules_version BEFORE INSERT ON obstacle FOR EACH ROW EXECUTE FUNCTION set_rules_version();
CREATE TRIGGER dossier_rules_version BEFORE INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION set_rules_version();

-- What was in force does not change any more; only the end of catching up is written later.
REVOKE UPDATE, DELETE ON clock_rules_change FROM thong_suot_app;
GRANT UPDATE (finished_at) ON clock_rules_change TO thong_suot_app;

COMMENT ON TABLE clock_rules_change IS 'From at on other rules are in force; before keeps those until then, for clocks that are brought up to date later.';
COMMENT ON COLUMN assignment.rules_version IS 'The change of the rules up to which next_step_at is computed: behind the newest one, the row is brought up to date before any step is taken.';
