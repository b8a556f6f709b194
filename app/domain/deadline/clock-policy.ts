import { z } from 'zod'
import { ASSIGNMENT_KINDS, type AssignmentKind, type AssignmentState, type Urgency } from '#domain/assignment/states.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import { DAY_OFF_RULES } from './effective-date.ts'

/** To whom a step goes, as an office; the services find the persons. */
export const AUDIENCES = [
  'officer',
  'lead-contact',
  'lead-head',
  'followers',
  'dic-inbox',
  'dic-head',
  'office',
  'leadership',
  'decider-head',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** Whom a step reaches in the end: of a piece that was given on, its giver stands in the place of the DIC. */
export const STEP_AUDIENCES = [...AUDIENCES, 'giver', 'giver-head'] as const
export type StepAudience = (typeof STEP_AUDIENCES)[number]

/** The messages that can tell of a step: their texts are interchangeable, they are given the same values. */
export const CLOCK_TEMPLATES = [
  'reminder',
  'overdue',
  'escalation',
  'chase-report',
  'chase-acceptance',
  'chase-confirmation',
  'chase-decision',
] as const satisfies NotificationKind[]
export type ClockTemplate = (typeof CLOCK_TEMPLATES)[number]

/** From which day a step counts. All count working days; `activity` counts calendar days (handbook 2.5: "30 full days"). */
export type CountsFrom =
  | 'before-due'
  | 'before-hour'
  | 'after-due'
  | 'activity'
  | 'issue'
  | 'submission'
  | 'decision-asked'

type ClockStepRule = {
  countsFrom: CountsFrom
  days: number
  /** Distance between the turns of a series; null = one turn. */
  everyDays: number | null
  audience: readonly Audience[]
  template: ClockTemplate
  /** The step exists in these states only. */
  states: readonly AssignmentState[]
  /** Reminders of one person and day go as one digest, an escalation goes at once. */
  delivery: 'digest' | 'at-once'
  /** Only for duties that come back every year. */
  yearlyOnly: boolean
  /**
   * On whose working days it is counted and fires, where the lead has a calendar of its own (ADR 53): what the agency is
   * told by its own, what reaches those above it by the province's, for it is on those days that they read it. D itself is
   * the lead's for all.
   */
  calendar: 'lead' | 'province'
}

/** The ladder of the date runs while the work is open with the agency, accepted or not. */
const LADDER = {
  states: ['issued', 'in-progress', 'declined'],
  everyDays: null,
  yearlyOnly: false,
  calendar: 'lead',
} as const
const REMINDER = {
  ...LADDER,
  countsFrom: 'before-due',
  audience: ['officer', 'lead-contact'],
  template: 'reminder',
  delivery: 'digest',
} as const
/** What reaches those above the agency goes at once. */
const ESCALATION = { template: 'escalation', delivery: 'at-once', calendar: 'province' } as const
const ONCE = { everyDays: null, yearlyOnly: false, delivery: 'digest', calendar: 'lead' } as const

/** Where the ladder of the date does not run: what lies inside such a time never fires. */
export const stoodStill = (state: AssignmentState): boolean => !LADDER.states.some((running) => running === state)

/** A missing period report is told to the agency and to the DIC, who locks it; the duty itself is never overdue. */
export const PERIOD_REPORT_STEPS: readonly string[] = [
  'remind-7',
  'remind-3',
  'remind-1',
  'overdue',
  'escalate-dic',
  'chase-confirmation',
]

/** Every step a clock can take (handbook 2.5). The numbers and audiences are the defaults of the settings. */
export const CLOCK_STEPS = {
  'remind-30': { ...REMINDER, days: 30, yearlyOnly: true },
  'remind-15': { ...REMINDER, days: 15, yearlyOnly: true },
  'remind-7': { ...REMINDER, days: 7 },
  'remind-3': { ...REMINDER, days: 3 },
  'remind-1': { ...REMINDER, days: 1 },
  /** Only where an hour is given: on the day itself, while the hour is still to come. */
  'remind-today': { ...REMINDER, countsFrom: 'before-hour', days: 0 },
  overdue: {
    ...LADDER,
    countsFrom: 'after-due',
    days: 1,
    audience: ['lead-head', 'followers'],
    template: 'overdue',
    delivery: 'digest',
  },
  'escalate-dic': { ...LADDER, ...ESCALATION, countsFrom: 'after-due', days: 3, audience: ['dic-inbox'] },
  'escalate-office': { ...LADDER, ...ESCALATION, countsFrom: 'after-due', days: 5, audience: ['office'] },
  'escalate-leadership': {
    ...LADDER,
    ...ESCALATION,
    countsFrom: 'after-due',
    days: 10,
    everyDays: 5,
    audience: ['leadership'],
  },
  'chase-report': {
    ...ONCE,
    countsFrom: 'activity',
    days: 30,
    everyDays: 30,
    audience: ['officer'],
    template: 'chase-report',
    states: ['in-progress'],
  },
  'chase-acceptance': {
    ...ONCE,
    countsFrom: 'issue',
    days: 2,
    audience: ['lead-contact'],
    template: 'chase-acceptance',
    states: ['issued'],
  },
  'escalate-acceptance': {
    ...ONCE,
    ...ESCALATION,
    countsFrom: 'issue',
    days: 4,
    audience: ['dic-inbox'],
    states: ['issued'],
  },
  'chase-confirmation': {
    ...ONCE,
    countsFrom: 'submission',
    days: 3,
    audience: ['dic-head'],
    template: 'chase-confirmation',
    calendar: 'province',
    states: ['submitted'],
  },
  'chase-decision': {
    ...ONCE,
    countsFrom: 'decision-asked',
    days: 2,
    audience: ['decider-head'],
    template: 'chase-decision',
    calendar: 'province',
    states: ['issued', 'in-progress', 'declined'],
  },
} as const satisfies Record<string, ClockStepRule>

export type ClockStepName = keyof typeof CLOCK_STEPS
export const CLOCK_STEP_NAMES = Object.keys(CLOCK_STEPS) as ClockStepName[]

/** The table read without the literal types, so that it can be walked. */
export const clockStepRule = (step: ClockStepName): ClockStepRule => CLOCK_STEPS[step]

export const StepSettingSchema = z.object({
  isOn: z.boolean(),
  days: z.int().min(1).max(400),
  everyDays: z.int().min(1).max(400).nullable(),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  template: z.enum(CLOCK_TEMPLATES),
})
export type StepSetting = z.infer<typeof StepSettingSchema>

export type StepSettings = Record<ClockStepName, StepSetting>

const defaultSteps = Object.fromEntries(
  CLOCK_STEP_NAMES.map((step) => {
    const { days, everyDays, audience, template } = clockStepRule(step)
    return [step, { isOn: true, days, everyDays, audience: [...audience], template }]
  }),
) as StepSettings

/** Steps that stored versions of the policy from before their time do not have: those run as by default. */
const YOUNGER_STEPS: readonly ClockStepName[] = ['remind-today']

/** The reminder of the day itself has no distance; every other step has one. */
export const storedSetting = (step: ClockStepName) => {
  const setting = clockStepRule(step).days === 0 ? StepSettingSchema.extend({ days: z.literal(0) }) : StepSettingSchema
  return YOUNGER_STEPS.includes(step) ? setting.default(defaultSteps[step] as StepSetting & { days: 0 }) : setting
}

const StepSettingsSchema = z.object(
  Object.fromEntries(CLOCK_STEP_NAMES.map((step) => [step, storedSetting(step)])) as unknown as Record<
    ClockStepName,
    z.ZodType<StepSetting>
  >,
)

/** The value an administrator edits; its version is the version of the setting's row. */
export const ClockPolicyValueSchema = z.object({
  fireTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  dayOff: z.enum(DAY_OFF_RULES),
  nearDueWorkingDays: z.int().min(0).max(60),
  openOccurrenceDaysBefore: z.int().min(0).max(366),
  /** Distances in working days are divided by this and rounded up. */
  urgencyDivisors: z.object({
    normal: z.int().min(1),
    urgent: z.int().min(1),
    'very-urgent': z.int().min(1),
    flash: z.int().min(1),
  } satisfies Record<Urgency, z.ZodType>),
  steps: StepSettingsSchema,
  /** Kinds of assignment with steps of their own; the others have the common ones. */
  byKind: z.partialRecord(z.enum(ASSIGNMENT_KINDS), StepSettingsSchema),
})
export type ClockPolicyValue = z.infer<typeof ClockPolicyValueSchema>
export type ClockPolicy = ClockPolicyValue & { version: number }

export const DEFAULT_CLOCK_POLICY: ClockPolicy = {
  version: 1,
  fireTime: '07:30',
  dayOff: 'previous',
  nearDueWorkingDays: 5,
  openOccurrenceDaysBefore: 60,
  urgencyDivisors: { normal: 1, urgent: 2, 'very-urgent': 2, flash: 2 },
  steps: defaultSteps,
  byKind: {},
}

/** The steps for a kind of assignment. */
export const stepSettings = (policy: Pick<ClockPolicyValue, 'steps' | 'byKind'>, kind: AssignmentKind): StepSettings =>
  policy.byKind[kind] ?? policy.steps

/** "Urgency halves the distances in working days, rounded up": a third working day becomes the second. */
export const workingDistance = (args: { days: number; urgency: Urgency; policy: ClockPolicy }): number =>
  Math.ceil(args.days / args.policy.urgencyDivisors[args.urgency])
