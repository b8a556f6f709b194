/** What an act changes of a row, as the preview shows it: from what to what. */
export const CHANGED_FIELDS = ['lead', 'due', 'urgency', 'product', 'coordinating', 'following'] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]
export type RowChange = { field: ChangedField; from: string | null; to: string }
