import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { RegisterRow } from '#domain/plan/group-members.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

/** Every organisation that a plan may name, in the order of the register; communes are many and asked for by group only. */
export async function findRegister(reader: Reader): Promise<RegisterRow[]> {
  const rows = await reader.organisation.findMany({
    select: { id: true, kind: true, name: true, shortName: true, isTelecom: true, validFrom: true, validTo: true },
    orderBy: [{ kind: 'asc' }, { sortOrder: 'asc' }, { name: 'asc' }],
  })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as OrganisationKind,
    validFrom: fromOptionalDateColumn(row.validFrom),
    validTo: fromOptionalDateColumn(row.validTo),
  }))
}
