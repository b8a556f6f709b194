import type { Addressee } from '#domain/plan/plan-reading.ts'
import type { Reader } from '#platform/db.server.ts'
import { toReading } from './plan-json.server.ts'

/** Whom the duties of a document address, once each: what "các sở, ban, ngành khác" leaves out. */
export async function findNamedAddressees(reader: Reader, planId: string): Promise<{ addressee: Addressee | null }[]> {
  const duties = await reader.planItem.findMany({
    where: { documentId: planId, kind: 'duty' },
    select: { reading: true },
  })
  return duties.map(({ reading }) => ({ addressee: toReading(reading).addressee }))
}
