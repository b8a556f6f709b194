import { Prisma } from '#prisma-client/client.ts'

/**
 * Whether the delegation under this alias holds on a day: not revoked, its giver has not left, the role given is still
 * the giver's and the deputy is still in the agency. Reads only what the row names, so it may stand in any join.
 */
export const holdsOn = (alias: 'd' | 'y', day: Prisma.Sql): Prisma.Sql => {
  const d = Prisma.raw(alias)
  return Prisma.sql`${d}.revoked_at IS NULL AND ${day} BETWEEN ${d}.from_on AND ${d}.until_on
    AND NOT EXISTS (SELECT FROM person left_by WHERE left_by.id = ${d}.giver_id AND left_by.disabled_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM membership gone WHERE gone.id IN (${d}.membership_id, ${d}.deputy_membership_id) AND gone.ended_at IS NOT NULL)`
}
