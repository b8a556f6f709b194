-- The checks made before they were kept: their rounds are read from the record, the latest note from the dossier.
INSERT INTO office_check (id, dossier_id, round, outcome, note, checked_by_id, checked_at)
SELECT e.id, e.subject_id, row_number() OVER (PARTITION BY e.subject_id ORDER BY e.at, e.id),
       CASE e.type WHEN 'OfficeCheckPassed' THEN 'passed' ELSE 'returned' END,
       CASE e.type WHEN 'OfficeCheckPassed' THEN d.office_note ELSE e.payload ->> 'reason' END, e.person_id, e.at
  FROM event e JOIN dossier d ON d.id = e.subject_id
 WHERE e.subject_type = 'dossier' AND e.type IN ('OfficeCheckPassed', 'DossierReturnedByOffice') AND e.person_id IS NOT NULL
   AND NOT EXISTS (SELECT FROM office_check c WHERE c.dossier_id = e.subject_id);

COMMENT ON COLUMN dossier.office_note IS 'Of checks made before office_check; written no more.';
