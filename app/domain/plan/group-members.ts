import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { GroupKey } from './addressee-groups.ts'

/** An organisation of the province's register, as far as a plan asks about it. */
export type RegisterRow = {
  id: string
  kind: OrganisationKind
  name: string
  shortName: string
  /** Folded names by which documents call it too, mapped by a person. */
  aliases?: readonly string[]
  isTelecom: boolean
  validFrom: PlainDate | null
  validTo: PlainDate | null
}

export const isInRegisterOn = (row: Pick<RegisterRow, 'validFrom' | 'validTo'>, day: PlainDate): boolean =>
  (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || day <= row.validTo)

function belongsTo(row: RegisterRow, key: GroupKey, namedIds: ReadonlySet<string>): boolean {
  switch (key) {
    case 'other-departments':
      return row.kind === 'department' && !namedIds.has(row.id)
    case 'departments':
      return row.kind === 'department'
    case 'districts':
      return row.kind === 'district'
    case 'communes':
      return row.kind === 'commune'
    case 'press':
      return row.kind === 'press'
    case 'enterprises':
      return row.kind === 'enterprise'
    case 'telecom-enterprises':
      return row.kind === 'enterprise' && row.isTelecom
    default:
      return assertNever(key)
  }
}

/**
 * Who a collective addressee is on a day, in the order of the register. `namedIds`: the agencies that the plan gives
 * duties by name, which "các sở, ban, ngành khác" leaves out. Frozen in the assignments when the plan is published.
 */
export function findGroupMembers(args: {
  key: GroupKey
  register: readonly RegisterRow[]
  on: PlainDate
  namedIds: ReadonlySet<string>
}): RegisterRow[] {
  const { key, register, on, namedIds } = args
  return register.filter((row) => isInRegisterOn(row, on) && belongsTo(row, key, namedIds))
}
