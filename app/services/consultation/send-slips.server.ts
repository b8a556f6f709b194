import { type AskedAgency, insertSlip, type LockedRound } from '#data/consultation.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import { toOptionalDateColumn } from '#data/plain-date.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import type { AnswerLimit } from './answer-limit.server.ts'
import { tellAskedAgency } from './tell-asked-agency.server.ts'

/** A slip to each of these agencies, which hold it from now on and are told so. */
export async function sendSlips(
  tx: Transaction,
  args: {
    round: LockedRound
    agencies: readonly AskedAgency[]
    limit: AnswerLimit
    actor: Actor
    now: Date
    causeId: string
  },
): Promise<void> {
  const { round, agencies, limit, actor, now, causeId } = args
  const codes = await nextCodes(tx, { prefix: `YK-${yearOf(dayAt(now))}`, count: agencies.length })
  for (const [place, agency] of agencies.entries()) {
    const slip = { id: newId(), code: codes[place] ?? '', title: round.title, holderId: agency.id }
    const matter = { subjectType: 'opinion-slip', subjectId: slip.id } as const
    await insertSlip(tx, {
      ...slip,
      consultationId: round.id,
      state: 'asked',
      sentAt: now,
      stepSince: now,
      stepDueOn: toOptionalDateColumn(limit.dueOn),
      settledUntil: now,
    })
    await moveHolding(tx, { ...matter, step: 'asked', organisationId: agency.id, ...limit, now })
    const eventId = await recordEvent(tx, {
      ...matter,
      type: 'SlipSent',
      at: now,
      actor,
      causeId,
      payload: { code: slip.code, organisation: agency.shortName },
    })
    await tellAskedAgency(tx, { slip, kind: 'opinion-asked', params: { on: limit.dueOn }, causeId: eventId, now })
    await scheduleMatter(tx, matter)
  }
}
