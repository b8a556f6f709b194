/**
 * How many lie under each value of a dimension, under all the other things asked for: the figure beside a choice is the
 * length of the list that the choice opens.
 */
export function countFacet<Row extends { count: number }, Key extends keyof Row>(
  rows: readonly Row[],
  args: { dimension: Key; dimensions: readonly (keyof Row)[]; asked: Partial<Row> },
): Map<Row[Key], number> {
  const { dimension, dimensions, asked } = args
  const counts = new Map<Row[Key], number>()
  const others = dimensions.filter((one) => one !== dimension)
  for (const row of rows)
    if (isAsked(row, { dimensions: others, asked }))
      counts.set(row[dimension], (counts.get(row[dimension]) ?? 0) + row.count)
  return counts
}

export const isAsked = <Row>(
  row: Row,
  { dimensions, asked }: { dimensions: readonly (keyof Row)[]; asked: Partial<Row> },
): boolean => dimensions.every((one) => asked[one] === undefined || row[one] === asked[one])
