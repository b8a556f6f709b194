import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'

const RETENTION_DAYS = 30

/** Registers the namespace when the server does not know it. Answers false while the server is not up. */
export async function ensureNamespace(address: string, namespace: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' }).catch(() => undefined)
  if (!connection) return false
  try {
    const known = await connection.workflowService.describeNamespace({ namespace }).catch(() => undefined)
    if (known) return true
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(`${RETENTION_DAYS} days`),
    })
    return false
  } catch {
    // Still joining its own cluster.
    return false
  } finally {
    await connection.close()
  }
}
