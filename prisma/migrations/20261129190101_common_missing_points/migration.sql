-- AlterTable
ALTER TABLE "missing_point" ADD COLUMN     "name" TEXT;

-- The common points are a setting: an administrator's own ones have a number, and their words at that time stay beside the point.
ALTER TABLE missing_point
  DROP CONSTRAINT missing_point_kind_known,
  ADD CONSTRAINT missing_point_kind_known CHECK (kind IN ('agency-opinion', 'differing-opinions', 'legal-basis', 'competence', 'draft-document', 'funding', 'lead-or-date', 'evidence', 'other') OR kind ~ '^own-[1-9][0-9]*$'),
  ADD CONSTRAINT missing_point_own_has_name CHECK (kind !~ '^own-' OR name <> '');
