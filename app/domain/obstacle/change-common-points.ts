import { z } from 'zod'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { texts } from './forms.ts'
import { type CommonMissing, type CommonPoint, isUsualMissing, USUAL_POINTS } from './missing-points.ts'

const MOST_POINTS = 40
const LONGEST_NAME = 200
const OWN = /^own-([1-9][0-9]*)$/u
const NEW_ROWS = 3
/** What the rows for further points are called in the form. */
export const NEW_POINTS = Array.from({ length: NEW_ROWS }, (_, index) => `new-${index + 1}`)

const isCommonMissing = (kind: string): kind is CommonMissing => isUsualMissing(kind) || OWN.test(kind)

const Stored = z.object({
  points: z.array(
    z.object({
      kind: z.string().refine(isCommonMissing),
      name: z.string().nullable(),
      asksWhich: z.boolean(),
      isUsed: z.boolean(),
    }),
  ),
})

/** A stored version; points of the product that are younger than it come after them. */
export function readStoredPoints(value: unknown): readonly CommonPoint[] {
  const { points } = Stored.parse(value)
  const younger = USUAL_POINTS.points.filter(({ kind }) => points.every((point) => point.kind !== kind))
  return [...points, ...younger]
}

/** One row a point, in the order of the list, then the rows for further ones: its kind, its name, and two ticks. */
export const ChangeCommonPointsSchema = z.object({
  expectedVersion: z.coerce.number().int(),
  kind: texts,
  name: texts,
  used: texts,
  which: texts,
})
export type ChangeCommonPoints = z.output<typeof ChangeCommonPointsSchema>

/** The list a form asks for: each point stays in its place, used or not, and a row with a name is a further one. */
export function decideCommonPoints({
  input,
  current,
}: {
  input: ChangeCommonPoints
  current: readonly CommonPoint[]
}): Result<CommonPoint[]> {
  const nameOf = (kind: string) => (input.name[input.kind.indexOf(kind)] ?? '').trim()
  const kept = current.map(({ kind }) => ({
    kind,
    name: nameOf(kind) || null,
    asksWhich: input.which.includes(kind),
    isUsed: input.used.includes(kind),
  }))
  const added = NEW_POINTS.filter((row) => input.kind.includes(row) && nameOf(row) !== '').map((row, index) => ({
    kind: `own-${highestOwn(current) + 1 + index}` as const,
    name: nameOf(row),
    asksWhich: input.which.includes(row),
    isUsed: true,
  }))
  const wanted: CommonPoint[] = [...kept, ...added]
  const nameless = wanted.find(({ kind, name }) => name === null && !isUsualMissing(kind))
  if (nameless) return refuse('point-name-missing', { field: `name-${nameless.kind}` })
  if (wanted.some(({ name }) => (name ?? '').length > LONGEST_NAME)) return refuse('too-long', { field: 'points' })
  if (wanted.length > MOST_POINTS) return refuse('points-too-many', { field: 'points' })
  const names = wanted.flatMap(({ name }) => (name === null ? [] : [name.toLocaleLowerCase('vi')]))
  if (new Set(names).size < names.length) return refuse('point-name-twice', { field: 'points' })
  return JSON.stringify(wanted) === JSON.stringify(current) ? refuse('points-unchanged') : accept(wanted)
}

const highestOwn = (points: readonly CommonPoint[]): number =>
  Math.max(0, ...points.map(({ kind }) => Number(OWN.exec(kind)?.[1] ?? 0)))
