-- What a column may hold. Vocabularies stand in app/domain, a test compares the two.
ALTER TABLE organisation
  ADD CONSTRAINT organisation_kind_known CHECK (kind IN ('committee', 'office', 'department', 'district', 'commune', 'press', 'enterprise')),
  ADD CONSTRAINT organisation_valid_range CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to);

ALTER TABLE person
  ADD CONSTRAINT person_locale_known CHECK (locale IN ('vi', 'en')),
  ADD CONSTRAINT person_email_lower CHECK (email = lower(email));

ALTER TABLE membership
  ADD CONSTRAINT membership_role_known CHECK (role IN ('officer', 'head', 'carrier', 'coordinator', 'office', 'leadership', 'administrator', 'auditor'));

ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_size CHECK (size_bytes >= 0),
  ADD CONSTRAINT stored_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE source_document
  ADD CONSTRAINT source_document_state_known CHECK (state IN ('in-review', 'awaiting-approval', 'approved', 'published')),
  ADD CONSTRAINT source_document_kind_known CHECK (kind IN ('plan', 'decision', 'directive', 'conclusion', 'resolution', 'letter')),
  ADD CONSTRAINT source_document_published CHECK ((state = 'published') = (published_at IS NOT NULL)),
  ADD CONSTRAINT source_document_registered CHECK (state IN ('in-review') OR (number IS NOT NULL AND issued_on IS NOT NULL AND signer IS NOT NULL) OR gap_reason IS NOT NULL);

ALTER TABLE plan_item
  ADD CONSTRAINT plan_item_kind_known CHECK (kind IN ('target', 'task', 'duty', 'obstacle-clause', 'context')),
  ADD CONSTRAINT plan_item_review_known CHECK (review_state IN ('pending', 'accepted', 'not-a-task')),
  ADD CONSTRAINT plan_item_work_kind_known CHECK (work_kind IN ('once', 'recurring', 'continuing')),
  ADD CONSTRAINT plan_item_due_setter_known CHECK (due_set_by IN ('plan', 'province', 'dic')),
  ADD CONSTRAINT plan_item_range CHECK (0 <= start_offset AND start_offset < end_offset),
  ADD CONSTRAINT plan_item_date_or_reason CHECK (due_on IS NULL OR undated_reason IS NULL);

ALTER TABLE plan_item_party
  ADD CONSTRAINT plan_item_party_role_known CHECK (role IN ('lead', 'coordinating', 'following')),
  ADD CONSTRAINT plan_item_party_basis_known CHECK (basis IN ('stated', 'proposed', 'chosen'));

ALTER TABLE assignment
  ADD CONSTRAINT assignment_structure_known CHECK (structure IN ('work', 'group', 'series')),
  ADD CONSTRAINT assignment_kind_known CHECK (kind IN ('once', 'recurring', 'continuing')),
  ADD CONSTRAINT assignment_state_known CHECK (state IN ('issued', 'in-progress', 'submitted', 'suspended', 'declined', 'completed', 'withdrawn')),
  ADD CONSTRAINT assignment_lead_basis_known CHECK (lead_basis IN ('stated', 'proposed', 'chosen')),
  ADD CONSTRAINT assignment_urgency_known CHECK (urgency IN ('normal', 'urgent', 'very-urgent', 'flash')),
  ADD CONSTRAINT assignment_due_setter_known CHECK (due_set_by IN ('plan', 'province', 'dic')),
  ADD CONSTRAINT assignment_due_setter_present CHECK (due_on IS NULL OR due_set_by IS NOT NULL),
  ADD CONSTRAINT assignment_original_kept CHECK (due_on IS NULL OR original_due_on IS NOT NULL),
  ADD CONSTRAINT assignment_percent CHECK (percent BETWEEN 0 AND 100),
  ADD CONSTRAINT assignment_submitted CHECK (state <> 'submitted' OR submitted_at IS NOT NULL),
  ADD CONSTRAINT assignment_completed CHECK (state <> 'completed' OR structure <> 'work' OR (completed_at IS NOT NULL AND completed_on IS NOT NULL)),
  ADD CONSTRAINT assignment_suspended CHECK (state <> 'suspended' OR suspended_at IS NOT NULL),
  ADD CONSTRAINT assignment_closed_has_no_clock CHECK (state NOT IN ('completed', 'withdrawn') OR structure <> 'work' OR next_step_at IS NULL);

