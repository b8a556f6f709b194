-- AlterTable
ALTER TABLE "paper_letter" ADD COLUMN     "arrived_time" TEXT;

ALTER TABLE paper_letter
  ADD CONSTRAINT paper_letter_arrived_time_known CHECK (arrived_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
