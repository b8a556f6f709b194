import { findDossierUrgency } from '#data/dossier.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { dayAt, daysBetween, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { beginStep } from '#services/obstacle/begin-step.server.ts'

export type AnswerLimit = { limitDays: number; dueOn: PlainDate }

/** Where the calendar of that year is not known yet, days are days. */
const limitUntil = (calendar: WorkingCalendar, { from, to }: { from: PlainDate; to: PlainDate }): AnswerLimit => {
  const counted = workingDaysBetween({ calendar, from, to })
  return { limitDays: counted.ok ? counted.value : daysBetween(from, to), dueOn: to }
}

type Limits = {
  /** Of each slip. */
  answer: AnswerLimit
  /** Of whoever collects the answers: a working day more, to close the round. */
  collect: AnswerLimit
}

/** Until when agencies answer: the limit of the step `consultation`, or a later day that was named (ADR 64). */
export async function answerLimits(
  tx: Transaction,
  { dossierId, askedOn, now }: { dossierId: string; askedOn: PlainDate | null; now: Date },
): Promise<Result<Limits>> {
  const urgency = await findDossierUrgency(tx, dossierId)
  const usual = await beginStep(tx, { kind: 'dossier', step: 'consultation', urgency, now })
  const dueOn = askedOn ?? usual.dueOn
  if (dueOn === null) return refuse('due-missing', { field: 'dueOn' })
  const from = dayAt(now)
  const earliest = usual.dueOn ?? from
  if (dueOn < earliest) return refuse('due-too-early', { field: 'dueOn', params: { on: earliest } })
  const calendar = await loadWorkingCalendar(tx)
  const next = addWorkingDays({ calendar, day: dueOn, count: 1 })
  return accept({
    answer: limitUntil(calendar, { from, to: dueOn }),
    collect: limitUntil(calendar, { from, to: next.ok ? next.value : dueOn }),
  })
}
