-- CreateTable
CREATE TABLE "paper_letter" (
    "report_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "arrived_on" DATE NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_by_agency" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_letter_pkey" PRIMARY KEY ("report_id")
);

-- AddForeignKey
ALTER TABLE "paper_letter" ADD CONSTRAINT "paper_letter_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE paper_letter
  ADD CONSTRAINT paper_letter_number_given CHECK (number <> ''),
  ADD CONSTRAINT paper_letter_dated_before_arrival CHECK (dated_on <= arrived_on),
  ADD CONSTRAINT paper_letter_entered_after_arrival CHECK (arrived_on <= (entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
COMMENT ON TABLE paper_letter IS 'Append-only: which letter a report was entered from, and who entered it for the agency.';
REVOKE UPDATE, DELETE ON paper_letter FROM thong_suot_app;
