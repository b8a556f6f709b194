-- AlterTable
ALTER TABLE "plan_item_party" ADD COLUMN     "due_on" DATE;

-- Who leads has the date of the sentence itself.
ALTER TABLE plan_item_party
  ADD CONSTRAINT plan_item_party_due_of_part CHECK (due_on IS NULL OR role = 'coordinating');
