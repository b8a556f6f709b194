import type { MissingKind } from '#domain/obstacle/missing-points.ts'

const NAME = { select: { displayName: true } } as const

/** Of a dossier: every round of the check by the Office, the latest first, with what it named and what was answered. */
export const OFFICE_CHECKS = {
  orderBy: { round: 'desc' },
  select: {
    round: true,
    outcome: true,
    note: true,
    checkedAt: true,
    checkedBy: NAME,
    points: {
      orderBy: { ordinal: 'asc' },
      select: {
        id: true,
        ordinal: true,
        kind: true,
        name: true,
        text: true,
        reply: true,
        repliedAt: true,
      },
    },
  },
} as const

type Row = {
  round: number
  outcome: string
  note: string | null
  checkedAt: Date
  checkedBy: { displayName: string }
  points: {
    id: string
    ordinal: number
    kind: string
    name: string | null
    text: string
    reply: string | null
    repliedAt: Date | null
  }[]
}

export const toOfficeCheck = ({ outcome, checkedBy, points, ...check }: Row) => ({
  ...check,
  isPassed: outcome === 'passed',
  checkedBy: checkedBy.displayName,
  points: points.map(({ kind, ...point }) => ({ ...point, kind: kind as MissingKind })),
})

/** What the Office named and nobody has answered yet. */
export const openMissingOf = (checks: readonly ReturnType<typeof toOfficeCheck>[]) =>
  checks.flatMap(({ points }) => points).filter(({ repliedAt }) => repliedAt === null)
