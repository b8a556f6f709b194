/** The first values of a series that may have no end (iterator helpers need a newer Node). */
export function takeFirst<Value>(values: Iterable<Value>, count: number): Value[] {
  const taken: Value[] = []
  for (const value of values) {
    if (taken.length === count) break
    taken.push(value)
  }
  return taken
}
