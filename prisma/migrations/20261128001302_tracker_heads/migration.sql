-- CreateTable
CREATE TABLE "tracker_head" (
    "head_key" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_head_pkey" PRIMARY KEY ("head_key")
);
