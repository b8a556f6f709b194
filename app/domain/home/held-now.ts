import { type OverMatter, scoreHolders } from '#domain/obstacle/attribute-over-days.ts'

export type HeldSum = {
  filings: number
  filingsOver: number
  dossiers: number
  dossiersOver: number
}

/** What an organisation holds of what is open. */
export type HeldNow = HeldSum & { organisationId: string; organisation: string }

/** The same with what it went over in the running month. */
export type HolderRow = HeldNow & { matters: number; days: number }

/** One row a holder: who is over a limit first, then who had most days over. */
export function holderRows(now: readonly HeldNow[], over: readonly OverMatter[]): HolderRow[] {
  const scores = new Map(scoreHolders(over).map((score) => [score.organisationId, score]))
  const rows: HolderRow[] = now.map((row) => {
    const { matters = 0, days = 0 } = scores.get(row.organisationId) ?? {}
    scores.delete(row.organisationId)
    return { ...row, matters, days }
  })
  const none = { filings: 0, filingsOver: 0, dossiers: 0, dossiersOver: 0 }
  const gone = [...scores.values()].map((score): HolderRow => ({ ...none, ...score }))
  return [...rows, ...gone].sort((one, other) => overOf(other) - overOf(one) || other.days - one.days)
}

const overOf = ({ filingsOver, dossiersOver }: HeldNow): number => filingsOver + dossiersOver

/** All together. */
export function sumHeld(rows: readonly HeldSum[]): HeldSum {
  const sum = (count: keyof HeldSum) => rows.reduce((total, row) => total + row[count], 0)
  return {
    filings: sum('filings'),
    filingsOver: sum('filingsOver'),
    dossiers: sum('dossiers'),
    dossiersOver: sum('dossiersOver'),
  }
}
