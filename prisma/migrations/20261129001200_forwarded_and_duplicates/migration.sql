-- A filing of what another one says already, and one that was sent to the agency whose function it is (ADR 54).
ALTER TABLE "obstacle" ADD COLUMN "duplicate_of_id" UUID, ADD COLUMN "forwarded_to_id" UUID;
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "obstacle"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_forwarded_to_id_fkey" FOREIGN KEY ("forwarded_to_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_duplicate_names_its_original" CHECK (state <> 'duplicate' OR duplicate_of_id IS NOT NULL);
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_duplicate_of_another" CHECK (duplicate_of_id <> id);
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_forwarded_names_agency" CHECK (state <> 'forwarded' OR forwarded_to_id IS NOT NULL);
CREATE INDEX "obstacle_duplicate_of_id_idx" ON "obstacle"("duplicate_of_id") WHERE (duplicate_of_id IS NOT NULL);
CREATE INDEX "obstacle_forwarded_to_id_idx" ON "obstacle"("forwarded_to_id") WHERE (forwarded_to_id IS NOT NULL);