ALTER TABLE assignment_party
  ADD CONSTRAINT assignment_party_role_known CHECK (role IN ('coordinating', 'following'));

ALTER TABLE progress_report ADD CONSTRAINT progress_report_percent CHECK (percent BETWEEN 0 AND 100);

ALTER TABLE extension_request
  ADD CONSTRAINT extension_state_known CHECK (state IN ('open', 'granted', 'refused', 'withdrawn')),
  ADD CONSTRAINT extension_decider_known CHECK (decider IN ('dic', 'office', 'leadership')),
  ADD CONSTRAINT extension_later CHECK (asked_due_on > old_due_on),
  ADD CONSTRAINT extension_granted CHECK (state <> 'granted' OR granted_due_on IS NOT NULL);

ALTER TABLE suspension ADD CONSTRAINT suspension_range CHECK (ended_at IS NULL OR ended_at >= started_at);

ALTER TABLE escalation ADD CONSTRAINT escalation_level_known CHECK (level IN ('dic', 'office', 'leadership'));

ALTER TABLE clock_step
  ADD CONSTRAINT clock_step_subject_known CHECK (subject_type IN ('assignment', 'obstacle', 'dossier')),
  ADD CONSTRAINT clock_step_not_early CHECK (fired_at >= due_at);

ALTER TABLE notification ADD CONSTRAINT notification_urgency_known CHECK (urgency IN ('now', 'digest'));

ALTER TABLE mail
  ADD CONSTRAINT mail_state_known CHECK (state IN ('pending', 'sent', 'failed', 'dropped')),
  ADD CONSTRAINT mail_sent CHECK (state <> 'sent' OR sent_at IS NOT NULL);

ALTER TABLE obstacle
  ADD CONSTRAINT obstacle_state_known CHECK (state IN ('filed', 'received', 'clarifying', 'refused', 'duplicate', 'forwarded', 'settling', 'consolidated', 'awaiting-fix', 'confirming', 'closed', 'withdrawn')),
  ADD CONSTRAINT obstacle_cause_known CHECK (cause_class IN ('planning-conflict', 'site-or-land', 'residents-object', 'licensed-not-buildable', 'procedure-differs', 'infrastructure-sharing', 'funding', 'power-supply', 'technical-standard', 'other')),
  ADD CONSTRAINT obstacle_competence_known CHECK (competence IN ('department', 'district', 'province', 'ministry', 'unsure')),
  ADD CONSTRAINT obstacle_in_dossier CHECK (state <> 'consolidated' OR dossier_id IS NOT NULL),
  ADD CONSTRAINT obstacle_refusal_says_why CHECK (state <> 'refused' OR refusal_reason IS NOT NULL),
  ADD CONSTRAINT obstacle_answered CHECK (state NOT IN ('awaiting-fix', 'confirming') OR answer IS NOT NULL);

ALTER TABLE dossier
  ADD CONSTRAINT dossier_state_known CHECK (state IN ('consolidated', 'consultation', 'office-check', 'with-leadership', 'issuing', 'checking', 'resolved', 'rejected', 'closed')),
  ADD CONSTRAINT dossier_direction_known CHECK (direction IN ('agree', 'reject', 'return'));

ALTER TABLE resolution
  ADD CONSTRAINT resolution_kind_known CHECK (kind IN ('decision', 'conclusion', 'letter')),
  ADD CONSTRAINT resolution_capacity_known CHECK (capacity IN ('TM', 'KT', 'TL', 'TUQ')),
  ADD CONSTRAINT resolution_state_known CHECK (state IN ('recorded', 'returned', 'in-force', 'replaced')),
  ADD CONSTRAINT resolution_four_eyes CHECK (checked_by_id IS NULL OR checked_by_id <> recorded_by_id),
  ADD CONSTRAINT resolution_in_force CHECK (state <> 'in-force' OR checked_by_id IS NOT NULL);

