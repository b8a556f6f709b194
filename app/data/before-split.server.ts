import type { Reader } from '#platform/db.server.ts'
import { ROUNDS, toRound } from './consultation-reader.server.ts'
import { MINISTRY_REQUESTS, toMinistryRequest } from './ministry-request.server.ts'
import { OFFICE_CHECKS, toOfficeCheck } from './office-check-reader.server.ts'
import { DOSSIER_QUESTIONS, toQuestion } from './question-reader.server.ts'
import { findOrigins } from './split-origin.server.ts'

/** Of a dossier that was split off: what others were asked and what the Office checked before, each naming its dossier. */
export async function findBeforeSplit(reader: Reader, dossierId: string) {
  const origins = await findOrigins(reader, dossierId)
  const rows = await reader.dossier.findMany({
    where: { id: { in: origins.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      consultations: ROUNDS,
      officeChecks: OFFICE_CHECKS,
      questions: DOSSIER_QUESTIONS,
      ministryRequests: MINISTRY_REQUESTS,
    },
  })
  const past = origins.flatMap(({ id, code, until }) => {
    const row = rows.find((one) => one.id === id)
    return row ? [{ row, until, from: { id, code } }] : []
  })
  return {
    /** The first asked first, as within a dossier; of all else the latest first. */
    rounds: past
      .toReversed()
      .flatMap(({ row, until, from }) =>
        row.consultations.filter(({ openedAt }) => openedAt < until).map((round) => ({ ...toRound(round), from })),
      ),
    officeChecks: past.flatMap(({ row, until, from }) =>
      row.officeChecks.filter(({ checkedAt }) => checkedAt < until).map((check) => ({ ...toOfficeCheck(check), from })),
    ),
    questions: past.flatMap(({ row, until, from }) =>
      row.questions.filter(({ askedAt }) => askedAt < until).map((question) => ({ ...toQuestion(question), from })),
    ),
    ministryRequests: past.flatMap(({ row, until, from }) =>
      row.ministryRequests
        .filter(({ referredAt }) => referredAt < until)
        .map((request) => ({ ...toMinistryRequest(request), from })),
    ),
  }
}
type BeforeSplit = Awaited<ReturnType<typeof findBeforeSplit>>

export const NOTHING_BEFORE: BeforeSplit = { rounds: [], officeChecks: [], questions: [], ministryRequests: [] }
