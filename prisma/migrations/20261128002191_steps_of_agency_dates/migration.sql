ALTER TABLE clock_step
  DROP CONSTRAINT clock_step_subject_known,
  ADD CONSTRAINT clock_step_subject_known CHECK (subject_type IN ('assignment', 'obstacle', 'dossier', 'plan-item', 'contribution', 'internal-date'));
