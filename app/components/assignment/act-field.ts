import type { Urgency } from '#domain/assignment/states.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { KeptFile } from '../ui/file-field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import type { Option, OptionGroup } from '../ui/select.tsx'

/** What the form of an act knows: what was typed, what to mend, and what there is to choose from. */
export type ActFieldProps = {
  values: FormValues
  errors: readonly FieldMessage[]
  kept: readonly KeptFile[]
  /** Files of a paper that came back: each may be left out. */
  mayDrop?: boolean
  percent: number
  /** As it stands before the act. */
  present: { urgency: Urgency; dueOn: PlainDate | null; dueTime: TimeOfDay | null; waitsFor?: string | null }
  /** Asked for in the open request. */
  askedDueOn: PlainDate | null
  /** Offered when a date has passed during a pause. */
  offeredDueOn: PlainDate | null
  choices: readonly (Option | OptionGroup)[]
  /** Below the lead, to be given a piece. */
  agenciesBelow: readonly { id: string; kind: OrganisationKind; name: string }[]
  /** Given on out of it and not ended yet. */
  openPieces: readonly { id: string; lead: string }[]
  parties: ActParties
}

/** Who has a part in it, for the forms that change that. */
export type ActParties = {
  agencies: readonly { id: string; kind: OrganisationKind; name: string }[]
  coordinatingIds: readonly string[]
  followingIds: readonly string[]
  /** Somebody is in charge already: passing it on needs the reason. */
  hasOfficer: boolean
  internalDueOn: PlainDate | null
}

/** For forms on many assignments, which have no parties in common. */
export const NO_PARTIES: ActParties = {
  agencies: [],
  coordinatingIds: [],
  followingIds: [],
  hasOfficer: false,
  internalDueOn: null,
}

type Known = Pick<ActFieldProps, 'values' | 'errors'>

const errorOf = ({ errors }: Known, name: string) => {
  const error = messageFor(errors, name)
  return error ? { error } : {}
}

export const fieldOf = (known: Known, name: string, otherwise = '') => ({
  name,
  defaultValue: textOf(known.values, name, otherwise),
  ...errorOf(known, name),
})

export const dateFieldOf = (known: Known, name: string, otherwise: PlainDate | null = null) => ({
  name,
  value: textOf(known.values, name, otherwise ?? ''),
  ...errorOf(known, name),
})

export const choiceOf = (known: Known, name: string, otherwise = '') => ({
  name,
  value: textOf(known.values, name, otherwise),
  ...errorOf(known, name),
})
