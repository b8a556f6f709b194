import type { FieldConfidence, PlanReadItem } from './plan-reading.ts'
import type { LeadBasis, Roles } from './read-roles.ts'
import type { DeadlineReading } from './resolve-point.ts'

type Read = Pick<PlanReadItem, 'kind' | 'text' | 'product' | 'secondOrder'> & {
  timed: DeadlineReading | null
  roles: Roles
  /** Behind its label or in its column, not inferred from a verb. */
  isProductStated: boolean
  /** Only a sentence that assigns work although its section does not was told apart by its own words. */
  isKindOfSection: boolean
}

const CERTAIN = 1
const STATED = 0.95
/** Nothing was read, and no word in the sentence says that something should have been. */
const SILENT = 0.9
const LIKELY = 0.7
/** Words that usually give a role or a date stand in the sentence, and nothing came of them. */
const UNREAD = 0.5

const UNREAD_LEAD = /chủ trì|(?<!\p{L})[Gg]iao(?: cho)? \p{Lu}|đầu mối/u
const UNREAD_COORDINATING = /phối hợp (?:(?:chặt chẽ )?với|cùng)|cơ quan phối hợp/iu
const UNREAD_DATE = /(?<!\p{L})(?:trước|chậm nhất|thời hạn|hoàn thành (?:trong|trước)|quý (?:[IV]+|[1-4])(?!\p{L}))/u

/** How sure each field of a sentence is, by what it was read from. */
export function rateFields(read: Read): FieldConfidence {
  if (read.kind !== 'task' && read.kind !== 'duty') {
    const deadline = read.kind === 'target' ? rateDeadline(read) : CERTAIN
    return { item: SILENT, lead: CERTAIN, coordinating: CERTAIN, deadline, product: CERTAIN }
  }
  return {
    item: read.secondOrder ? LIKELY : read.isKindOfSection ? STATED : LIKELY,
    lead: rateLead(read),
    coordinating: rateCoordinating(read),
    deadline: rateDeadline(read),
    product: rateProduct(read),
  }
}

/** How often a lead read from these words was right on the documents composed for it. */
const LEAD_SURENESS = {
  label: 0.97,
  column: 0.97,
  heading: 0.95,
  given: 0.95,
  clause: 0.93,
  subject: 0.9,
  'given-inside': 0.87,
  attribute: LIKELY,
  brackets: LIKELY,
  none: SILENT,
} as const satisfies Record<LeadBasis, number>

function rateLead({ text, roles }: Read): number {
  if (roles.jointLead || roles.namedPerson) return UNREAD
  return roles.leadBasis === 'none' && UNREAD_LEAD.test(text) ? UNREAD : LEAD_SURENESS[roles.leadBasis]
}

/** A product that the text names as such is sure; the noun behind the verb is the likeliest one. */
function rateProduct({ product, isProductStated }: Read): number {
  if (product === null) return SILENT
  return isProductStated ? STATED : LIKELY
}

function rateCoordinating({ text, roles }: Read): number {
  if (roles.coordinating.length > 0) return roles.isCoordinatingWhole ? STATED : LIKELY
  return UNREAD_COORDINATING.test(text) ? UNREAD : SILENT
}

function rateDeadline({ text, timed }: Pick<Read, 'text' | 'timed'>): number {
  if (timed) return timed.sure
  return UNREAD_DATE.test(text) ? UNREAD : SILENT
}
