import { createHash } from 'node:crypto'

/** A statement whose text differs with every list of values would fill the memory of each connection. */
const MOST_NAMED = 200
/** A statement asked for once or twice is not worth its place on each of the connections. */
const ASKED_BEFORE_NAMED = 3
const MOST_COUNTED = 5_000

/**
 * The name under which PostgreSQL keeps a statement's plan on a connection: planning costs more than running for most
 * of ours. The first ones that come again get a name; what is left over is planned each time, as without it.
 */
export function createStatementNames(): (statement: { sql: string }) => string | undefined {
  const names = new Map<string, string>()
  const asked = new Map<string, number>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= MOST_NAMED) return known
    const count = (asked.get(sql) ?? 0) + 1
    if (count < ASKED_BEFORE_NAMED) {
      if (asked.size >= MOST_COUNTED) asked.clear()
      asked.set(sql, count)
      return undefined
    }
    asked.delete(sql)
    const name = createHash('sha1').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
