import { Client, Connection } from '@temporalio/client'
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js'
import type { Duration } from '@temporalio/common'
import { msToTs, requiredTsToMs } from '@temporalio/common/lib/time.js'
import { NativeConnection } from '@temporalio/worker'
import { afterAll, beforeAll, inject } from 'vitest'

export type TimeSkipping = {
  address: string
  client: Client
  /** For the workers of the test. */
  nativeConnection: NativeConnection
  /** Moves the server's clock; returns when everything due on the way has been taken. Hangs without a living worker. */
  skip: (duration: Duration) => Promise<void>
  /** The server's clock, which is the workflows' clock. */
  now: () => Promise<Date>
}

/** The run's time-skipping server. Its clock is one for all: test files of this project run one after another. */
export function useTimeSkipping(): () => TimeSkipping {
  let opened: TimeSkipping | undefined
  beforeAll(async () => {
    const temporal = inject('temporal')
    if ('missing' in temporal) throw new Error(`Không có máy chủ Temporal để thử: ${temporal.missing}`)
    opened = await connect(temporal.address)
  })
  afterAll(async () => {
    await opened?.client.connection.close()
    await opened?.nativeConnection.close()
  })
  return () => {
    if (!opened) throw new Error('useTimeSkipping() is opened before the first test')
    return opened
  }
}

async function connect(address: string): Promise<TimeSkipping> {
  const options = { address, [InternalConnectionOptionsSymbol]: { supportsTestService: true } }
  const connection = await Connection.connect(options)
  const nativeConnection = await NativeConnection.connect({ address })
  const { testService } = connection
  if (!testService) throw new Error('asked for by supportsTestService')
  return {
    address,
    client: new Client({ connection }),
    nativeConnection,
    skip: async (duration) => {
      await testService.unlockTimeSkippingWithSleep({ duration: msToTs(duration) })
    },
    now: async () => {
      const { time } = await testService.getCurrentTime({})
      return new Date(requiredTsToMs(time, 'time'))
    },
  }
}
