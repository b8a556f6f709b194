-- AlterTable
ALTER TABLE "obstacle" ADD COLUMN     "district_id" UUID;

-- DropIndex
DROP INDEX "obstacle_filer_id_filed_at_idx";

-- CreateIndex
CREATE INDEX "obstacle_filer_id_filed_at_id_idx" ON "obstacle"("filer_id", "filed_at", "id");

-- CreateIndex
CREATE INDEX "obstacle_filed_at_id_idx" ON "obstacle"("filed_at", "id");

-- CreateIndex
CREATE INDEX "obstacle_cause_class_filed_at_id_idx" ON "obstacle"("cause_class", "filed_at", "id");

-- CreateIndex
CREATE INDEX "obstacle_district_id_filed_at_id_idx" ON "obstacle"("district_id", "filed_at", "id");

-- CreateIndex
CREATE INDEX "obstacle_open_idx" ON "obstacle"("filed_at", "id") WHERE (closed_at IS NULL);

-- A list of a district is read in the order of its index; the place says which district that is.
CREATE FUNCTION set_district_of_obstacle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.district_id := (SELECT CASE WHEN p.kind = 'district' THEN p.id ELSE d.id END
    FROM organisation p LEFT JOIN organisation d ON d.id = p.parent_id AND d.kind = 'district' WHERE p.id = NEW.place_id);
  RETURN NEW;
END $$;
CREATE TRIGGER obstacle_district BEFORE INSERT OR UPDATE OF place_id ON obstacle
  FOR EACH ROW EXECUTE FUNCTION set_district_of_obstacle();

UPDATE obstacle SET place_id = place_id;
