-- CreateIndex
CREATE INDEX "sign_off_organisation_id_asked_at_id_idx" ON "sign_off"("organisation_id", "asked_at", "id");
