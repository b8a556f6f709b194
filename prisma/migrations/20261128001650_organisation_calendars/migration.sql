-- AlterTable
ALTER TABLE "calendar_change" ADD COLUMN     "organisation_id" UUID;

-- CreateTable
CREATE TABLE "organisation_calendar_day" (
    "organisation_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "in_lieu_of" DATE,
    "source" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL,

    CONSTRAINT "organisation_calendar_day_pkey" PRIMARY KEY ("organisation_id","day")
);

-- AddForeignKey
ALTER TABLE "organisation_calendar_day" ADD CONSTRAINT "organisation_calendar_day_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_change" ADD CONSTRAINT "calendar_change_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE organisation_calendar_day
  ADD CONSTRAINT organisation_calendar_day_kind_known CHECK (kind IN ('statutory', 'compensatory', 'swap-off', 'worked-saturday')),
  ADD CONSTRAINT organisation_calendar_day_year CHECK (year = extract(year FROM day)::int);

COMMENT ON TABLE organisation_calendar_day IS 'Days on which one organisation differs from the province: laid over calendar_day for the clocks of the work that it leads.';
