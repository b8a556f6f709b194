import { findMembers } from '#data/members.server.ts'
import type { LockedQuestion } from '#data/question.server.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'

const ANSWERING = ['officer', 'head', 'carrier', 'coordinator', 'office'] as const

type Message = {
  question: Pick<LockedQuestion, 'id' | 'code' | 'title' | 'holderId'>
  kind: NotificationKind
  params: Record<string, string | number>
  causeId: string
  now: Date
}

/** Tells the people of the organisation that is asked. */
export async function tellAsked(tx: Transaction, { question, params, ...message }: Message): Promise<void> {
  await notifyPeople(tx, {
    ...message,
    personIds: await findMembers(tx, { organisationId: question.holderId, roles: ANSWERING }),
    params: { code: question.code, title: question.title, ...params },
    subjectType: 'question',
    subjectId: question.id,
  })
}
