import type { db as Database } from '#platform/db.server.ts'
import type { Province } from './province.ts'

/** For a list to be read: whoever asks how much it reads lets the table be counted first. Most have ended, with their filers; what is open is bounded by what offices can hold. */
export async function seedManyFilings(
  db: typeof Database,
  { province, all, open }: { province: Province; all: number; open: number },
): Promise<{ districtId: string }> {
  const { viettel, vnpt, dic } = province.organisationId
  const { personId } = province.actor('viettel', 'carrier')
  const districts = await db.organisation.findMany({ where: { kind: 'district' }, select: { id: true } })
  const districtIds = districts.map(({ id }) => id)
  await db.$executeRaw`
    INSERT INTO obstacle (id, code, state, filer_id, filed_by_id, place_id, place_text, cause_class, title, what_happened, tried,
                          asked, competence, folded, filed_at, holder_id, step_since, closed_at, settled_until)
    SELECT gen_random_uuid(), 'VM-' || n, CASE WHEN n > ${all - open} THEN 'received' ELSE 'closed' END,
           CASE WHEN n % 2 = 0 THEN ${viettel}::uuid ELSE ${vnpt}::uuid END, ${personId}::uuid,
           (${districtIds}::uuid[])[1 + n % ${districtIds.length}::int], '', (ARRAY['funding', 'site-or-land', 'other'])[1 + n % 3],
           'Mã ' || n, '', '', '', 'unsure', 'vm ma ' || n, timestamptz '2024-11-08' - (${all} - n) * interval '5 minutes',
           CASE WHEN n > ${all - open} THEN ${dic}::uuid WHEN n % 2 = 0 THEN ${viettel}::uuid ELSE ${vnpt}::uuid END, now(),
           CASE WHEN n > ${all - open} THEN NULL ELSE now() END, now()
      FROM generate_series(1, ${all}::int) n`
  return { districtId: districtIds[0] ?? '' }
}
