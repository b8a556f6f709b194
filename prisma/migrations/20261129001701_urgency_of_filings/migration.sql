-- AlterTable
ALTER TABLE "obstacle" ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'normal';

ALTER TABLE obstacle ADD CONSTRAINT obstacle_urgency_known CHECK (urgency IN ('normal', 'urgent', 'very-urgent', 'flash'));
