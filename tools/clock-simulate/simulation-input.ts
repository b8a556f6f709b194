import { z } from 'zod'
import { DAY_OFF_RULES } from '#domain/deadline/effective-date.ts'
import { isPlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { SimulationCalendarSchema } from './simulation-calendar.ts'

/** Zod's own sentences are poor in Vietnamese: each field says itself what it should be. */
const expected = (what: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? `thiếu ${what}` : `phải là ${what}, không phải ${JSON.stringify(input)}`,
})

const DAY = expected('một ngày có thật, dạng 2024-06-30')
const Day = z.string(DAY).refine(isPlainDate, DAY).transform(plainDate)
const INSTANT = expected('một thời điểm có múi giờ, dạng 2024-02-01T08:00:00+07:00')
const Instant = z.iso.datetime({ offset: true, ...INSTANT }).transform((text) => new Date(text))

const PLAIN_KINDS = [
  'accept',
  'report',
  'suspend',
  'resume',
  'submit',
  'send-back',
  'confirm',
  'acknowledge',
  'withdraw',
] as const
const KIND = expected(`một trong các việc: ${[...PLAIN_KINDS, 'extend'].join(', ')}`)

const LifeSchema = z.object(
  {
    id: z.string(expected('mã, dạng chữ')),
    issuedAt: Instant,
    dueOn: Day.nullable().default(null),
    yearly: z.boolean(expected('true hoặc false')).default(false),
    events: z
      .array(
        z.discriminatedUnion(
          'kind',
          [
            z.object({ at: Instant, kind: z.enum(PLAIN_KINDS) }),
            z.object({ at: Instant, kind: z.literal('extend'), dueOn: Day }),
          ],
          KIND,
        ),
        expected('một danh sách việc'),
      )
      .default([]),
  },
  expected('một nhiệm vụ'),
)

const SimulationInputSchema = z
  .object(
    {
      from: Day,
      to: Day,
      dayOff: z.enum(DAY_OFF_RULES, expected(`một trong: ${DAY_OFF_RULES.join(', ')}`)).default('previous'),
      calendar: SimulationCalendarSchema.nullish(),
      lives: z.array(LifeSchema, expected('một danh sách nhiệm vụ')),
    },
    expected('một đối tượng JSON'),
  )
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'không được trước from' })
export type SimulationInput = z.output<typeof SimulationInputSchema>
export type SimulatedLife = SimulationInput['lives'][number]

/** The input, or the first place in it that cannot be read, with what should stand there. */
export function parseSimulationInput(content: unknown): Result<SimulationInput, 'unreadable'> {
  const parsed = SimulationInputSchema.safeParse(content)
  if (parsed.success) return accept(parsed.data)
  const [issue] = parsed.error.issues
  return refuse('unreadable', { params: { place: issue?.path.join('.') ?? '', why: issue?.message ?? '' } })
}
