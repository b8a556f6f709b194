-- An assignment waits for the result of another one. It moves no date and stops no clock (ADR 39).
CREATE TABLE "assignment_wait" (
    "id" UUID NOT NULL,
    "waiting_id" UUID NOT NULL,
    "awaited_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "assignment_wait_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "assignment_wait_not_itself" CHECK ("waiting_id" <> "awaited_id"),
    CONSTRAINT "assignment_wait_end" CHECK (("ended_at" IS NULL) = ("end_reason" IS NULL)),
    CONSTRAINT "assignment_wait_end_reason" CHECK ("end_reason" IN ('completed', 'withdrawn', 'removed', 'over'))
);
CREATE UNIQUE INDEX "assignment_wait_open_key" ON "assignment_wait"("waiting_id", "awaited_id") WHERE (ended_at IS NULL);
CREATE INDEX "assignment_wait_waiting_id_idx" ON "assignment_wait"("waiting_id");
CREATE INDEX "assignment_wait_awaited_id_idx" ON "assignment_wait"("awaited_id");
ALTER TABLE "assignment_wait" ADD CONSTRAINT "assignment_wait_waiting_id_fkey" FOREIGN KEY ("waiting_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assignment_wait" ADD CONSTRAINT "assignment_wait_awaited_id_fkey" FOREIGN KEY ("awaited_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE (ended_at, end_reason) ON assignment_wait TO thong_suot_app;
