-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "leader_id" UUID,
ADD COLUMN     "meeting_on" DATE,
ADD COLUMN     "meeting_place" TEXT,
ADD COLUMN     "substitute_id" UUID,
ADD COLUMN     "track" TEXT;

-- CreateTable
CREATE TABLE "office_check" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missing_point" (
    "id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reply" TEXT,
    "replied_by_id" UUID,
    "replied_at" TIMESTAMPTZ(3),

    CONSTRAINT "missing_point_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "office_check_dossier_id_round_key" ON "office_check"("dossier_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "missing_point_check_id_ordinal_key" ON "missing_point"("check_id", "ordinal");

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_check" ADD CONSTRAINT "office_check_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_check" ADD CONSTRAINT "office_check_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missing_point" ADD CONSTRAINT "missing_point_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "office_check"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missing_point" ADD CONSTRAINT "missing_point_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE dossier
  ADD CONSTRAINT dossier_track_known CHECK (track IN ('simple', 'complex')),
  ADD CONSTRAINT dossier_substitute_beside_leader CHECK (substitute_id IS NULL OR (leader_id IS NOT NULL AND substitute_id <> leader_id)),
  ADD CONSTRAINT dossier_meeting_of_complex CHECK (track = 'complex' OR num_nonnulls(meeting_on, meeting_place) = 0);

ALTER TABLE office_check
  ADD CONSTRAINT office_check_outcome_known CHECK (outcome IN ('passed', 'returned')),
  ADD CONSTRAINT office_check_round_counts CHECK (round > 0);

ALTER TABLE missing_point
  ADD CONSTRAINT missing_point_kind_known CHECK (kind IN ('agency-opinion', 'differing-opinions', 'legal-basis', 'competence', 'draft-document', 'funding', 'lead-or-date', 'evidence', 'other')),
  ADD CONSTRAINT missing_point_other_has_text CHECK (kind <> 'other' OR text <> ''),
  ADD CONSTRAINT missing_point_replied_whole CHECK (num_nulls(reply, replied_by_id, replied_at) IN (0, 3));

-- What the Office found stays as it was written; only the answer of the DIC is added beside it.
REVOKE UPDATE, DELETE ON office_check, missing_point FROM thong_suot_app;
GRANT UPDATE (reply, replied_by_id, replied_at) ON missing_point TO thong_suot_app;

COMMENT ON TABLE office_check IS 'One check of a submitted dossier by the Office: passed on to the leadership, or returned with what is missing.';
COMMENT ON TABLE missing_point IS 'Something the Office found missing, and what was done about it when the dossier was submitted again.';
COMMENT ON COLUMN dossier.leader_id IS 'The member of the leadership in charge; empty in dossiers that were passed on before somebody was named.';
