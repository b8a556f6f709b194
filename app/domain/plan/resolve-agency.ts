import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { findGroup, type GroupKey } from './addressee-groups.ts'
import { abbreviationKey, initialsOf, nameKey } from './agency-keys.ts'
import { isInRegisterOn, type RegisterRow } from './group-members.ts'
import type { Addressee, PlanReadItem } from './plan-reading.ts'

/** Whom words of a plan mean: one organisation of the register, or a collective addressee. */
export type Target = { organisationId: string; groupKey: null } | { organisationId: null; groupKey: GroupKey }

export type Register = { rows: readonly RegisterRow[]; on: PlainDate }

type Index = { province: string; names: Map<string, RegisterRow[]>; initials: Map<string, RegisterRow[]> }

/** Reading a plan asks for hundreds of names of one register, whose keys are made once. */
const INDEXES = new WeakMap<readonly RegisterRow[], Index>()

function indexOf(rows: readonly RegisterRow[]): Index {
  const known = INDEXES.get(rows)
  if (known) return known
  const committee = rows.find(({ kind, name }) => kind === 'committee' && /tỉnh\s/u.test(name))
  const province = committee ? foldText(committee.name.replace(/^.*tỉnh\s+/u, '')) : ''
  const index: Index = { province, names: new Map(), initials: new Map() }
  for (const row of rows) {
    const [, inBrackets = ''] = /\(([^)]+)\)/u.exec(row.name) ?? []
    const names = [row.name, row.shortName, inBrackets].filter((name) => name !== '')
    for (const key of new Set(names.map((name) => nameKey(name, province)))) add(index.names, key, row)
    add(index.initials, initialsOf(row.name), row)
  }
  INDEXES.set(rows, index)
  return index
}

function add(map: Map<string, RegisterRow[]>, key: string, row: RegisterRow): void {
  const known = map.get(key)
  if (known) known.push(row)
  else map.set(key, [row])
}

/**
 * By its full or short name, a name that people have mapped, its abbreviation, or a longer name of the register: whichever
 * meets exactly one organisation of the day. What meets several, or none, stays unknown.
 */
export function findOrganisation(written: string, { rows, on }: Register): RegisterRow | undefined {
  const folded = foldText(written)
  const present = rows.filter((row) => isInRegisterOn(row, on))
  const exact = present.find((row) => foldText(row.name) === folded || foldText(row.shortName) === folded)
  if (exact) return exact
  const mapped = present.find(({ aliases }) => aliases?.includes(folded))
  if (mapped) return mapped
  const index = indexOf(rows)
  const only = (found: readonly RegisterRow[] = []): RegisterRow | undefined => {
    const today = found.filter((row) => isInRegisterOn(row, on))
    return today.length === 1 ? today[0] : undefined
  }
  const letters = abbreviationKey(written)
  return (
    only(index.names.get(nameKey(written, index.province))) ??
    (letters === null ? undefined : only(index.initials.get(letters))) ??
    only(rows.filter((row) => foldText(row.name).startsWith(`${folded} `)))
  )
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
