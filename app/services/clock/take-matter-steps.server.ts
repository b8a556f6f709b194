import { type MatterAudience, resolveMatterAudiences } from '#data/audience.server.ts'
import { type ClockMatter, loadMatterFacts, lockMatter, settleMatterUntil } from '#data/clock-matter.server.ts'
import { findEarlierRules } from '#data/clock-rules-change.server.ts'
import { insertClockSteps, type Reached } from '#data/clock-step.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { MatterType } from '#data/holding.server.ts'
import { insertMatterEscalation } from '#data/matter-escalation.server.ts'
import { notify } from '#data/notification.server.ts'
import { gatherAt } from '#domain/notification/leaving.ts'
import { LEVEL_ABOVE, type MatterLevel } from '#domain/obstacle/level-above.ts'
import { type MatterStep, nextMatterStep } from '#domain/obstacle/step-clock.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { closeBySilence } from '#services/obstacle/close-by-silence.server.ts'
import { type ClockRules, loadClockRules } from './load-clock-rules.server.ts'
import { reachedBy } from './step-effects.server.ts'

/**
 * Takes the steps of one obstacle or dossier that have come, under its lock, one after the other: a step may move the
 * matter on (silence closes it), so the next one is decided from the saved row. What was due before a change of the
 * rules is taken under those of then. What is not due is left alone.
 */
export async function takeMatterSteps(
  tx: Transaction,
  args: { subjectType: MatterType; subjectId: string; now: Date; isDue: (at: Date) => boolean },
): Promise<void> {
  const { subjectType, subjectId, now, isDue } = args
  if (!(await lockMatter(tx, { subjectType, subjectId }))) return
  const first = await loadMatterFacts(tx, { subjectType, subjectId })
  if (!first) return
  const rules = await loadClockRules(tx)
  const earlier =
    first.rulesVersion < rules.version
      ? await findEarlierRules(tx, { after: first.rulesVersion, through: rules.version })
      : []
  let matter: ClockMatter | undefined = first
  for (const phase of [
    ...earlier.map(({ until, ...one }) => ({ ...one, isDue: (at: Date) => at < until })),
    { rules, isDue },
  ]) {
    while (matter) {
      const { calendar, policy }: ClockRules = phase.rules
      const { next } = nextMatterStep({ facts: matter.facts, calendar, fireTime: policy.fireTime })
      if (!next || !phase.isDue(next.at)) break
      await takeMatterStep(tx, { matter, step: next, rules: phase.rules, now })
      matter = await loadMatterFacts(tx, { subjectType, subjectId })
    }
  }
}

const OFFICES = {
  dic: 'dic-inbox',
  office: 'office',
  leadership: 'leadership',
} as const satisfies Record<MatterLevel, MatterAudience>

type Taking = { matter: ClockMatter; step: MatterStep; rules: ClockRules; now: Date }

async function takeMatterStep(tx: Transaction, taking: Taking): Promise<void> {
  const { matter, step, rules, now } = taking
  const { subjectType, subjectId } = matter
  const level = step.step === 'step-escalate' ? LEVEL_ABOVE[matter.facts.holderKind] : null
  const audiences = level ? [OFFICES[level]] : (['holder'] as const)
  const recipients = await resolveMatterAudiences(tx, { subjectType, subjectId, audiences })
  const reached = reachedBy(recipients, audiences)
  const id = newId()
  const isNew = await insertClockSteps(tx, [
    {
      id,
      subjectType,
      subjectId,
      step: step.step,
      dueVersion: step.stepVersion,
      occurrence: step.occurrence,
      countedDays: null,
      dueAt: step.at,
      firedAt: now,
      policyVersion: rules.policy.version,
      calendarVersion: rules.calendar.version,
      reached,
    },
  ])
  await settleMatterUntil(tx, { subjectType, subjectId, until: step.at })
  if (!isNew.has(id)) return
  await recordEvent(tx, {
    subjectType,
    subjectId,
    type: 'ClockStepTaken',
    at: step.at,
    actor: null,
    payload: {
      step: step.step,
      reached: reached.map(({ audience, names }) => ({ audience, names })),
      dueOn: step.dueOn,
    },
  })
  switch (step.step) {
    case 'step-due':
    case 'step-overdue':
    case 'step-weekly':
    case 'step-meeting':
      return tellHolder(tx, { ...taking, reached })
    case 'step-escalate':
      if (level) await escalate(tx, { ...taking, reached, level, clockStepId: id })
      return
    case 'confirm-silence':
      return closeBySilence(tx, { obstacleId: subjectId, now: step.at })
    default:
      return assertNever(step.step)
  }
}

async function tellHolder(
  tx: Transaction,
  { matter, step, now, reached }: Taking & { reached: readonly Reached[] },
): Promise<void> {
  const { subjectType, subjectId } = matter
  await notify(
    tx,
    [...new Set(reached.flatMap(({ personIds }) => personIds))].map((personId) => ({
      personId,
      kind: 'obstacle-step-due' as const,
      params: { step: step.step, state: matter.facts.state, on: step.dueOn, code: matter.code, title: matter.title },
      subjectType,
      subjectId,
      urgency: 'digest' as const,
      dedupeKey: `step:${subjectId}:${step.step}:${step.stepVersion}:${step.occurrence}:${personId}`,
      createdAt: step.at,
      nextStepAt: gatherAt(now),
    })),
  )
}

/** Who is late is named to the office above it, at once; the escalation stands until the step moves. */
async function escalate(
  tx: Transaction,
  taking: Taking & { reached: readonly Reached[]; level: MatterLevel; clockStepId: string },
): Promise<void> {
  const { matter, step, now, reached, level, clockStepId } = taking
  const { subjectType, subjectId, holderId, holder, code, title, facts } = matter
  const about = { subjectType, subjectId }
  const stated = { ...about, clockStepId, level, holderId, step: facts.state, dueOn: step.dueOn, raisedAt: step.at }
  await insertMatterEscalation(tx, stated)
  await notify(
    tx,
    [...new Set(reached.flatMap(({ personIds }) => personIds))].map((personId) => ({
      personId,
      kind: 'matter-escalation' as const,
      params: { step: step.step, state: facts.state, on: step.dueOn, code, title, organisation: holder },
      ...about,
      urgency: 'now' as const,
      dedupeKey: `step:${subjectId}:${step.step}:${step.stepVersion}:${step.occurrence}:${personId}`,
      createdAt: step.at,
      nextStepAt: now,
    })),
  )
}
