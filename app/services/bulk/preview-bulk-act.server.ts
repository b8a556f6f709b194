import { readAssignmentFacts } from '#data/assignment.server.ts'
import { countReaders } from '#data/bulk-act-reader.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { BulkAct } from '#domain/bulk/bulk-acts.ts'
import type { RowChange } from '#domain/bulk/row-changes.ts'
import type { Refusal } from '#domain/shared/result.ts'
import type { Reader } from '#platform/db.server.ts'
import { toNotifications } from '#services/assignment/tell-people.server.ts'
import { type DecidedRow, decideInBulk } from './decide-in-bulk.server.ts'

type Row = { id: string; label: string; title: string; lead: string }

export type BulkPreview = {
  rows: (Row & { changes: RowChange[] })[]
  refused: (Row & { refusal: Refusal })[]
  /** One mail a person. */
  mails: { agency: string; people: number }[]
}

/** What would happen now, row by row, without doing it. */
export async function previewBulkAct(
  reader: Reader,
  { act, actor, now }: { act: BulkAct; actor: Actor; now: Date },
): Promise<BulkPreview> {
  const assignments = await readAssignmentFacts(reader, act.ids)
  const { decided, refused } = await decideInBulk(reader, { act, assignments, actor, now })
  const tellings = decided.map(({ assignment, outcome }) => {
    return { assignment, messages: outcome.tell ?? [], causeId: assignment.id }
  })
  const told = await toNotifications(reader, { tellings, now, except: actor.personId })
  return {
    rows: decided.map((row) => ({ ...toRow(row), changes: changesOf(row) })),
    refused: refused.map((row) => ({ ...toRow(row), refusal: row.refusal })),
    mails: await countReaders(reader, [...new Set(told.map(({ personId }) => personId))]),
  }
}

const toRow = ({ assignment }: Pick<DecidedRow, 'assignment'>): Row => {
  const { id, label, title, leadName } = assignment
  return { id, label, title, lead: leadName }
}

const namesIn = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '')

/** Read from what was decided, so that the preview cannot promise anything else. */
function changesOf({ assignment, outcome }: DecidedRow): RowChange[] {
  const { changes = {}, payload = {} } = outcome
  const found: RowChange[] = []
  if (changes.leadId) found.push({ field: 'lead', from: assignment.leadName, to: String(payload.leadName) })
  if (changes.dueOn) found.push({ field: 'due', from: assignment.dueOn, to: changes.dueOn })
  if (changes.urgency && changes.urgency !== assignment.urgency)
    found.push({ field: 'urgency', from: assignment.urgency, to: String(changes.urgency) })
  if (changes.product) found.push({ field: 'product', from: assignment.product, to: String(changes.product) })
  const coordinating = namesIn(payload.coordinating)
  const following = namesIn(payload.following)
  if (coordinating) found.push({ field: 'coordinating', from: null, to: coordinating })
  if (following) found.push({ field: 'following', from: null, to: following })
  return found
}
