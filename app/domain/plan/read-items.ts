import { partiesAbove } from './entry-addressee.ts'
import { rateFields } from './field-confidence.ts'
import { detailCells } from './item-details.ts'
import { findItemGaps } from './item-gaps.ts'
import type { OutlineEntry, OutlineHeading } from './outline-state.ts'
import type { PlanItemKind, PlanReadItem, SourceRange } from './plan-reading.ts'
import { isVague } from './read-addressee.ts'
import { findDeadline, readDeadline } from './read-deadline.ts'
import { withHour } from './read-hour.ts'
import { findProduct, type ProductReading } from './read-product.ts'
import { type Roles, readRoles } from './read-roles.ts'
import { readRowRoles } from './read-row.ts'
import { readRowFigures } from './read-row-figures.ts'
import { readSecondOrder } from './read-second-order.ts'
import { readTimeStatement } from './read-stated-time.ts'
import type { DateContext, DeadlineReading } from './resolve-point.ts'
import type { RowCells } from './table-rows.ts'

const NO_ROLES = readRoles('', null)

export function readItem(
  entry: OutlineEntry,
  kind: PlanItemKind,
  range: SourceRange,
  dates: DateContext,
): PlanReadItem {
  const { text, marker, row } = entry.paragraph
  const cells = row?.cells ?? detailCells(entry.details)
  const numbered = entry.path.filter((heading) => !isListEntry(heading))
  const section = numbered[0]
  const group = numbered.at(-1)
  const assigns = kind === 'task' || kind === 'duty'
  const roles = assigns ? rolesOf(entry, kind, cells) : NO_ROLES
  const timed = assigns || kind === 'target' ? timeOf(text, cells, withYearOf(numbered, dates)) : null
  const deadline = timed?.deadline ?? null
  const made = assigns ? productOf(text, cells) : null
  const product = made?.product ?? null
  const secondOrder = assigns ? readSecondOrder(text, roles.lead) : null
  const figures = kind === 'target' && row ? readRowFigures(row) : null
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
      isProductStated: made?.isLabelled ?? false,
      secondOrder,
      isKindOfSection: kind === entry.sectionKind,
    }),
    gaps: findItemGaps({ kind, text, roles, deadline, product, secondOrder, ...(figures ? { figures } : {}) }),
    ...(figures ? { figures } : {}),
  }
}

/** By the columns of a row or the details below a sentence, else by the grammar of the sentence and its place. */
function rolesOf(entry: OutlineEntry, kind: 'task' | 'duty', cells: RowCells): Roles {
  const { addressee, coordinating } = partiesAbove(entry, kind)
  const { row, text } = entry.paragraph
  const isStated = row !== null || cells.lead || cells.coordinating || cells.parties
  const roles = isStated ? readRowRoles(cells, text, addressee) : readRoles(text, addressee)
  const isLeftToHeading = roles.leadBasis === 'heading' && roles.coordinating.length === 0
  return isLeftToHeading ? { ...roles, coordinating, vague: [...roles.vague, ...coordinating.filter(isVague)] } : roles
}

const timeOf = (text: string, { deadline }: RowCells, dates: DateContext): DeadlineReading | null =>
  deadline ? withHour(readTimeStatement(deadline.text, dates)) : findDeadline(text, dates)

const productOf = (text: string, { product }: RowCells): ProductReading | null =>
  product ? { product: product.text, isLabelled: true } : findProduct(text)

/** Bullets that stand above other bullets are in the path too; they are no headings. */
const isListEntry = (heading: OutlineHeading): boolean => !/[\p{L}\d]/u.test(heading.written)

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
