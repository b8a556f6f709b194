import { recordEvent } from '#data/event.server.ts'
import { endSession } from '#data/sign-in.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** "Đăng xuất khỏi thiết bị đó": a session of one's own, wherever it was left open. */
export const signOutDevice = (
  { sessionId, realNow }: { sessionId: string; realNow: Date },
  context: CommandContext,
): Promise<Result<null>> =>
  runCommand({ name: 'SignOutDevice', input: { sessionId }, context }, async (tx) => {
    const { personId } = context.actor
    if (!(await endSession(tx, { sessionId, personId, realNow }))) return refuse('session-over')
    await recordEvent(tx, {
      subjectType: 'person',
      subjectId: personId,
      type: 'DeviceSignedOut',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
    })
    return accept(null)
  })
