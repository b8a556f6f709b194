import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** What the Office finds missing most often, by itself; where the name alone says nothing, it has to say which. */
const USUAL_MISSING = {
  'agency-opinion': { asksWhich: true },
  'differing-opinions': { asksWhich: false },
  'legal-basis': { asksWhich: false },
  competence: { asksWhich: false },
  'draft-document': { asksWhich: false },
  funding: { asksWhich: false },
  'lead-or-date': { asksWhich: false },
  evidence: { asksWhich: false },
} as const satisfies Record<string, { asksWhich: boolean }>
export type UsualMissing = keyof typeof USUAL_MISSING
/** One that an administrator added has a number. */
export type CommonMissing = UsualMissing | `own-${number}`
export type MissingKind = CommonMissing | 'other'

export const isUsualMissing = (kind: string): kind is UsualMissing => Object.hasOwn(USUAL_MISSING, kind)

/** A point of the list to tick; `name` takes the place of the product's own words, which an own point has none of. */
export type CommonPoint = { kind: CommonMissing; name: string | null; asksWhich: boolean; isUsed: boolean }
export type CommonPoints = { version: number; points: readonly CommonPoint[] }

/** The list before anybody has changed it. */
export const USUAL_POINTS: CommonPoints = {
  version: 1,
  points: (Object.keys(USUAL_MISSING) as UsualMissing[]).map((kind) => ({
    kind,
    name: null,
    asksWhich: USUAL_MISSING[kind].asksWhich,
    isUsed: true,
  })),
}

/** As the Office names it. */
export type NamedMissing = { kind: string; text: string }
/** As it stands in the record: with what the list called it then, so that a later list changes nothing that was asked. */
export type MissingPoint = { kind: MissingKind; name: string | null; text: string }

/** What the Office ticked or wrote about, by the list in force. */
export function checkNamed({
  named,
  common,
}: {
  named: readonly NamedMissing[]
  common: CommonPoints
}): Result<MissingPoint[]> {
  const points: MissingPoint[] = []
  for (const { kind, text } of named) {
    const known = common.points.find((point) => point.isUsed && point.kind === kind)
    if (kind !== 'other' && !known) return refuse('missing-list-changed', { field: 'missing' })
    if (known?.asksWhich && text === '') return refuse('missing-text-missing', { field: `missingText-${kind}` })
    points.push({ kind: known?.kind ?? 'other', name: known?.name ?? null, text })
  }
  return accept(points)
}

/** What the DIC says it did about one point of the Office. */
export type MissingReply = { pointId: string; isTicked: boolean; text: string }

/** Every point that the Office named is ticked, with what was done about it; those that are not are named. */
export function checkReplies(args: {
  points: readonly { id: string; ordinal: number; kind: string }[]
  replies: readonly MissingReply[]
}): Result<{ pointId: string; text: string }[]> {
  const taken = args.points.map((point) => {
    const reply = args.replies.find(({ pointId }) => pointId === point.id)
    return { ...point, text: reply?.isTicked ? reply.text : '' }
  })
  const left = taken.filter(({ text }) => text === '')
  const first = left[0]
  if (first)
    return refuse('missing-points-unanswered', {
      field: `reply-${first.ordinal}`,
      params: { points: left.map(({ ordinal, kind }) => `${ordinal} ${kind}`).join(', ') },
    })
  return accept(taken.map(({ id, text }) => ({ pointId: id, text })))
}
