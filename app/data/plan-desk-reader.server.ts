import type { SentenceChange } from '#domain/plan/cut-sentence.ts'
import type { Reader } from '#platform/db.server.ts'

export type NameDecision = 'accepted' | 'proposed'
export type HistoryRow = {
  id: string
  at: string
  type: string
  personName: string | null
  payload: Record<string, unknown>
}

export type PlanDesk = {
  parts: { section: string; personId: string; person: string; takenAt: string }[]
  /** Who decided sentences of this document, by id. */
  people: Record<string, string>
  names: { folded: string; written: string; decision: NameDecision; reason: string; person: string }[]
  /** Of the sentence that lies open, newest first. */
  history: HistoryRow[]
  /** The cut that the open sentence comes from, while it can be undone. */
  change: { kind: SentenceChange; anchors: string[]; became: string[] } | null
}

const MOST_HISTORY = 30

/** What lies around a document in review besides its sentences, in one statement. */
export async function findPlanDesk(
  reader: Reader,
  { planId, itemId, anchor }: { planId: string; itemId: string | null; anchor: string | null },
): Promise<PlanDesk> {
  const [desk] = await reader.$queryRaw<PlanDesk[]>`
    SELECT coalesce((SELECT json_agg(json_build_object('section', p.section_anchor, 'personId', p.person_id, 'person', x.display_name, 'takenAt', p.taken_at))
                       FROM plan_part p JOIN person x ON x.id = p.person_id WHERE p.document_id = d.id), '[]') AS parts,
           coalesce((SELECT json_object_agg(x.id, x.display_name) FROM person x
                      WHERE x.id IN (SELECT i.reviewed_by_id FROM plan_item i WHERE i.document_id = d.id)), '{}') AS people,
           coalesce((SELECT json_agg(json_build_object('folded', n.folded, 'written', n.written, 'decision', n.decision, 'reason', n.reason, 'person', x.display_name))
                       FROM plan_unknown_name n JOIN person x ON x.id = n.decided_by_id WHERE n.document_id = d.id), '[]') AS names,
           coalesce((SELECT json_agg(h) FROM
                      (SELECT e.id, e.at, e.type, e.person_name AS "personName", e.payload FROM event e
                        WHERE (e.subject_type = 'plan-item' AND e.subject_id = ${itemId}::uuid)
                           OR (e.subject_type = 'plan' AND e.subject_id = d.id AND jsonb_exists(e.payload -> 'anchors', ${anchor}::text))
                        ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_HISTORY}) h), '[]') AS history,
           (SELECT json_build_object('kind', c.kind, 'anchors', c.anchors, 'became', c.became) FROM plan_sentence_change c
             WHERE c.document_id = d.id AND c.undone_at IS NULL AND ${anchor}::text = ANY (c.became)
             ORDER BY c.made_at DESC, c.id DESC LIMIT 1) AS change
      FROM source_document d WHERE d.id = ${planId}::uuid`
  if (!desk) throw new Error(`plan ${planId} is gone`)
  return desk
}
