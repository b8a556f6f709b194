import { type FieldConfidence, type PlanReadItem, SURE_FROM } from './plan-reading.ts'

export type UnsureField = keyof FieldConfidence
const FIELDS: readonly UnsureField[] = ['item', 'lead', 'coordinating', 'deadline', 'product']

type Read = Pick<PlanReadItem, 'product'> & { confidence?: FieldConfidence }

/** What a person should look at twice. A product that was not read is a gap, not a doubt; older readings say nothing. */
export const unsureFields = ({ confidence, product }: Read): UnsureField[] =>
  FIELDS.filter((field) => confidence && confidence[field] < SURE_FROM && (field !== 'product' || product !== null))

/** Whether the sentence comes first. A doubtful product alone does not: nobody is given other work or another date by it. */
export const isUnsure = (read: Read): boolean => unsureFields(read).some((field) => field !== 'product')
