import { findOrganisation, type Register } from '#domain/plan/resolve-agency.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { TrackerRow } from './read-rows.ts'

export type MappedName = { written: string; organisationId: string }

/** Names of these rows that the register itself takes for nobody or for somebody else, once each: people said what they mean. */
export function mappedNamesOf(
  rows: readonly Pick<TrackerRow, 'names'>[],
  { rows: listed, on }: Register,
): MappedName[] {
  const register = { rows: listed.map(({ aliases: _, ...row }) => row), on }
  const found = new Map<string, MappedName | null>()
  for (const { written, id } of rows.flatMap(({ names }) => names)) {
    const key = foldText(written)
    if (found.has(key)) continue
    const isMapped = findOrganisation(written, register)?.id !== id
    found.set(key, isMapped ? { written, organisationId: id } : null)
  }
  return [...found.values()].filter((name) => name !== null)
}
