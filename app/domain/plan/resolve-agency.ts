import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { findGroup, type GroupKey } from './addressee-groups.ts'
import { isInRegisterOn, type RegisterRow } from './group-members.ts'
import type { Addressee, PlanReadItem } from './plan-reading.ts'

/** Whom words of a plan mean: one organisation of the register, or a collective addressee. */
export type Target = { organisationId: string; groupKey: null } | { organisationId: null; groupKey: GroupKey }

export type Register = { rows: readonly RegisterRow[]; on: PlainDate }

/** By its full or short name; a name that the register writes longer ("… tỉnh Hà Nam") still meets it, if only one does. */
export function findOrganisation(written: string, { rows, on }: Register): RegisterRow | undefined {
  const folded = foldText(written)
  const present = rows.filter((row) => isInRegisterOn(row, on))
  const exact = present.find((row) => foldText(row.name) === folded || foldText(row.shortName) === folded)
  if (exact) return exact
  const mapped = present.find(({ aliases }) => aliases?.includes(folded))
  if (mapped) return mapped
  const longer = present.filter((row) => foldText(row.name).startsWith(`${folded} `))
  return longer.length === 1 ? longer[0] : undefined
}

export function resolveWritten(written: string, register: Register): Target | undefined {
  const organisation = findOrganisation(written, register)
  if (organisation) return { organisationId: organisation.id, groupKey: null }
  const groupKey = findGroup(written)
  return groupKey ? { organisationId: null, groupKey } : undefined
}

export function resolveAddressee(addressee: Addressee, register: Register): Target | undefined {
  return addressee.groupKey
    ? { organisationId: null, groupKey: addressee.groupKey }
    : resolveWritten(addressee.written, register)
}

/** The agencies that headings of the duties name one by one. */
export function findNamedIds(
  items: readonly Pick<PlanReadItem, 'addressee'>[],
  register: Register,
): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { addressee } of items) {
    const target = addressee?.kind === 'single' ? resolveAddressee(addressee, register) : undefined
    if (target?.organisationId) named.add(target.organisationId)
  }
  return named
}

export const targetKey = (target: Target): string =>
  target.groupKey === null ? `org:${target.organisationId}` : `group:${target.groupKey}`
