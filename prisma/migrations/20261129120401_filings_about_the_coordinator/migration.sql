-- A filing about how the DIC handles things is received by the Office, which handles it and its dossier (handbook 2.7).
ALTER TABLE "obstacle" ADD COLUMN     "is_about_coordinator" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "dossier" ADD COLUMN     "is_about_coordinator" BOOLEAN NOT NULL DEFAULT false;
