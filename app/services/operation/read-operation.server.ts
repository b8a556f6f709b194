import { countBacklog, findCalendarNeeds, findFaultyClocks } from '#data/operation.server.ts'
import { BACKGROUND_PROCESSES, findProcessHealth } from '#data/process-health.server.ts'
import { findMissingOwnYear } from '#domain/calendar/own-calendar.ts'
import { findMissingYear } from '#domain/calendar/working-calendar.ts'
import { judgeBackground } from '#domain/operation/judge-background.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** Everything an operator asks: what runs, what waits, what failed, what is missing. */
export async function readOperation(reader: Reader, { today, realNow }: { today: PlainDate; realNow: Date }) {
  const [health, { rulesProgress, ...backlog }, faults, { years, own }] = await Promise.all([
    findProcessHealth(reader),
    countBacklog(reader),
    findFaultyClocks(reader),
    findCalendarNeeds(reader),
  ])
  const parts = BACKGROUND_PROCESSES.map((process) => {
    const own = health.find((one) => one.process === process)
    return { process, verdict: judgeBackground(own, realNow), seenAt: own?.seenAt ?? null }
  })
  const known = new Set(years.filter(({ isKnown }) => isKnown).map(({ year }) => year))
  const asked = findMissingYear({ kinds: new Map(), years: known, spans: new Map() }, today)
  const missing = years.filter(({ isKnown }) => !isKnown).map(({ year, waiting }) => ({ year, waiting }))
  const isAskedNew = asked !== undefined && !missing.some(({ year }) => year === asked)
  return {
    parts,
    /** Whether the part that waits for instants answers, as the background last saw it. */
    isTimeServiceHere: parts.every(
      ({ process, verdict }) => process === 'relay' || verdict === 'fine' || verdict === 'drift',
    ),
    drifted: Number(health.find(({ process }) => process === 'reconciler')?.details.drifted ?? 0),
    backlog,
    rulesProgress,
    faults,
    missingYears: isAskedNew ? [...missing, { year: asked, waiting: 0 }] : missing,
    missingOwnYears: own.flatMap(({ years: said, ...organisation }) => {
      const year = findMissingOwnYear(new Set(said), today)
      return year ? [{ ...organisation, year }] : []
    }),
  }
}
