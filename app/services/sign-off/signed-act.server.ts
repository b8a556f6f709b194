import type { LockedAssignment } from '#data/assignment.server.ts'
import type { Result } from '#domain/shared/result.ts'
import type { SignedInput } from '#domain/sign-off/inputs.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { AssignmentOutcome } from '#services/assignment/save-step.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

/** An act as it leaves the agency: what was typed, its files, and who answers for it. */
export type Sending<Action extends SignedAction> = {
  assignment: LockedAssignment
  input: SignedInput<Action>
  fileIds: readonly string[]
  /** The paper on which it has waited, if any: its files come from there. */
  signOffId: string | null
  context: CommandContext
}

/**
 * One of the acts a head may have to sign. `check` is asked when it is prepared and again when it leaves; `decide` is the
 * same whether it leaves at once or with a signature.
 */
export type SignedAct<Action extends SignedAction> = {
  action: Action
  check: (sending: Sending<Action>) => Result<null>
  decide: (tx: Transaction, sending: Sending<Action>) => Promise<Result<AssignmentOutcome>>
}
