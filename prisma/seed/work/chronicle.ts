import type { Role } from '#domain/access/roles.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import type { Result } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { getActor } from '../actors.ts'
import { remember } from './remember.ts'

/** Somebody of the demo by office, as on the list of its sign-ins. */
export type Doer = { organisation: string; role: Role; mailbox?: string }

/** One act of one person at one moment of the past, through the same use case as on the screen. */
export type Deed = {
  at: Date
  by: Doer
  /** Named when the act is refused: a seed that swallows that would leave a province nobody meant. */
  says: string
  /** Acts of one lane follow each other; acts of different lanes have nothing to do with each other. None: alone. */
  lane?: string
  act: (context: CommandContext) => Promise<Result<unknown>>
}

/** The lane of filings and dossiers, and of the work that follows from them: their codes follow their dates. */
export const MATTERS = 'matters'

/** `2024-03-05 09:10` in the province. */
export function moment(written: string): Date {
  const [day = '', time = ''] = written.split(' ')
  if (!/^\d{2}:\d{2}$/.test(time)) throw new Error(`not a moment: ${written}`)
  return instantAt(plainDate(day), time)
}

const findActor = remember((office: Doer) => getActor(office))

async function play({ at, by, says, act }: Deed): Promise<void> {
  const result = await act({ commandId: newId(), actor: await findActor(by), now: at })
  if (result.ok) return
  const why = JSON.stringify({ reason: result.reason, params: result.params, field: result.field })
  throw new Error(`${at.toISOString()} ${by.organisation} (${by.role}) ${says}: ${why}`)
}

const LANES_AT_ONCE = 4

/** Lanes side by side: a command mostly waits for PostgreSQL, and a newcomer waits for the whole seed. */
async function playSideBySide(deeds: readonly Deed[]): Promise<void> {
  const lanes = new Map<string, Deed[]>()
  for (const deed of deeds) lanes.set(deed.lane ?? '', [...(lanes.get(deed.lane ?? '') ?? []), deed])
  const waiting = [...lanes.values()]
  const playLanes = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const deed of lane) await play(deed)
  }
  await Promise.all(Array.from({ length: LANES_AT_ONCE }, playLanes))
}

type Clocks = { moments: readonly Date[]; run: (now: Date) => Promise<void> }

/** Acts in the order of their moments, with the province's clocks run at the given moments in between. */
export async function playInOrder(deeds: readonly Deed[], { moments, run }: Clocks): Promise<void> {
  const inTime = <Timed>(list: readonly Timed[], at: (one: Timed) => Date) =>
    [...list].sort((one, other) => at(one).getTime() - at(other).getTime())
  const clocks = inTime(moments, (moment) => moment)
  let together: Deed[] = []
  const playTogether = async () => {
    await playSideBySide(together)
    together = []
  }
  for (const deed of inTime(deeds, ({ at }) => at)) {
    for (let next = clocks[0]; next && next <= deed.at; next = clocks[0]) {
      await playTogether()
      await run(next)
      clocks.shift()
    }
    if (deed.lane === undefined) {
      await playTogether()
      await play(deed)
    } else together.push(deed)
  }
  await playTogether()
  for (const next of clocks) await run(next)
}
