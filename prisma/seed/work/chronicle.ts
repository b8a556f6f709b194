import type { Role } from '#domain/access/roles.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import type { Result } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { getActor } from '../actors.ts'
import { remember } from './remember.ts'

/** Somebody of the demo by office, as on the list of its sign-ins. */
export type Office = { organisation: string; role: Role; mailbox?: string }

/** One act of one person at one moment of the past, through the same use case as on the screen. */
export type Deed = {
  at: Date
  by: Office
  /** Named when the act is refused: a seed that swallows that would leave a province nobody meant. */
  says: string
  act: (context: CommandContext) => Promise<Result<unknown>>
}

/** `2024-03-05 09:10` in the province. */
export function moment(written: string): Date {
  const [day = '', time = ''] = written.split(' ')
  if (!/^\d{2}:\d{2}$/.test(time)) throw new Error(`not a moment: ${written}`)
  return instantAt(plainDate(day), time)
}

const findActor = remember((office: Office) => getActor(office))

async function play({ at, by, says, act }: Deed): Promise<void> {
  const result = await act({ commandId: newId(), actor: await findActor(by), now: at })
  if (result.ok) return
  const why = JSON.stringify({ reason: result.reason, params: result.params, field: result.field })
  throw new Error(`${at.toISOString()} ${by.organisation} (${by.role}) ${says}: ${why}`)
}

/** Acts in the order of their moments, with the province's clocks run at the given moments in between. */
export async function playInOrder(deeds: readonly Deed[], clocks: { moments: readonly Date[]; run: (now: Date) => Promise<void> }): Promise<void> {
  const waiting = [...clocks.moments].sort((one, other) => one.getTime() - other.getTime())
  const inOrder = [...deeds].sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const deed of inOrder) {
    while (waiting[0] && waiting[0] <= deed.at) await clocks.run(waiting.shift() as Date)
    await play(deed)
  }
  for (const now of waiting) await clocks.run(now)
}
