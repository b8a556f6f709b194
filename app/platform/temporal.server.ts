import { Client, Connection } from '@temporalio/client'
import { env } from './env.server.ts'

let client: Promise<Client> | undefined

/** One lazy connection. A failed one is forgotten, so the next call tries again; nothing waits for Temporal but the relay. */
export function temporalClient(): Promise<Client> {
  if (!env.TEMPORAL_ADDRESS) return Promise.reject(new Error('TEMPORAL_ADDRESS is not set'))
  client ??= Connection.connect({ address: env.TEMPORAL_ADDRESS, connectTimeout: '3s' })
    .then((connection) => new Client({ connection, namespace: env.TEMPORAL_NAMESPACE }))
    .catch((error: unknown) => {
      client = undefined
      throw error
    })
  return client
}
