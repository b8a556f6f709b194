-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "split_from_id" UUID;

-- CreateIndex
CREATE INDEX "dossier_split_from_id_idx" ON "dossier"("split_from_id") WHERE (split_from_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_split_from_id_fkey" FOREIGN KEY ("split_from_id") REFERENCES "dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE dossier ADD CONSTRAINT dossier_split_from_another CHECK (split_from_id <> id);

COMMENT ON COLUMN dossier.split_from_id IS 'The dossier of which this one is the part that was not decided with it.';
