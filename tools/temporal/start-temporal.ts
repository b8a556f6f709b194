import { canConnect } from '../process/can-connect.ts'
import { startDownloadedDevServer, startInstalledDevServer } from './dev-server.ts'
import { startDurableServer } from './durable-server.ts'
import type { RungAnswer, TemporalContext, TemporalServer } from './temporal-server.ts'
import { NAMESPACE } from './temporal-server.ts'
import { startTestServer } from './test-server.ts'

/** Rung 1: a server that is already there. */
async function useGivenAddress(): Promise<RungAnswer> {
  const address = process.env.TEMPORAL_ADDRESS
  if (!address) return { skipped: 'không đặt TEMPORAL_ADDRESS' }
  const [host = '127.0.0.1', port = '7233'] = address.split(':')
  const isThere = await canConnect({ host, port: Number(port) })
  return {
    kind: 'address',
    address,
    namespace: process.env.TEMPORAL_NAMESPACE ?? NAMESPACE,
    // Named all the same: who gave an address does not want another server, and the outbox waits until it answers.
    description: isThere ? `tại ${address}` : `tại ${address} (hiện chưa trả lời)`,
  }
}

const RUNGS = [
  { name: 'địa chỉ có sẵn', start: useGivenAddress },
  { name: 'máy chủ bền vững', start: startDurableServer },
  { name: 'lệnh temporal', start: startInstalledDevServer },
  { name: 'bản tải về', start: startDownloadedDevServer },
  { name: 'máy chủ Java', start: startTestServer },
] as const

/** The first rung that holds. Undefined when none does: the application runs all the same and its outbox waits. */
export async function startTemporal(context: TemporalContext): Promise<TemporalServer | undefined> {
  const reasons: string[] = []
  for (const rung of RUNGS) {
    const answer = await rung.start(context).catch((error: unknown) => {
      return { skipped: error instanceof Error ? error.message : String(error) }
    })
    if (!('skipped' in answer)) return answer
    reasons.push(`${rung.name}: ${answer.skipped}`)
  }
  context.onLine(`Không có Temporal (${reasons.join('; ')}).`)
  context.onLine('Ứng dụng vẫn chạy; nhắc việc và thư chờ đến khi có TEMPORAL_ADDRESS hoặc Java và Maven.')
  return undefined
}
