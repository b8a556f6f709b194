import type { Transaction } from '#platform/db.server.ts'

/** Runs a part of a transaction that may fail without taking the rest with it. Answers the error, or nothing. */
export async function underSavepoint(tx: Transaction, work: () => Promise<void>): Promise<unknown> {
  await tx.$executeRaw`SAVEPOINT part`
  try {
    await work()
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    return undefined
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`
    return error ?? new Error('failed without a reason')
  }
}
