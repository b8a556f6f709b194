import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { DecidedChange } from './decided-changes.ts'

/**
 * Of the work that the list of the new document would give, only what a person accepted as new: everything else exists
 * already. A new member of a group joins the group that its sentence had.
 */
export function selectDrafts({
  drafts,
  changes,
  groupOf,
}: {
  drafts: readonly AssignmentDraft[]
  changes: readonly DecidedChange[]
  /** By sentence of the new document: the group that stands since the old one. */
  groupOf: ReadonlyMap<string, string>
}): AssignmentDraft[] {
  const accepted = new Set(
    changes.flatMap(({ kind, decision, key }) => (kind === 'issue' && decision === 'accepted' ? [key] : [])),
  )
  const works = drafts.filter(
    ({ structure, itemId, leadId }) => structure !== 'group' && accepted.has(`issue:${itemId}:${leadId}`),
  )
  const wanted = new Set(
    works.flatMap(({ parentRef, itemId }) => (parentRef && !groupOf.has(itemId ?? '') ? [parentRef] : [])),
  )
  const groups = drafts.filter(({ structure, ref }) => structure === 'group' && ref !== undefined && wanted.has(ref))
  return [
    ...groups,
    ...works.map(({ parentRef, ...work }) => {
      const parentId = groupOf.get(work.itemId ?? '')
      if (parentRef === undefined) return work
      return parentId ? { ...work, parentId } : { ...work, parentRef }
    }),
  ]
}
