import { recordEvent } from '#data/event.server.ts'
import { findMembers } from '#data/members.server.ts'
import { setHeadSigns } from '#data/sign-off.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { maySwitchHeadSigns } from '#domain/sign-off/may-switch.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** An agency says whether its head signs what leaves it. What waits when it is switched off goes on waiting. */
export const switchHeadSigns = (
  input: { organisationId: string; headSigns: boolean },
  context: CommandContext,
): Promise<Result<null>> =>
  runCommand({ name: 'SwitchHeadSigns', input, context }, async (tx) => {
    const { organisationId, headSigns } = input
    const { actor, now, commandId } = context
    if (!maySwitchHeadSigns(actor, organisationId)) return refuse('not-found')
    const heads = headSigns ? await findMembers(tx, { organisationId, roles: ['head'] }) : []
    if (headSigns && heads.length === 0) return refuse('head-signs-no-head', { field: 'headSigns' })
    if (!(await setHeadSigns(tx, { organisationId, headSigns }))) return refuse('head-signs-unchanged')
    await recordEvent(tx, {
      subjectType: 'organisation',
      subjectId: organisationId,
      type: headSigns ? 'HeadSignsSwitchedOn' : 'HeadSignsSwitchedOff',
      at: now,
      actor,
      commandId,
    })
    return accept(null)
  })
