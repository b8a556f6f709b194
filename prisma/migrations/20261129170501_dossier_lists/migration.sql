-- CreateIndex
CREATE INDEX "dossier_created_at_id_idx" ON "dossier"("created_at", "id");

-- CreateIndex
CREATE INDEX "dossier_cause_class_created_at_id_idx" ON "dossier"("cause_class", "created_at", "id");

-- CreateIndex
CREATE INDEX "dossier_open_idx" ON "dossier"("created_at", "id") WHERE (closed_at IS NULL);

-- CreateIndex
CREATE INDEX "dossier_folded_idx" ON "dossier" USING GIN ("folded" gin_trgm_ops);
