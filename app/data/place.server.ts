import type { Reader } from '#platform/db.server.ts'

/** The districts of the province as they are today. */
export const findDistricts = (reader: Reader) =>
  reader.organisation.findMany({
    where: { kind: 'district', validTo: null },
    select: { id: true, name: true, shortName: true },
    orderBy: { sortOrder: 'asc' },
  })
