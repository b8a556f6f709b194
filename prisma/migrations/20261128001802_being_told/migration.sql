-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "withheld_why" TEXT;
ALTER TABLE "notification" ADD CONSTRAINT notification_withheld_known CHECK (withheld_why IN ('told-already', 'not-wanted'));

-- Hỏa tốc leaves also at night and on days off.
ALTER TABLE "notification" DROP CONSTRAINT notification_urgency_known;
ALTER TABLE "notification" ADD CONSTRAINT notification_urgency_known CHECK (urgency IN ('flash', 'now', 'digest'));

-- CreateTable
CREATE TABLE "mail_preference" (
    "person_id" UUID NOT NULL,
    "digest_time" TEXT,
    "quiet_from" TEXT NOT NULL,
    "quiet_until" TEXT NOT NULL,
    "on_days_off" BOOLEAN NOT NULL,
    "reminder" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "news" TEXT NOT NULL,

    CONSTRAINT "mail_preference_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT mail_preference_wishes_known CHECK (
      reminder IN ('digest', 'at-once') AND task IN ('at-once', 'digest') AND news IN ('at-once', 'digest', 'off'))
);

-- AddForeignKey
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
