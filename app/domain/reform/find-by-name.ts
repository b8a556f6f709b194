import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

export type NamedOrganisation = {
  id: string
  kind: OrganisationKind
  name: string
  shortName: string
  parentId: string | null
}

/** "UBND xã Thanh Tâm" is written with and without the long form of its first word. */
const key = (name: string): string => foldText(name).replace(/^(uy|u) ban nhan dan /, 'ubnd ')

/** `thuộc UBND huyện Kim Bảng`: everything that is under it. */
const ALL_UNDER = /^thuộc\s+/i

/** Finds organisations of the register by full or short name; the same name twice is told apart by `X thuộc Y`. */
export function nameFinder(register: readonly NamedOrganisation[]) {
  const byKey = new Map<string, NamedOrganisation[]>()
  for (const organisation of register)
    for (const name of new Set([key(organisation.name), key(organisation.shortName)]))
      byKey.set(name, [...(byKey.get(name) ?? []), organisation])

  function one(written: string): Result<string> {
    const [name = '', parent] = written.split(/\s+thuộc\s+/i).map((part) => part.trim())
    const found = byKey.get(key(name)) ?? []
    const above = parent === undefined ? undefined : one(parent)
    if (above && !above.ok) return above
    const matching = above ? found.filter(({ parentId }) => parentId === above.value) : found
    if (matching.length > 1) return refuse('reform-line-ambiguous', { params: { name } })
    const [only] = matching
    return only ? accept(only.id) : refuse('reform-line-unknown', { params: { name: written.trim() } })
  }

  function all(written: string): Result<string[]> {
    const ids: string[] = []
    for (const name of written
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)) {
      const found = one(name.replace(ALL_UNDER, ''))
      if (!found.ok) return found
      if (ALL_UNDER.test(name))
        ids.push(...register.filter(({ parentId }) => parentId === found.value).map(({ id }) => id))
      else ids.push(found.value)
    }
    return ids.length > 0 ? accept(ids) : refuse('reform-line-unreadable')
  }

  return { one, all }
}
export type NameFinder = ReturnType<typeof nameFinder>
