-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "order_id" UUID;

-- CreateTable
CREATE TABLE "work_order" (
    "id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "ordered_by" TEXT NOT NULL,
    "ordered_on" DATE NOT NULL,
    "form" TEXT NOT NULL,
    "number" TEXT,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_order_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_order_id_idx" ON "assignment"("order_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "work_order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE work_order
  ADD CONSTRAINT work_order_authority_known CHECK (authority IN ('province', 'dic')),
  ADD CONSTRAINT work_order_form_known CHECK (form IN ('oral', 'meeting', 'letter')),
  -- An order by letter is quoted by its number.
  ADD CONSTRAINT work_order_letter_numbered CHECK (form <> 'letter' OR number IS NOT NULL);
ALTER TABLE assignment ADD CONSTRAINT assignment_one_source CHECK (num_nonnulls(item_id, point_id, order_id) <= 1);
COMMENT ON TABLE work_order IS 'Work given outside a plan: who gave it, when, in which form, and who entered it.';
