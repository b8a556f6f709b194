-- AlterTable
ALTER TABLE "session" ADD COLUMN     "delegation_id" UUID;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "delegation_id" UUID;

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "deputy_membership_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delegation_giver_id_until_on_idx" ON "delegation"("giver_id", "until_on");

-- CreateIndex
CREATE INDEX "delegation_deputy_id_until_on_idx" ON "delegation"("deputy_id", "until_on");

-- CreateIndex
CREATE INDEX "session_delegation_id_idx" ON "session"("delegation_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_giver_id_fkey" FOREIGN KEY ("giver_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_deputy_membership_id_fkey" FOREIGN KEY ("deputy_membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE delegation
  ADD CONSTRAINT delegation_two_persons CHECK (giver_id <> deputy_id),
  ADD CONSTRAINT delegation_period CHECK (from_on <= until_on),
  ADD CONSTRAINT delegation_reason_given CHECK (reason <> ''),
  ADD CONSTRAINT delegation_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL));

-- What was given stays as it was given: only its end may be written, and nothing is deleted.
REVOKE UPDATE, DELETE ON delegation FROM thong_suot_app;
GRANT UPDATE (revoked_at, revoked_by_id) ON delegation TO thong_suot_app;

COMMENT ON TABLE delegation IS 'A role of one person given to a deputy for a period: existing and new items of the role.';
COMMENT ON COLUMN event.delegation_id IS 'Present where a deputy acted; on_behalf_of is then the name of who gave the role.';
