import { recordEvent } from '#data/event.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { saveAliases } from '#data/organisation-alias.server.ts'
import { keepTrackerColumns } from '#data/tracker.server.ts'
import { insertWorkOrder } from '#data/work-order.server.ts'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { authoritiesOf, type OrderSource, partiesOf } from '#domain/assignment/order.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TrackerRow } from '#domain/tracker/read-rows.ts'
import { newId } from '#platform/new-id.server.ts'
import { issueAssignments } from '#services/assignment/issue-assignments.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { readTracker, type TrackerSource } from './read-tracker.server.ts'

export type ImportTracker = TrackerSource & { order: OrderSource }
export type ImportedTracker = { count: number }

/**
 * Takes the rows of a tracker in, all at once, under one order and with the file they came from. New work is given as of
 * now; what agencies have been doing keeps when it was given and when it was done, its clock begins now, and no step of
 * the past fires. A person is told once, however many the rows. Rows with a problem are refused as long as they are not
 * put right or left out. What a name was said to mean is remembered, and proposed for the next table.
 */
export const importTracker = (
  { order, ...source }: ImportTracker,
  context: CommandContext,
): Promise<Result<ImportedTracker>> =>
  runCommand({ name: 'ImportTracker', input: toContent(order, source), context }, async (tx) => {
    const { actor, now, commandId } = context
    const today = dayAt(now)
    if (!authoritiesOf(actor.role).includes(order.authority))
      return refuse('authority-not-yours', { field: 'authority' })
    if (order.orderedOn > today) return refuse('ordered-in-the-future', { field: 'orderedOn' })
    const read = await readTracker(tx, source, { personId: actor.personId, today })
    if (!read.ok) return read
    const { columns, headKey, fileName } = read.value
    const rows = read.value.rows.filter(({ row }) => !source.choices.leftOut.has(row))
    if (rows.length === 0) return refuse('tracker-empty')
    const wrong = rows.filter(({ problems }) => problems.length > 0).length
    if (wrong > 0) return refuse('tracker-has-problems', { params: { count: wrong } })
    const named = new Set(rows.flatMap(({ names }) => names.map(({ written }) => foldText(written))))
    const names = read.value.mappedNames.filter(
      ({ written }) => named.has(foldText(written)) && source.choices.mends.agencies.has(foldText(written)),
    )
    const orderId = newId()
    await insertWorkOrder(tx, { id: orderId, ...order, enteredById: actor.personId, enteredAt: now })
    const causeId = await recordEvent(tx, {
      subjectType: 'order',
      subjectId: orderId,
      type: 'TrackerImported',
      at: now,
      actor,
      commandId,
      payload: { ...order, kind: source.kind, count: rows.length, file: fileName, names },
    })
    const coordinatorId = await getCoordinatorOrganisationId(tx)
    const drafts = rows.map((row) => toDraft(row, { source, order, orderId, coordinatorId, fileName }))
    const batch = { subjectType: 'order' as const, subjectId: orderId, mailAt: now, atOnceIds: new Set<string>() }
    await issueAssignments(tx, { drafts, actor, now, causeId, batch })
    await keepTrackerColumns(tx, { headKey, columns, savedById: actor.personId, savedAt: now })
    await saveAliases(tx, { names, source: { orderId }, by: { personId: actor.personId, at: now } })
    const fileIds = source.fileId ? [source.fileId] : []
    const attached = await attachFiles(tx, {
      fileIds,
      subjectType: 'order',
      subjectId: orderId,
      purpose: 'order',
      actor,
    })
    return attached.ok ? accept({ count: drafts.length }) : attached
  })

/** Maps and sets say nothing of themselves as JSON. */
const toContent = (order: OrderSource, { choices, ...source }: TrackerSource) => ({
  order,
  source,
  columns: choices.columns,
  cells: [...choices.mends.cells],
  agencies: [...choices.mends.agencies],
  leftOut: [...choices.leftOut],
})

type Known = {
  source: TrackerSource
  order: OrderSource
  orderId: string
  coordinatorId: string
  fileName: string | null
}

function toDraft(row: TrackerRow, { source, order, orderId, coordinatorId, fileName }: Known): AssignmentDraft {
  const { leadId, coordinatingIds, dueOn, undatedWritten, title, text, product, issuedOn, doneOn } = row
  if (!leadId) throw new Error(`row ${row.row} has no lead and no problem`)
  return {
    structure: 'work',
    kind: 'once',
    orderId,
    leadId,
    leadBasis: 'stated',
    parties: partiesOf({ coordinatingIds, followingIds: [] }, { leadId, coordinatorId }),
    ...{ title, text, product, dueOn },
    dueSetBy: dueOn ? order.authority : null,
    undatedReason: undatedWritten,
    origin: { file: fileName ?? '', row: row.row },
    ...(source.kind === 'history' ? { past: { issuedOn: issuedOn ?? order.orderedOn, completedOn: doneOn } } : {}),
  }
}
