-- Of all stays the few that went over their limit, or still may.
-- CreateIndex
CREATE INDEX "holding_over_idx" ON "holding"("ended_at") WHERE ((limit_days IS NOT NULL) AND (step <> 'confirming'::text) AND ((ended_at IS NULL) OR (due_on IS NULL) OR (((ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date > due_on)));
