-- CreateIndex
CREATE INDEX "escalation_stood_down_at_raised_at_idx" ON "escalation"("stood_down_at", "raised_at");

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "tries_in_doubt" INTEGER NOT NULL DEFAULT 0;

-- Of the mails before this column, only those refused for good are known not to have arrived.
UPDATE mail SET tries_in_doubt = attempts WHERE state <> 'failed';
