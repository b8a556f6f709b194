import type { PlanReadItem, PlanReading } from '#domain/plan/plan-reading.ts'
import { readTargets } from '#domain/target/read-target.ts'

/** The reading as other programs get it; screens use the reading itself. */
export function describeReading({ header, items, tables }: PlanReading) {
  const { kind, number, symbol, issuedOn, signer, title } = header
  return {
    header: { kind, number: number && symbol ? `${number}/${symbol}` : number, symbol, issuedOn, signer, title },
    items: items.map(describeItem),
    targets: items.filter(({ kind }) => kind === 'target').flatMap(describeTargets),
    tables: tables.map(({ anchor, columns, rows, startLine, endLine }) => ({
      anchor,
      columns,
      rows,
      lines: [startLine, endLine],
    })),
  }
}

/** A body that only receives the product stands among the coordinating ones, marked as the receiver. */
function describeItem(item: PlanReadItem) {
  const { anchor, kind, text, addressee, lead, leadStated, coordinating, receivers, deadline, confidence, gaps } = item
  return {
    anchor,
    kind,
    text,
    addressee: addressee?.written ?? null,
    lead,
    leadStated,
    coordinating: [...coordinating, ...receivers.map((receiver) => `${receiver} (nơi nhận)`)],
    deadline,
    product: item.product,
    secondOrder: item.secondOrder?.text ?? null,
    confidence,
    gaps,
    lines: [item.startLine, item.endLine],
  }
}

/** One entry an indicator: a sentence may set several. */
const describeTargets = ({ anchor, text, deadline, deadlineOfHeading, figures }: PlanReadItem) =>
  readTargets(text, {
    fallbackBy: deadline?.dueOn ?? deadlineOfHeading?.dueOn ?? null,
    ...(figures ? { figures } : {}),
  }).map((target) => ({
    anchor,
    ...target,
  }))
