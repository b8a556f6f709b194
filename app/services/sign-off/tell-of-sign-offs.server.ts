import { findMemberName, findMembers } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import type { StoredSignOff } from '#data/sign-off.server.ts'
import type { Actor, Role } from '#domain/access/roles.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Transaction } from '#platform/db.server.ts'

type Telling = {
  kind: Extract<NotificationKind, `sign-off-${string}`>
  signOff: { id: string; action: SignedAction }
  to: readonly string[]
  params: Record<string, string | number>
  causeId: string
}

/** Who does an agency's work; the head is told when there is something to sign. */
const WORKERS: readonly Role[] = ['officer', 'carrier', 'coordinator', 'office']

/** With whom a paper lies: its officer, or, where that one has left the agency, those who do its work. */
export async function findKeepers(
  tx: Transaction,
  { organisationId, officerId }: Pick<StoredSignOff, 'organisationId' | 'officerId'>,
): Promise<string[]> {
  const officer = await findMemberName(tx, { personId: officerId, organisationId })
  return officer === undefined ? findMembers(tx, { organisationId, roles: WORKERS }) : [officerId]
}

/** Who did it, and whom a deputy stands for. */
export const namesOf = ({ personName, onBehalfOf }: Actor): Record<string, string> => ({
  by: personName,
  ...(onBehalfOf ? { byFor: onBehalfOf.personName } : {}),
})

/** The paper is the subject: what is told of it stands in no record that is read outside the agency. */
export const tellOfSignOffs = (
  tx: Transaction,
  tellings: readonly Telling[],
  { now, except, isFlash = false, digestAt }: { now: Date; except: string | null; isFlash?: boolean; digestAt?: Date },
): Promise<void> =>
  notify(
    tx,
    tellings.flatMap(({ kind, signOff, to, params, causeId }) =>
      [...new Set(to)]
        .filter((personId) => personId !== except)
        .map((personId) => ({
          personId,
          kind,
          params: { act: signOff.action, ...params },
          subjectType: 'sign-off' as const,
          subjectId: signOff.id,
          urgency: digestAt ? ('digest' as const) : isFlash ? ('flash' as const) : ('now' as const),
          dedupeKey: `${kind}:${signOff.id}:${causeId}:${personId}`,
          createdAt: now,
          nextStepAt: digestAt ?? now,
        })),
    ),
    { except },
  )
