import type { Actor } from '#domain/access/roles.ts'
import { type DutyKind, dutyKindsOf, type WaitingMatter } from '#domain/home/duties.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { LEADERS_OF_DOSSIER } from './dossier-leader.server.ts'
import { matterWords } from './matter-table.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { AWAITS_DATE } from './suspension.server.ts'

type Row = Omit<WaitingMatter, 'dueOn'> & { dueOn: Date | null }

/** Whose organisation coordinates: work it leads itself is judged by the Office; a piece by the agency that gave it. */
const COORDINATOR = Prisma.sql`(SELECT organisation_id FROM membership WHERE role = 'coordinator' AND ended_at IS NULL LIMIT 1)`

const judgedBy = (actor: Actor): Prisma.Sql =>
  actor.role === 'office'
    ? Prisma.sql`a.given_by_id IS NULL AND a.lead_id = ${COORDINATOR}`
    : Prisma.sql`a.given_by_id IS NULL AND a.lead_id <> ${COORDINATOR}`

const LEVELS: Partial<Record<Actor['role'], string>> = {
  coordinator: 'dic',
  office: 'office',
  leadership: 'leadership',
}

const fromAssignment = (
  kind: DutyKind,
  since: Prisma.Sql,
  condition: Prisma.Sql,
  join = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  SELECT ${kind}, a.id, coalesce(a.anchor, a.code), a.state, a.title, a.text, o.short_name, ${since}, NULL::date
    FROM assignment a JOIN organisation o ON o.id = a.lead_id ${join}
   WHERE a.structure IN ('work', 'period-report') AND ${condition}`

const fromPlan = (kind: DutyKind, state: string, since: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT ${kind}, d.id, d.code, d.state, d.title, '', d.issuer, ${since}, NULL::date FROM source_document d WHERE d.state = ${state}`

/** A dossier before the leadership waits for those named for it, and for all where nobody is. */
const isInCharge = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(cardinality(${LEADERS_OF_DOSSIER}) = 0 OR ${actor.onBehalfOf?.personId ?? actor.personId}::uuid = ANY(${LEADERS_OF_DOSSIER}))`
/** The round has come to its end: who was asked has answered, or has had its day, which its clock has told. */
const NOBODY_MAY_ANSWER = Prisma.sql`NOT EXISTS (
  SELECT FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id
   WHERE c.dossier_id = h.id AND c.closed_at IS NULL AND s.state = 'asked' AND s.settled_until < (s.step_due_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`

/** One query a kind; each names what waits, since when, and for whom. */
const QUERIES = {
  'plan-review': () => fromPlan('plan-review', 'in-review', Prisma.sql`d.created_at`),
  'plan-publication': () => fromPlan('plan-publication', 'approved', Prisma.sql`d.approved_at`),
  'plan-approval': () => fromPlan('plan-approval', 'awaiting-approval', Prisma.sql`d.submitted_at`),
  extension: (actor) =>
    fromAssignment(
      'extension',
      Prisma.sql`e.requested_at`,
      Prisma.sql`e.state = 'open' AND e.decider = ${LEVELS[actor.role] ?? ''}`,
      Prisma.sql`JOIN extension_request e ON e.assignment_id = a.id`,
    ),
  declined: (actor) =>
    fromAssignment(
      'declined',
      Prisma.sql`coalesce(a.waiting_decision_at, a.activity_at)`,
      // Declined a second time, the Office decides.
      Prisma.sql`a.state = 'declined' AND ${actor.role === 'office' ? Prisma.sql`((a.declined_count > 1 AND a.given_by_id IS NULL) OR ${judgedBy(actor)})` : Prisma.sql`a.declined_count <= 1 AND ${judgedBy(actor)}`}`,
    ),
  escalation: (actor) =>
    fromAssignment(
      'escalation',
      Prisma.sql`x.raised_at`,
      Prisma.sql`x.level = ${LEVELS[actor.role] ?? ''} AND x.acknowledged_at IS NULL AND x.stood_down_at IS NULL`,
      Prisma.sql`JOIN LATERAL (SELECT * FROM escalation e WHERE e.assignment_id = a.id AND e.level = ${LEVELS[actor.role] ?? ''} ORDER BY e.raised_at DESC LIMIT 1) x ON true`,
    ),
  'matter-escalation': (actor) => Prisma.sql`
    SELECT 'matter-escalation', e.id, v.code, e.step, v.title, v.quote, o.short_name, e.raised_at, NULL::date
      FROM matter_escalation e JOIN organisation o ON o.id = e.holder_id
      JOIN LATERAL ${matterWords(Prisma.sql`e`)} v ON true
     WHERE e.level = ${LEVELS[actor.role] ?? ''} AND e.acknowledged_at IS NULL AND e.stood_down_at IS NULL`,
  submitted: (actor) =>
    fromAssignment('submitted', Prisma.sql`a.submitted_at`, Prisma.sql`a.state = 'submitted' AND ${judgedBy(actor)}`),
  // The obstacle that paused it is solved and its date has passed meanwhile: somebody sets a new one.
  resumption: (actor) =>
    fromAssignment(
      'resumption',
      Prisma.sql`p.started_at`,
      Prisma.sql`a.state = 'suspended' AND ${judgedBy(actor)}`,
      Prisma.sql`JOIN suspension p ON p.assignment_id = a.id AND p.ended_at IS NULL AND p.end_reason = ${AWAITS_DATE}`,
    ),
  // Of the agency's own work, to be mended by who prepared it.
  'sign-off-returned': (actor) => Prisma.sql`
    SELECT 'sign-off-returned', s.id, coalesce(a.anchor, a.code), s.state, a.title, coalesce(s.reason, ''), o.short_name, s.decided_at, NULL::date
      FROM sign_off s JOIN assignment a ON a.id = s.assignment_id JOIN organisation o ON o.id = s.organisation_id
     WHERE s.state = 'given-back' AND s.organisation_id = ${actor.organisationId}::uuid
       AND s.officer_id IN (${actor.personId}::uuid, ${actor.onBehalfOf?.personId ?? actor.personId}::uuid)`,
  obstacle: (actor) => Prisma.sql`
    SELECT 'obstacle', v.id, v.code, CASE WHEN v.state = 'received' AND v.checked_at IS NOT NULL THEN 'checked' ELSE v.state END, v.title, v.asked, o.short_name, v.step_since, v.step_due_on
      FROM obstacle v JOIN organisation o ON o.id = v.filer_id
     WHERE v.holder_id = ${actor.organisationId}::uuid AND v.state IN ('filed', 'received', 'settling', 'forwarded', 'clarifying', 'confirming')`,
  dossier: (actor) => Prisma.sql`
    SELECT 'dossier', h.id, h.code, h.state, h.title, h.common_cause, o.short_name, h.step_since, h.step_due_on
      FROM dossier h JOIN organisation o ON o.id = h.holder_id
     WHERE h.holder_id = ${actor.organisationId}::uuid AND (h.state <> 'with-leadership' OR ${isInCharge(actor)}) AND (h.state IN ('consolidated', 'office-check', 'with-leadership', 'above-province', 'issuing', 'checking') OR (h.state = 'consultation' AND ${NOBODY_MAY_ANSWER}))`,
  // A typing error of a record waits for its second person: everybody of the Office but who found it.
  correction: (actor) => Prisma.sql`
    SELECT 'correction', r.id, r.number, 'proposed', h.title, string_agg(c.old_value || ' → ' || c.new_value, '; ' ORDER BY c.proposed_at), min(p.display_name), min(c.proposed_at), NULL::date
      FROM resolution_correction c JOIN resolution r ON r.id = c.resolution_id AND r.state = 'in-force'
      JOIN dossier h ON h.id = r.dossier_id JOIN person p ON p.id = c.proposed_by_id
     WHERE c.state = 'proposed' AND c.proposed_by_id <> ${actor.personId}::uuid GROUP BY r.id, h.id`,
  question: (actor) => Prisma.sql`
    SELECT 'question', q.id, q.code, q.state, q.title, q.question, o.short_name, q.step_since, q.step_due_on
      FROM dossier_question q JOIN organisation o ON o.id = q.holder_id
     WHERE q.holder_id = ${actor.organisationId}::uuid AND q.state = 'open'`,
  'opinion-slip': (actor) => Prisma.sql`
    SELECT 'opinion-slip', s.id, s.code, s.state, s.title, c.questions, o.short_name, s.step_since, s.step_due_on
      FROM opinion_slip s JOIN consultation c ON c.id = s.consultation_id JOIN organisation o ON o.id = s.holder_id
     WHERE s.holder_id = ${actor.organisationId}::uuid AND s.state = 'asked'`,
  'calendar-change': (actor) => Prisma.sql`
    SELECT 'calendar-change', c.id, c.year::text, c.state, c.note, '', p.display_name, c.proposed_at, NULL::date
      FROM calendar_change c JOIN person p ON p.id = c.proposed_by_id
     WHERE c.state = 'proposed' AND c.proposed_by_id <> ${actor.personId}::uuid`,
} as const satisfies Record<DutyKind, (actor: Actor) => Prisma.Sql>

/** Everything that waits for the role of this person, in one statement. */
export async function findWaitingMatters(reader: Reader, actor: Actor): Promise<WaitingMatter[]> {
  const kinds = dutyKindsOf(actor.role)
  if (kinds.length === 0) return []
  const union = Prisma.join(
    kinds.map((kind) => QUERIES[kind](actor)),
    ' UNION ALL ',
  )
  const rows = await reader.$queryRaw<Row[]>`
    SELECT * FROM (${union}) AS m (kind, "subjectId", code, step, title, quote, organisation, "waitsSince", "dueOn")`
  return rows.map((row) => ({ ...row, dueOn: fromOptionalDateColumn(row.dueOn) }))
}
