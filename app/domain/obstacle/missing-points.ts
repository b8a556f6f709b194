import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** What the Office finds missing most often; where the name alone says nothing, it has to say which. */
export const COMMON_MISSING = {
  'agency-opinion': { asksWhich: true },
  'differing-opinions': { asksWhich: false },
  'legal-basis': { asksWhich: false },
  competence: { asksWhich: false },
  'draft-document': { asksWhich: false },
  funding: { asksWhich: false },
  'lead-or-date': { asksWhich: false },
  evidence: { asksWhich: false },
} as const satisfies Record<string, { asksWhich: boolean }>
export type CommonMissing = keyof typeof COMMON_MISSING
export type MissingKind = CommonMissing | 'other'
export const COMMON_MISSING_KINDS = Object.keys(COMMON_MISSING) as CommonMissing[]

export type MissingPoint = { kind: MissingKind; text: string }

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
