import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

/** What a mail says about its subject besides the message: the sentence, its anchor, its date, whose work it is. */
export type MailSubject = {
  id: string
  /** The anchor of the sentence, or the code. */
  label: string
  title: string
  quote: string
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  agency: string
}

/** The subjects of a mail in one statement, as they stand when it is sent. */
export async function findMailSubjects(reader: Reader, ids: readonly string[]): Promise<Map<string, MailSubject>> {
  const rows = await reader.$queryRaw<(Omit<MailSubject, 'dueOn'> & { dueOn: Date | null })[]>`
    SELECT a.id, coalesce(a.anchor, a.code) AS label, a.title, a.text AS quote, a.due_on AS "dueOn", a.due_time AS "dueTime", o.short_name AS agency
      FROM assignment a JOIN organisation o ON o.id = a.lead_id WHERE a.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT s.id, coalesce(a.anchor, a.code), a.title, '', a.due_on, a.due_time, o.short_name
      FROM sign_off s JOIN assignment a ON a.id = s.assignment_id JOIN organisation o ON o.id = s.organisation_id WHERE s.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT v.id, v.code, v.title, v.asked, v.step_due_on, NULL, o.short_name
      FROM obstacle v JOIN organisation o ON o.id = v.filer_id WHERE v.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT h.id, h.code, h.title, '', h.step_due_on, NULL, o.short_name
      FROM dossier h JOIN organisation o ON o.id = h.holder_id WHERE h.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT q.id, q.code, q.title, '', q.step_due_on, NULL, o.short_name
      FROM dossier_question q JOIN organisation o ON o.id = q.holder_id WHERE q.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT s.id, s.code, s.title, c.questions, s.step_due_on, NULL, o.short_name
      FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id JOIN organisation o ON o.id = s.holder_id WHERE s.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT d.id, coalesce(d.number, d.code), d.title, '', NULL, NULL, d.issuer FROM source_document d WHERE d.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT i.id, i.anchor, i.text, '', NULL, NULL, d.issuer FROM plan_item i JOIN source_document d ON d.id = i.document_id WHERE i.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT r.id, r.number, h.title, '', NULL, NULL, o.short_name
      FROM resolution r JOIN dossier h ON h.id = r.dossier_id JOIN organisation o ON o.id = h.holder_id WHERE r.id = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, { ...row, dueOn: fromOptionalDateColumn(row.dueOn) }]))
}

export type MailReader = { name: string; locale: string; address: string }

export async function getMailReader(reader: Reader, personId: string): Promise<MailReader> {
  const person = await reader.person.findUniqueOrThrow({
    where: { id: personId },
    select: { displayName: true, locale: true, email: true },
  })
  return { name: person.displayName, locale: person.locale, address: person.email }
}
