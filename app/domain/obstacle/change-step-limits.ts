import { z } from 'zod'
import { URGENCIES, type Urgency } from '#domain/assignment/states.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import {
  type DaysByUrgency,
  DEFAULT_STEP_LIMITS,
  LIMITED_STEPS,
  type MatterKind,
  type StepLimitsValue,
} from './step-limits.ts'

const Days = z.int().min(1).max(60)
const DaysSchema = z.object({
  normal: Days,
  urgent: Days,
  'very-urgent': Days,
  flash: Days,
} satisfies Record<Urgency, z.ZodType>)
const Stored = z.object({
  obstacle: z.record(z.string(), DaysSchema),
  dossier: z.record(z.string(), DaysSchema),
})

/** A stored version; steps younger than it have their default, steps that are no more are left out. */
export function readStoredLimits(value: unknown): StepLimitsValue {
  const stored = Stored.parse(value)
  const limits: StepLimitsValue = { obstacle: {}, dossier: {} }
  for (const { kind, step } of LIMITED_STEPS)
    limits[kind][step] = stored[kind][step] ?? (DEFAULT_STEP_LIMITS[kind][step] as DaysByUrgency)
  return limits
}

/** Name of a field of the form: it works without script, so it holds no list index. */
export const limitField = (kind: MatterKind, step: string, urgency: Urgency): string => `${kind}:${step}:${urgency}`

export const ChangeStepLimitsSchema = z
  .object({ expectedVersion: z.coerce.number().int() })
  .catchall(z.union([z.string(), z.array(z.string())]))
export type ChangeStepLimits = z.output<typeof ChangeStepLimitsSchema>

/** The limits a form asks for: whole days, and never more of them for what is more urgent. */
export function decideStepLimits({
  input,
  current,
}: {
  input: ChangeStepLimits
  current: StepLimitsValue
}): Result<StepLimitsValue> {
  const wanted: StepLimitsValue = { obstacle: {}, dossier: {} }
  for (const { kind, step } of LIMITED_STEPS) {
    const days: Partial<DaysByUrgency> = {}
    let most = Number.POSITIVE_INFINITY
    for (const urgency of URGENCIES) {
      const field = limitField(kind, step, urgency)
      const read = Days.safeParse(Number(input[field] || Number.NaN))
      if (!read.success) return refuse('limit-days', { field, params: { kind, step } })
      if (read.data > most) return refuse('limit-order', { field, params: { kind, step } })
      most = read.data
      days[urgency] = read.data
    }
    wanted[kind][step] = days as DaysByUrgency
  }
  const isSame = LIMITED_STEPS.every(({ kind, step }) =>
    URGENCIES.every((urgency) => wanted[kind][step]?.[urgency] === current[kind][step]?.[urgency]),
  )
  return isSame ? refuse('limits-unchanged') : accept(wanted)
}
