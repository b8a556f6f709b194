-- CreateTable
CREATE TABLE "locked_period" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_by_id" UUID NOT NULL,
    "approval" TEXT NOT NULL,

    CONSTRAINT "locked_period_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "locked_period_key_key" ON "locked_period"("key");

-- CreateIndex
CREATE INDEX "locked_period_locked_at_idx" ON "locked_period"("locked_at");

-- AddForeignKey
ALTER TABLE "locked_period" ADD CONSTRAINT "locked_period_locked_by_id_fkey" FOREIGN KEY ("locked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE locked_period
  ADD CONSTRAINT locked_period_kind_known CHECK (kind IN ('month', 'quarter', 'year')),
  ADD CONSTRAINT locked_period_is_over CHECK (from_on < to_on AND locked_at >= (to_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh');
COMMENT ON TABLE locked_period IS 'A month, quarter or year whose figures were approved; append-only, a correction counts in the next one.';