ALTER TABLE resolution_point
  ADD CONSTRAINT resolution_point_kind_known CHECK (kind IN ('assignment', 'answer')),
  ADD CONSTRAINT resolution_point_owner CHECK (kind <> 'assignment' OR lead_id IS NOT NULL);

ALTER TABLE calendar_day
  ADD CONSTRAINT calendar_day_kind_known CHECK (kind IN ('statutory', 'compensatory', 'swap-off', 'worked-saturday')),
  ADD CONSTRAINT calendar_day_year CHECK (year = extract(year FROM day)::int);

ALTER TABLE calendar_change
  ADD CONSTRAINT calendar_change_state_known CHECK (state IN ('proposed', 'applied', 'refused')),
  ADD CONSTRAINT calendar_change_four_eyes CHECK (decided_by_id IS NULL OR decided_by_id <> proposed_by_id);

-- The relay is told at commit, a lost signal costs it one interval at most.
CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_announced AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();

-- One clock of the province, only a demo may move it, and never back.
ALTER TABLE province_clock ADD CONSTRAINT province_clock_single CHECK (id = 1);
INSERT INTO province_clock (id) VALUES (1);
CREATE FUNCTION keep_province_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.is_demo AND NEW.offset_ms <> 0 AND NOT NEW.is_demo THEN
    RAISE EXCEPTION 'the clock of a province in real use cannot be moved';
  END IF;
  IF OLD.is_demo AND NEW.offset_ms < OLD.offset_ms THEN
    RAISE EXCEPTION 'the clock of the province moves forward only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER province_clock_kept BEFORE UPDATE ON province_clock FOR EACH ROW EXECUTE FUNCTION keep_province_clock();

-- The application works in this role: what has happened it can add to, not change.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'thong_suot_app') THEN
    CREATE ROLE thong_suot_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the same server was first
END $$;
GRANT thong_suot_app TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO thong_suot_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO thong_suot_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO thong_suot_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO thong_suot_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO thong_suot_app;
REVOKE UPDATE, DELETE ON event FROM thong_suot_app;
REVOKE UPDATE, DELETE ON clock_step FROM thong_suot_app;

COMMENT ON TABLE organisation IS 'Register of the province. Valid from a day to a day; history is shown under the name of its day.';
COMMENT ON TABLE source_document IS 'A document that assigns work. The text is NFC and never changes; the original file is kept byte for byte.';
COMMENT ON TABLE plan_item IS 'One sentence of a document, with its anchor and character range in source_document.text.';
COMMENT ON TABLE assignment IS 'One tracked piece of work of one lead agency. Only rows of structure work are counted.';
COMMENT ON COLUMN assignment.due_on IS 'Calendar day in Asia/Ho_Chi_Minh, good to 24:00.';
COMMENT ON COLUMN assignment.due_version IS 'Raised by every change of the date: each step of the clock fires once a version.';
COMMENT ON COLUMN assignment.settled_until IS 'All steps with an instant before this one are finished: they fired, or never will.';
COMMENT ON COLUMN assignment.next_step_at IS 'The next instant at which time acts on this row; computed by domain/deadline/clock.';
COMMENT ON COLUMN assignment.is_returned IS 'Sent back and not submitted again since.';
COMMENT ON COLUMN assignment.folded IS 'Text without diacritics for search (domain/shared/fold-text).';
COMMENT ON TABLE clock_step IS 'What a clock did, once: the unique key absorbs every repetition.';
COMMENT ON TABLE event IS 'Append-only: the role of the application may not update or delete.';
COMMENT ON TABLE command IS 'Answers by command id: the same form sent twice gets the same answer.';
COMMENT ON TABLE outbox IS 'Clocks to wake after commit. The relay deletes only what it has read.';
COMMENT ON TABLE holding IS 'Who held an obstacle or dossier from when to when: days over the limit belong to the holder of each day.';
COMMENT ON TABLE resolution IS 'An issued document: number, day, signer and the hash of the signed file; checked by a second person.';
COMMENT ON TABLE province_clock IS 'Offset of the demo clock in milliseconds; zero in real use.';
