import { z } from 'zod'
import { ASSIGNMENT_KINDS, type AssignmentKind } from '#domain/assignment/states.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import {
  CLOCK_STEP_NAMES,
  type ClockPolicyValue,
  type ClockStepName,
  clockStepRule,
  type StepSetting,
  type StepSettings,
  stepSettings,
  storedSetting,
} from './clock-policy.ts'

/** The steps of all assignments, or those that one kind has instead. */
export const POLICY_SCOPES = ['all', ...ASSIGNMENT_KINDS] as const
export type PolicyScope = (typeof POLICY_SCOPES)[number]

type FormValues = Record<string, string | string[]>

/** Names of the fields of one step. A name holds no list index: the form works without script. */
export const stepField = (step: ClockStepName, part: 'on' | 'days' | 'every' | 'to' | 'template'): string =>
  `${step}:${part}`

export const ChangeClockPolicySchema = z
  .object({
    scope: z.enum(POLICY_SCOPES),
    expectedVersion: z.coerce.number().int(),
    /** The kind goes back to the common steps. */
    common: z.literal('yes').optional(),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
export type ChangeClockPolicy = z.output<typeof ChangeClockPolicySchema>

/** Rungs that stand in this order before the date, and after it: one that overtakes another makes no sense. */
const BEFORE_DUE = ['remind-30', 'remind-15', 'remind-7', 'remind-3', 'remind-1'] as const satisfies ClockStepName[]
const AFTER_DUE = [
  'overdue',
  'escalate-dic',
  'escalate-office',
  'escalate-leadership',
] as const satisfies ClockStepName[]

function readStep(step: ClockStepName, values: FormValues): Result<StepSetting> {
  const text = (part: 'on' | 'days' | 'every' | 'template') => [values[stepField(step, part)] ?? ''].flat()[0] ?? ''
  const rule = clockStepRule(step)
  const parsed = storedSetting(step).safeParse({
    isOn: text('on') === 'yes',
    // The reminder of the day itself has no distance to choose.
    days: rule.days === 0 ? 0 : Number(text('days')),
    everyDays: rule.everyDays === null ? null : Number(text('every')),
    audience: [values[stepField(step, 'to')] ?? []].flat(),
    template: text('template'),
  })
  if (parsed.success) return accept(parsed.data)
  const wrong = parsed.error.issues[0]?.path[0]
  if (wrong === 'audience') return refuse('policy-nobody', { field: stepField(step, 'to'), params: { step } })
  return refuse('policy-days', { field: stepField(step, wrong === 'everyDays' ? 'every' : 'days'), params: { step } })
}

/** The first rung that is not farther than the one before it in its list. */
const findOvertaken = (steps: StepSettings, outwards: readonly ClockStepName[]): ClockStepName | undefined => {
  const on = outwards.filter((step) => steps[step].isOn)
  return on.find((step, place) => place > 0 && steps[step].days <= steps[on[place - 1] as ClockStepName].days)
}

/** The policy that a form asks for, checked as a whole. */
export function decideClockPolicy({
  input,
  current,
}: {
  input: ChangeClockPolicy
  current: ClockPolicyValue
}): Result<ClockPolicyValue> {
  const { scope, expectedVersion: _version, common, ...values } = input
  if (scope !== 'all' && common) return changed(current, withKind(current, scope, undefined))
  const steps: Partial<StepSettings> = {}
  for (const step of CLOCK_STEP_NAMES) {
    const read = readStep(step, values as FormValues)
    if (!read.ok) return read
    steps[step] = read.value
  }
  const whole = steps as StepSettings
  const overtaken = findOvertaken(whole, [...BEFORE_DUE].reverse()) ?? findOvertaken(whole, AFTER_DUE)
  if (overtaken) return refuse('policy-order', { field: stepField(overtaken, 'days'), params: { step: overtaken } })
  return changed(current, scope === 'all' ? { ...current, steps: whole } : withKind(current, scope, whole))
}

function withKind(current: ClockPolicyValue, kind: AssignmentKind, steps: StepSettings | undefined): ClockPolicyValue {
  const { [kind]: _own, ...others } = current.byKind
  return { ...current, byKind: steps ? { ...others, [kind]: steps } : others }
}

const changed = (current: ClockPolicyValue, wanted: ClockPolicyValue): Result<ClockPolicyValue> =>
  JSON.stringify(current) === JSON.stringify(wanted) ? refuse('policy-unchanged') : accept(wanted)

/** The steps a scope has today; a kind without its own has the common ones. */
export const stepsOfScope = (policy: ClockPolicyValue, scope: PolicyScope): StepSettings =>
  scope === 'all' ? policy.steps : stepSettings(policy, scope)
