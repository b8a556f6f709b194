-- A document ends: replaced by another one, or closed by a person with a reason. It stays published on its day.
ALTER TABLE source_document
  DROP CONSTRAINT source_document_state_known,
  DROP CONSTRAINT source_document_published,
  ADD CONSTRAINT source_document_state_known CHECK (state IN ('in-review', 'awaiting-approval', 'approved', 'published', 'superseded', 'closed')),
  ADD CONSTRAINT source_document_published CHECK ((state IN ('published', 'superseded', 'closed')) = (published_at IS NOT NULL)),
  ADD CONSTRAINT source_document_superseded CHECK ((state = 'superseded') = (superseded_by_id IS NOT NULL AND superseded_at IS NOT NULL)),
  ADD CONSTRAINT source_document_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL AND closed_by_id IS NOT NULL AND closed_reason IS NOT NULL)),
  ADD CONSTRAINT source_document_relation_known CHECK (amends_relation IN ('replaces', 'amends')),
  ADD CONSTRAINT source_document_relation_whole CHECK ((amends_id IS NULL) = (amends_relation IS NULL)),
  ADD CONSTRAINT source_document_amends_another CHECK (amends_id <> id);

ALTER TABLE sentence_match
  ADD CONSTRAINT sentence_match_of_something CHECK (new_item_id IS NOT NULL OR old_item_id IS NOT NULL);

ALTER TABLE change_decision
  ADD CONSTRAINT change_decision_known CHECK (decision IN ('accepted', 'rejected')),
  ADD CONSTRAINT change_decision_says_why CHECK (decision <> 'rejected' OR reason IS NOT NULL);

COMMENT ON TABLE sentence_match IS 'What a person said of two sentences of an amending document and the amended one.';
COMMENT ON TABLE change_decision IS 'A proposed change, accepted or rejected. Proposals are computed; the fingerprint says what was decided about.';
COMMENT ON TABLE assignment_sentence IS 'A sentence that an assignment rested on until an amending document gave it another.';
