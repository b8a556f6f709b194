import { z } from 'zod'
import type { Actor } from '#domain/access/roles.ts'
import { dayAt, isPlainDate, type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { RESOLUTION_KINDS, SIGNER_CAPACITIES } from './states.ts'

/** What of a record can have been typed wrong. Dates, leads and agencies of a point are work: a later document changes them. */
const CORRECTED_FIELDS = ['kind', 'number', 'issuedOn', 'signer', 'capacity', 'point-text'] as const
export type CorrectedField = (typeof CORRECTED_FIELDS)[number]

const POINT = 'point-text:'

/** The choice of the form that stands for the words of one point. */
export const pointTextChoice = (pointId: string): string => `${POINT}${pointId}`

const MOST = { number: 60, signer: 120, 'point-text': 4000 } as const

type Correction = { field: CorrectedField; pointId: string | null; newValue: string }
type Form = { field: string; value: string; kindValue: string; capacityValue: string }

const FormSchema = z.object({
  field: z.string({ error: 'correction-field-missing' }).min(1, 'correction-field-missing'),
  value: z.string().default(''),
  kindValue: z.string().default(''),
  capacityValue: z.string().default(''),
})

function readValue(field: CorrectedField, { value, kindValue, capacityValue }: Form): Result<string> {
  switch (field) {
    case 'kind':
      return z.enum(RESOLUTION_KINDS).safeParse(kindValue).success
        ? accept(kindValue)
        : refuse('kind-missing', { field: 'kindValue' })
    case 'capacity':
      return z.enum(SIGNER_CAPACITIES).safeParse(capacityValue).success
        ? accept(capacityValue)
        : refuse('capacity-missing', { field: 'capacityValue' })
    case 'issuedOn': {
      const day = parseTypedDate(value)
      return day ? accept(day) : refuse('plain-date', { field: 'value' })
    }
    case 'number':
    case 'signer':
    case 'point-text':
      if (value === '') return refuse('correction-value-missing', { field: 'value' })
      return value.length > MOST[field] ? refuse('too-long', { field: 'value' }) : accept(value)
  }
}

/** One field of the record, as the paper has it. */
export const CorrectionSchema = FormSchema.transform((form, context): Correction => {
  const pointId = form.field.startsWith(POINT) ? form.field.slice(POINT.length) : null
  const field = z.enum(CORRECTED_FIELDS).safeParse(pointId === null ? form.field : 'point-text')
  const isKnown = field.success && (field.data === 'point-text') === (pointId !== null)
  if (!isKnown || (pointId !== null && !z.uuid().safeParse(pointId).success)) {
    context.addIssue({ code: 'custom', path: ['field'], message: 'correction-field-missing' })
    return z.NEVER
  }
  const value = readValue(field.data, form)
  if (value.ok) return { field: field.data, pointId, newValue: value.value }
  context.addIssue({ code: 'custom', path: [value.field ?? 'value'], message: value.reason })
  return z.NEVER
})

/** A correction that corrects nothing, or a day of signature that lies ahead. */
export function checkCorrection(args: {
  field: CorrectedField
  oldValue: string
  newValue: string
  now: Date
}): Result<null> {
  const { field, oldValue, newValue, now } = args
  if (oldValue === newValue) return refuse('correction-same', { field: 'value' })
  const isAhead = field === 'issuedOn' && isPlainDate(newValue) && (newValue as PlainDate) > dayAt(now)
  return isAhead ? refuse('issued-in-the-future', { field: 'value' }) : accept(null)
}

type CorrectionRule = { by: 'office' | 'second-person'; command: string; event: string }

/** A typing error is corrected by two people of the Office (handbook 2.7), in a document that is in force. */
export const CORRECTION_ACTIONS = {
  propose: { by: 'office', command: 'ProposeCorrection', event: 'CorrectionProposed' },
  confirm: { by: 'second-person', command: 'ConfirmCorrection', event: 'ResolutionCorrected' },
  refuse: { by: 'second-person', command: 'RefuseCorrection', event: 'CorrectionRefused' },
} as const satisfies Record<string, CorrectionRule>
export type CorrectionAction = keyof typeof CORRECTION_ACTIONS

export function mayCorrect(
  action: CorrectionAction,
  { actor, state, proposedById }: { actor: Actor; state: string; proposedById: string | null },
): boolean {
  if (actor.role !== 'office' || state !== 'in-force') return false
  return CORRECTION_ACTIONS[action].by === 'office' || (proposedById !== null && proposedById !== actor.personId)
}
