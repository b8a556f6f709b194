import { type LockedDossier, updateDossier } from '#data/dossier.server.ts'
import { moveHolding } from '#data/holding.server.ts'
import { findStayBeforeQuestion, type LockedQuestion, lockOpenQuestions } from '#data/question.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { stepDueOn } from '#domain/obstacle/step-limits.ts'
import { daysLeft } from '#domain/question/pause.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { scheduleMatter } from '#services/clock/schedule-matter.server.ts'
import { standDownMatter } from '#services/clock/stand-down-matter.server.ts'

/** In the ledger of the dossier: the days of whoever is asked. */
const ASKED_STEP = 'question'

/**
 * The ledger of a dossier follows its questions: while one is open the days are those of whom is asked, and the limit of
 * the step stands still (the open line has none). When the last one is answered or withdrawn the holder has what was left.
 */
export async function followQuestions(
  tx: Transaction,
  { dossier, wasOpen, now }: { dossier: LockedDossier; wasOpen: readonly LockedQuestion[]; now: Date },
): Promise<void> {
  const [first] = await lockOpenQuestions(tx, dossier.id)
  if (first?.holderId === wasOpen[0]?.holderId) return
  const about = { subjectType: 'dossier', subjectId: dossier.id } as const
  const left = first ? null : await limitLeft(tx, { dossier, now })
  await updateDossier(tx, {
    id: dossier.id,
    version: dossier.version,
    changes: {
      stepDueOn: left?.dueOn ?? null,
      stepVersion: { increment: 1 },
      settledUntil: now,
      ...(left ? { stepSince: now } : {}),
    },
  })
  await standDownMatter(tx, { ...about, code: dossier.code, title: dossier.title, now })
  await moveHolding(tx, {
    ...about,
    step: first ? ASKED_STEP : dossier.state,
    organisationId: first?.holderId ?? dossier.holderId,
    limitDays: left?.limitDays ?? null,
    dueOn: left?.dueOn ?? null,
    now,
  })
  await scheduleMatter(tx, about)
}

async function limitLeft(tx: Transaction, { dossier, now }: { dossier: LockedDossier; now: Date }) {
  const stay = await findStayBeforeQuestion(tx, { dossierId: dossier.id, step: dossier.state })
  if (!stay) throw new Error(`dossier ${dossier.code} was asked about before anybody held it`)
  const calendar = await loadWorkingCalendar(tx)
  const limitDays = daysLeft({ stay, calendar })
  return { limitDays, dueOn: stepDueOn({ limitDays, startedOn: dayAt(now), calendar }) }
}
