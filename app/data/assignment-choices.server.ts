import { LEADING_KINDS, type OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader } from '#platform/db.server.ts'

/** Agencies of today that can lead a piece of work. */
export async function findLeadChoices(reader: Reader): Promise<{ id: string; kind: OrganisationKind; name: string }[]> {
  const rows = await reader.organisation.findMany({
    where: { kind: { in: [...LEADING_KINDS] }, validTo: null },
    select: { id: true, kind: true, shortName: true },
    orderBy: [{ sortOrder: 'asc' }, { shortName: 'asc' }],
  })
  return rows.map(({ id, kind, shortName }) => ({ id, kind: kind as OrganisationKind, name: shortName }))
}

/** People of an agency who can be put in charge. */
export async function findOfficerChoices(
  reader: Reader,
  organisationId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await reader.membership.findMany({
    where: {
      organisationId,
      endedAt: null,
      role: { notIn: ['administrator', 'auditor'] },
      person: { disabledAt: null },
    },
    select: { title: true, person: { select: { id: true, displayName: true } } },
    orderBy: { title: 'asc' },
  })
  return rows.map(({ title, person }) => ({ id: person.id, name: `${person.displayName} (${title})` }))
}
