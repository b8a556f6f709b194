import type { Actor } from '#domain/access/roles.ts'
import type { Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

/** False when the id was used before; waits while another transaction holds the same id. */
export async function claimCommand(
  tx: Transaction,
  command: { id: string; name: string; contentHash: string; actor: Actor; at: Date },
): Promise<boolean> {
  const { count } = await tx.command.createMany({
    data: [
      {
        id: command.id,
        name: command.name,
        contentHash: command.contentHash,
        personId: command.actor.personId,
        organisationId: command.actor.organisationId,
        at: command.at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export const findCommand = (tx: Transaction, id: string) => tx.command.findUnique({ where: { id } })

export async function storeCommandResult(
  tx: Transaction,
  { id, result }: { id: string; result: unknown },
): Promise<void> {
  await tx.command.update({
    where: { id },
    data: { result: result === null ? Prisma.JsonNull : (result as Prisma.InputJsonValue) },
  })
}
