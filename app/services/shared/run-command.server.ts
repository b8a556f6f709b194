import { createHash } from 'node:crypto'
import { claimCommand, findCommand, storeCommandResult } from '#data/command.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { type Refusal, type Result, refuse } from '#domain/shared/result.ts'
import { db, type Transaction } from '#platform/db.server.ts'

/** What every use case that writes is given: who, when, and under which command id. */
export type CommandContext = { commandId: string; actor: Actor; now: Date }

class RefusalRollback extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

const TRANSACTION_LIMIT_MS = 30_000

/**
 * One command, one transaction. The same command id with the same content gives the stored answer again;
 * with other content it is refused with `command-reused`. A refusal rolls everything back, the claim included,
 * so the corrected form may be sent under the same id.
 */
export async function runCommand<Value, Reason extends string>(
  command: { name: string; input: unknown; context: CommandContext; limitMs?: number },
  work: (tx: Transaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'command-reused'>> {
  const { name, input, context, limitMs = TRANSACTION_LIMIT_MS } = command
  const contentHash = createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex')
  try {
    return await db.$transaction(
      async (tx) => {
        const isNew = await claimCommand(tx, {
          id: context.commandId,
          name,
          contentHash,
          actor: context.actor,
          at: context.now,
        })
        if (!isNew) {
          const earlier = await findCommand(tx, context.commandId)
          if (earlier?.contentHash !== contentHash) return refuse('command-reused')
          return { ok: true, value: earlier.result as Value }
        }
        const result = await work(tx)
        if (!result.ok) throw new RefusalRollback(result)
        await storeCommandResult(tx, { id: context.commandId, result: result.value ?? null })
        return result
      },
      { timeout: limitMs, maxWait: TRANSACTION_LIMIT_MS },
    )
  } catch (error) {
    if (error instanceof RefusalRollback) return error.refusal as Refusal<Reason>
    throw error
  }
}
