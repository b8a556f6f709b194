-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "parent_id" UUID,
    "unit_code" TEXT,
    "is_telecom" BOOLEAN NOT NULL DEFAULT false,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "one_time_password_until" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "purpose" TEXT,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "symbol" TEXT,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "signer" TEXT,
    "signer_capacity" TEXT,
    "period_from" INTEGER,
    "period_to" INTEGER,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "file_id" UUID,
    "file_sha256" TEXT,
    "outline" JSONB NOT NULL,
    "gap_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "approval_note" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "start_line" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "reading" JSONB NOT NULL,
    "proposal" JSONB,
    "review_state" TEXT NOT NULL DEFAULT 'pending',
    "work_kind" TEXT NOT NULL DEFAULT 'once',
    "due_on" DATE,
    "due_set_by" TEXT,
    "undated_reason" TEXT,
    "recurrence" JSONB,
    "product" TEXT,
    "title" TEXT,
    "gap_reason" TEXT,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item_party" (
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "group_key" TEXT,

    CONSTRAINT "plan_item_party_pkey" PRIMARY KEY ("item_id","organisation_id","role")
);

-- CreateTable
CREATE TABLE "target_reading" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "read_on" DATE NOT NULL,
    "value" DECIMAL(14,3),
    "met" BOOLEAN,
    "note" TEXT,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "structure" TEXT NOT NULL DEFAULT 'work',
    "kind" TEXT NOT NULL DEFAULT 'once',
    "state" TEXT NOT NULL,
    "document_id" UUID,
    "item_id" UUID,
    "point_id" UUID,
    "parent_id" UUID,
    "occurrence_key" TEXT,
    "recurrence" JSONB,
    "anchor" TEXT,
    "anchor_ordinal" INTEGER NOT NULL DEFAULT 0,
    "lead_id" UUID NOT NULL,
    "lead_basis" TEXT NOT NULL DEFAULT 'chosen',
    "officer_id" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "product" TEXT,
    "urgency" TEXT NOT NULL DEFAULT 'normal',
    "due_on" DATE,
    "original_due_on" DATE,
    "due_set_by" TEXT,
    "undated_reason" TEXT,
    "due_version" INTEGER NOT NULL DEFAULT 1,
    "due_version_at" TIMESTAMPTZ(3) NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "activity_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "completed_on" DATE,
    "suspended_at" TIMESTAMPTZ(3),
    "resumed_at" TIMESTAMPTZ(3),
    "waiting_decision_at" TIMESTAMPTZ(3),
    "returned_count" INTEGER NOT NULL DEFAULT 0,
    "is_returned" BOOLEAN NOT NULL DEFAULT false,
    "declined_count" INTEGER NOT NULL DEFAULT 0,
    "extension_count" INTEGER NOT NULL DEFAULT 0,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_version" INTEGER,
    "grade" TEXT,
    "settled_until" TIMESTAMPTZ(3) NOT NULL,
    "next_step_at" TIMESTAMPTZ(3),
    "waits_for_calendar" INTEGER,
    "clock_fault" TEXT,
    "retry_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_party" (
    "assignment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "contribution" TEXT,
    "contributed_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_party_pkey" PRIMARY KEY ("assignment_id","organisation_id","role")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "percent" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "product" TEXT,
    "document_number" TEXT,
    "is_submission" BOOLEAN NOT NULL DEFAULT false,
    "reported_by_id" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension_request" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "decider" TEXT NOT NULL,
    "old_due_on" DATE NOT NULL,
    "asked_due_on" DATE NOT NULL,
    "granted_due_on" DATE,
    "reason" TEXT NOT NULL,
    "done_so_far" TEXT NOT NULL,
    "is_late" BOOLEAN NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "obstacle_id" UUID,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "clock_step_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "acknowledge_note" TEXT,
    "stood_down_at" TIMESTAMPTZ(3),
    "stood_down_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_step" (
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "due_version" INTEGER NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "calendar_version" INTEGER NOT NULL,
    "reached" JSONB NOT NULL,

    CONSTRAINT "clock_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "command_id" UUID,
    "cause_id" UUID,
    "person_id" UUID,
    "person_name" TEXT,
    "role" TEXT,
    "organisation_id" UUID,
    "organisation_name" TEXT,
    "on_behalf_of" TEXT,
    "payload" JSONB NOT NULL,
    "payload_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "result" JSONB,

    CONSTRAINT "command_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "urgency" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "cause_gone_at" TIMESTAMPTZ(3),
    "mail_id" UUID,
    "next_step_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "shard" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "next_step_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "process" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obstacle" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "filer_id" UUID NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "assignment_id" UUID,
    "place_id" UUID,
    "place_text" TEXT NOT NULL,
    "cause_class" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "what_happened" TEXT NOT NULL,
    "tried" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "competence" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "is_blocking" BOOLEAN NOT NULL DEFAULT false,
    "dossier_id" UUID,
    "holder_id" UUID NOT NULL,
    "step_since" TIMESTAMPTZ(3) NOT NULL,
    "step_due_on" DATE,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "refusal_reason" TEXT,
    "reopened_count" INTEGER NOT NULL DEFAULT 0,
    "satisfaction" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "step_version" INTEGER NOT NULL DEFAULT 1,
    "settled_until" TIMESTAMPTZ(3) NOT NULL,
    "next_step_at" TIMESTAMPTZ(3),
    "waits_for_calendar" INTEGER,
    "clock_fault" TEXT,
    "retry_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cause_class" TEXT NOT NULL,
    "common_cause" TEXT NOT NULL,
    "proposal" TEXT NOT NULL DEFAULT '',
    "folded" TEXT NOT NULL,
    "submission_number" TEXT,
    "submitted_on" DATE,
    "holder_id" UUID NOT NULL,
    "step_since" TIMESTAMPTZ(3) NOT NULL,
    "step_due_on" DATE,
    "office_note" TEXT,
    "direction" TEXT,
    "direction_text" TEXT,
    "directed_by_id" UUID,
    "directed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "step_version" INTEGER NOT NULL DEFAULT 1,
    "settled_until" TIMESTAMPTZ(3) NOT NULL,
    "next_step_at" TIMESTAMPTZ(3),
    "waits_for_calendar" INTEGER,
    "clock_fault" TEXT,
    "retry_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holding" (
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "limit_days" INTEGER,
    "due_on" DATE,

    CONSTRAINT "holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "check_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution_point" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "resolution_id" UUID,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "lead_id" UUID,
    "due_on" DATE,
    "unblocks" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "resolution_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution_point_filing" (
    "point_id" UUID NOT NULL,
    "obstacle_id" UUID NOT NULL,

    CONSTRAINT "resolution_point_filing_pkey" PRIMARY KEY ("point_id","obstacle_id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "in_lieu_of" DATE,
    "source" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "note" TEXT NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "calendar_change" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "days" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" UUID,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "code_counter" (
    "prefix" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "code_counter_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "province_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "province_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_health" (
    "process" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "process_health_pkey" PRIMARY KEY ("process")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "organisation_kind_sort_order_idx" ON "organisation"("kind", "sort_order");

-- CreateIndex
CREATE INDEX "organisation_parent_id_idx" ON "organisation"("parent_id");

-- CreateIndex
CREATE INDEX "organisation_folded_idx" ON "organisation" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_organisation_id_role_idx" ON "membership"("organisation_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_organisation_id_role_key" ON "membership"("person_id", "organisation_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_ended_at_idx" ON "session"("person_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_subject_type_subject_id_idx" ON "stored_file"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_code_key" ON "source_document"("code");

-- CreateIndex
CREATE INDEX "source_document_state_created_at_idx" ON "source_document"("state", "created_at");

-- CreateIndex
CREATE INDEX "source_document_folded_idx" ON "source_document" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_document_id_anchor_key" ON "plan_item"("document_id", "anchor");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_document_id_ordinal_key" ON "plan_item"("document_id", "ordinal");

-- CreateIndex
CREATE INDEX "plan_item_party_organisation_id_idx" ON "plan_item_party"("organisation_id");

-- CreateIndex
CREATE INDEX "target_reading_item_id_read_on_idx" ON "target_reading"("item_id", "read_on");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_code_key" ON "assignment"("code");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_point_id_key" ON "assignment"("point_id");

-- CreateIndex
CREATE INDEX "assignment_lead_id_due_on_id_idx" ON "assignment"("lead_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "assignment_document_id_anchor_ordinal_idx" ON "assignment"("document_id", "anchor_ordinal");

-- CreateIndex
CREATE INDEX "assignment_item_id_idx" ON "assignment"("item_id");

-- CreateIndex
CREATE INDEX "assignment_parent_id_idx" ON "assignment"("parent_id");

-- CreateIndex
CREATE INDEX "assignment_state_due_on_id_idx" ON "assignment"("state", "due_on", "id");

-- CreateIndex
CREATE INDEX "assignment_lead_id_next_step_at_idx" ON "assignment"("lead_id", "next_step_at") WHERE (next_step_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "assignment_next_step_at_idx" ON "assignment"("next_step_at");

-- CreateIndex
CREATE INDEX "assignment_officer_id_idx" ON "assignment"("officer_id");

-- CreateIndex
CREATE INDEX "assignment_folded_idx" ON "assignment" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "assignment_parent_id_lead_id_occurrence_key_key" ON "assignment"("parent_id", "lead_id", "occurrence_key");

-- CreateIndex
CREATE INDEX "assignment_party_organisation_id_role_idx" ON "assignment_party"("organisation_id", "role");

-- CreateIndex
CREATE INDEX "progress_report_assignment_id_reported_at_idx" ON "progress_report"("assignment_id", "reported_at");

-- CreateIndex
CREATE INDEX "extension_request_assignment_id_requested_at_idx" ON "extension_request"("assignment_id", "requested_at");

-- CreateIndex
CREATE INDEX "extension_request_state_decider_requested_at_idx" ON "extension_request"("state", "decider", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "extension_request_open_key" ON "extension_request"("assignment_id") WHERE (state = 'open');

-- CreateIndex
CREATE INDEX "suspension_assignment_id_started_at_idx" ON "suspension"("assignment_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "suspension_open_key" ON "suspension"("assignment_id") WHERE (ended_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "escalation_clock_step_id_key" ON "escalation"("clock_step_id");

-- CreateIndex
CREATE INDEX "escalation_level_raised_at_idx" ON "escalation"("level", "raised_at");

-- CreateIndex
CREATE INDEX "escalation_assignment_id_idx" ON "escalation"("assignment_id");

-- CreateIndex
CREATE INDEX "clock_step_subject_type_subject_id_due_at_idx" ON "clock_step"("subject_type", "subject_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "clock_step_subject_type_subject_id_step_due_version_occurre_key" ON "clock_step"("subject_type", "subject_id", "step", "due_version", "occurrence");

-- CreateIndex
CREATE INDEX "event_subject_type_subject_id_at_idx" ON "event"("subject_type", "subject_id", "at");

-- CreateIndex
CREATE INDEX "event_at_idx" ON "event"("at");

-- CreateIndex
CREATE INDEX "event_command_id_idx" ON "event"("command_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_dedupe_key_key" ON "notification"("dedupe_key");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_next_step_at_idx" ON "notification"("next_step_at");

-- CreateIndex
CREATE INDEX "notification_subject_type_subject_id_idx" ON "notification"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail"("message_id");

-- CreateIndex
CREATE INDEX "mail_shard_next_step_at_idx" ON "mail"("shard", "next_step_at");

-- CreateIndex
CREATE INDEX "mail_state_created_at_idx" ON "mail"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "obstacle_code_key" ON "obstacle"("code");

-- CreateIndex
CREATE INDEX "obstacle_filer_id_filed_at_idx" ON "obstacle"("filer_id", "filed_at");

-- CreateIndex
CREATE INDEX "obstacle_state_filed_at_id_idx" ON "obstacle"("state", "filed_at", "id");

-- CreateIndex
CREATE INDEX "obstacle_dossier_id_idx" ON "obstacle"("dossier_id");

-- CreateIndex
CREATE INDEX "obstacle_holder_id_step_due_on_idx" ON "obstacle"("holder_id", "step_due_on");

-- CreateIndex
CREATE INDEX "obstacle_assignment_id_idx" ON "obstacle"("assignment_id");

-- CreateIndex
CREATE INDEX "obstacle_next_step_at_idx" ON "obstacle"("next_step_at");

-- CreateIndex
CREATE INDEX "obstacle_folded_idx" ON "obstacle" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_code_key" ON "dossier"("code");

-- CreateIndex
CREATE INDEX "dossier_state_created_at_idx" ON "dossier"("state", "created_at");

-- CreateIndex
CREATE INDEX "dossier_holder_id_step_due_on_idx" ON "dossier"("holder_id", "step_due_on");

-- CreateIndex
CREATE INDEX "dossier_next_step_at_idx" ON "dossier"("next_step_at");

-- CreateIndex
CREATE INDEX "holding_subject_type_subject_id_started_at_idx" ON "holding"("subject_type", "subject_id", "started_at");

-- CreateIndex
CREATE INDEX "holding_organisation_id_ended_at_idx" ON "holding"("organisation_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "holding_open_key" ON "holding"("subject_type", "subject_id") WHERE (ended_at IS NULL);

-- CreateIndex
CREATE INDEX "resolution_dossier_id_idx" ON "resolution"("dossier_id");

-- CreateIndex
CREATE INDEX "resolution_point_dossier_id_ordinal_idx" ON "resolution_point"("dossier_id", "ordinal");

-- CreateIndex
CREATE INDEX "resolution_point_resolution_id_ordinal_idx" ON "resolution_point"("resolution_id", "ordinal");

-- CreateIndex
CREATE INDEX "resolution_point_filing_obstacle_id_idx" ON "resolution_point_filing"("obstacle_id");

-- CreateIndex
CREATE INDEX "calendar_day_year_idx" ON "calendar_day"("year");

-- CreateIndex
CREATE INDEX "calendar_change_state_idx" ON "calendar_change"("state");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_party" ADD CONSTRAINT "plan_item_party_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_party" ADD CONSTRAINT "plan_item_party_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_reading" ADD CONSTRAINT "target_reading_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "resolution_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_party" ADD CONSTRAINT "assignment_party_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_obstacle_id_fkey" FOREIGN KEY ("obstacle_id") REFERENCES "obstacle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "command" ADD CONSTRAINT "command_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_filer_id_fkey" FOREIGN KEY ("filer_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point" ADD CONSTRAINT "resolution_point_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point" ADD CONSTRAINT "resolution_point_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point" ADD CONSTRAINT "resolution_point_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point_filing" ADD CONSTRAINT "resolution_point_filing_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "resolution_point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_point_filing" ADD CONSTRAINT "resolution_point_filing_obstacle_id_fkey" FOREIGN KEY ("obstacle_id") REFERENCES "obstacle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
