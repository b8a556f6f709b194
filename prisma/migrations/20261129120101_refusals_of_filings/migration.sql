-- A refusal says of what class it is, what the filer can do instead, and where; those of before have a reason only.
ALTER TABLE obstacle ADD COLUMN refusal_class TEXT, ADD COLUMN refusal_instead TEXT, ADD COLUMN refusal_link TEXT;
ALTER TABLE obstacle
  ADD CONSTRAINT obstacle_refusal_class_known CHECK (refusal_class IN ('not-an-obstacle', 'other-procedure', 'decided-before', 'not-enough-known', 'other')),
  ADD CONSTRAINT obstacle_refusal_says_what_instead CHECK (refusal_class IS NULL OR refusal_instead <> ''),
  ADD CONSTRAINT obstacle_refusal_link_is_safe CHECK (refusal_link LIKE 'https://%');
