import type { Result } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import type { Register } from './model.ts'
import type { Who, World } from './world.ts'

/** What an act is in the product, whether the register on paper expects it to be taken, and what it writes there. */
export type Act<Target> = {
  targets: (register: Register) => Target[]
  by: (target: Target) => Who
  isOpen: (target: Target, register: Register) => boolean
  run: (context: CommandContext, target: Target, world: World) => Promise<Result<unknown>>
  note: (target: Target, register: Register) => Promise<void> | void
}
