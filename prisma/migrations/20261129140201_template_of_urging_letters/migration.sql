-- The công văn đôn đốc has a template too.
ALTER TABLE paper_template
  DROP CONSTRAINT paper_template_kind_known,
  ADD CONSTRAINT paper_template_kind_known CHECK (kind IN ('submission', 'report', 'slip', 'decision', 'conclusion', 'letter', 'answer', 'forward', 'urging'));
ALTER TABLE paper_template_choice
  DROP CONSTRAINT paper_template_choice_kind_known,
  ADD CONSTRAINT paper_template_choice_kind_known CHECK (kind IN ('submission', 'report', 'slip', 'decision', 'conclusion', 'letter', 'answer', 'forward', 'urging'));
