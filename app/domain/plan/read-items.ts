import { explains } from './explains.ts'
import { rateFields } from './field-confidence.ts'
import { findItemGaps } from './item-gaps.ts'
import type { OutlineEntry, OutlineHeading } from './outline.ts'
import type { Addressee, PlanItemKind, PlanReadItem, SourceRange } from './plan-reading.ts'
import { readAddressee } from './read-addressee.ts'
import { findDeadline, readDeadline } from './read-deadline.ts'
import { readProduct } from './read-product.ts'
import { assignsWork, type Roles, readRoles } from './read-roles.ts'
import { readRowRoles } from './read-row.ts'
import { readSecondOrder } from './read-second-order.ts'
import { readTimeStatement } from './read-stated-time.ts'
import type { DateContext, DeadlineReading } from './resolve-point.ts'

const NO_ROLES = readRoles('', null, 'context')

/** What a sentence of the outline is; null for text that only explains. */
export function readItemKind(entry: OutlineEntry): PlanItemKind | null {
  if (entry.role === 'obstacle-clause') return 'obstacle-clause'
  if (entry.role !== 'sentence' || (!entry.paragraph.row && explains(entry.paragraph.text))) return null
  if (entry.sectionKind !== 'context') return entry.sectionKind
  return assignsWork(entry.paragraph.text) ? 'duty' : null
}

export function readItem(
  entry: OutlineEntry,
  kind: PlanItemKind,
  range: SourceRange,
  dates: DateContext,
): PlanReadItem {
  const { text, marker, row } = entry.paragraph
  const numbered = entry.path.filter((heading) => !isListEntry(heading))
  const section = numbered[0]
  const group = numbered.at(-1)
  const assigns = kind === 'task' || kind === 'duty'
  const roles = assigns ? rolesOf(entry, kind, numbered) : NO_ROLES
  const timed = assigns || kind === 'target' ? timeOf(entry, withYearOf(numbered, dates)) : null
  const deadline = timed?.deadline ?? null
  const product = assigns ? (row?.cells.product?.text ?? readProduct(text)) : null
  const secondOrder = kind === 'duty' ? readSecondOrder(text) : null
  const { addressee, addresseeRole, lead, leadStated, coordinating, receivers, vague } = roles
  return {
    anchor: entry.anchor ?? '',
    kind,
    text,
    ...range,
    bullet: marker?.kind === 'bullet' ? marker.written : null,
    sectionAnchor: section?.anchor ?? entry.anchor ?? '',
    groupAnchor: group?.anchor ?? entry.anchor ?? '',
    groupHeading: group?.text ?? '',
    addressee,
    addresseeRole,
    lead,
    leadStated,
    coordinating,
    receivers,
    vague,
    product,
    deadline,
    deadlineOfHeading: deadline ? null : deadlineOf(numbered),
    secondOrder,
    confidence: rateFields({
      kind,
      text,
      roles,
      timed,
      product,
      secondOrder,
      isKindOfSection: kind === entry.sectionKind,
    }),
    gaps: findItemGaps({ kind, text, roles, deadline, product, secondOrder }),
  }
}

function rolesOf({ paragraph }: OutlineEntry, kind: 'task' | 'duty', headings: readonly OutlineHeading[]): Roles {
  const addressee = kind === 'duty' ? addresseeOf(headings) : null
  return paragraph.row
    ? readRowRoles(paragraph.row.cells, paragraph.text, addressee)
    : readRoles(paragraph.text, addressee, kind)
}

const timeOf = ({ paragraph: { row, text } }: OutlineEntry, dates: DateContext): DeadlineReading | null =>
  row?.cells.deadline ? readTimeStatement(row.cells.deadline.text, dates) : findDeadline(text, dates)

/** Bullets that stand above other bullets are in the path too; they are no headings. */
const isListEntry = (heading: OutlineHeading): boolean => !/[\p{L}\d]/u.test(heading.written)

/** The nearest heading that names a body. */
function addresseeOf(headings: readonly OutlineHeading[]): Addressee | null {
  for (const heading of headings.slice(1).toReversed()) {
    const addressee = readAddressee(heading.text)
    if (addressee) return addressee
  }
  return null
}

function deadlineOf(headings: readonly OutlineHeading[]): PlanReadItem['deadlineOfHeading'] {
  for (const heading of headings.toReversed()) {
    const deadline = readDeadline(heading.text)
    if (deadline) return deadline
  }
  return null
}

/** "II. NHIỆM VỤ NĂM 2025" says the year for the dates under it. */
function withYearOf(headings: readonly OutlineHeading[], dates: DateContext): DateContext {
  for (const { text } of headings.toReversed()) {
    const years = [...text.matchAll(/(?<!\p{L})năm\s+(20\d{2})(?!\s*[-–]\s*\d)/giu)]
    if (years.length === 1 && !/giai đoạn|đến năm/iu.test(text)) return { ...dates, year: Number(years[0]?.[1]) }
  }
  return dates
}
