import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acknowledgeEscalation } from '#services/assignment/acknowledge-escalation.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { getActor } from '../actors.ts'
import { type Doer, moment } from './chronicle.ts'
import { COORDINATOR, OFFICE_CLERK, workerOf } from './doers.ts'

/** Some days before each report is due, and once after the last one: the clocks run, then the agencies hand in. */
export const REPORT_MOMENTS = [
  moment('2023-12-12 07:30'),
  moment('2024-03-12 07:30'),
  moment('2024-06-11 07:30'),
  moment('2024-09-12 07:30'),
  moment('2024-09-24 07:30'),
]

/** Agencies that let the report of September pass; the second hands it in when the coordinator has asked. */
const MISSING = 'FPT Telecom Hà Nam'
const LATE = 'MobiFone Hà Nam'

const HOUR_MS = 3_600_000

async function act<Outcome extends { ok: boolean }>(
  doer: Doer,
  now: Date,
  run: (context: { commandId: string; actor: Awaited<ReturnType<typeof getActor>>; now: Date }) => Promise<Outcome>,
): Promise<void> {
  const outcome = await run({ commandId: newId(), actor: await getActor(doer), now })
  if (!outcome.ok) throw new Error(`a period report of ${doer.organisation}: ${JSON.stringify(outcome)}`)
}

/** Hands in what is due by then and locks it: who leads what the coordinator judges, and the other way round. */
export async function handInReports(at: Date): Promise<void> {
  const isLastQuarter = at >= moment('2024-09-12 07:30')
  const isAfter = at >= moment('2024-09-24 07:30')
  const rows = await db.assignment.findMany({
    where: { structure: 'period-report', state: 'in-progress', dueOn: { lt: new Date(at.getTime() + 240 * HOUR_MS) } },
    include: { lead: { select: { shortName: true } } },
    orderBy: { code: 'asc' },
  })
  for (const { id, anchor, occurrenceKey, lead } of rows) {
    const agency = lead.shortName
    const judge = agency === 'Sở TT&TT' ? OFFICE_CLERK : COORDINATOR
    const [handedIn, locked] = [new Date(at.getTime() + 2 * HOUR_MS), new Date(at.getTime() + 30 * HOUR_MS)]
    if (isLastQuarter && (agency === MISSING || (agency === LATE && !isAfter))) {
      const note = 'Đã gọi đầu mối, yêu cầu nộp báo cáo quý III.'
      if (isAfter) await act(judge, handedIn, (context) => acknowledgeEscalation({ assignmentId: id, note }, context))
      continue
    }
    const text = `Báo cáo kết quả thực hiện mục ${anchor ?? ''} kỳ ${occurrenceKey ?? ''}: nhiệm vụ được duy trì thường xuyên.`
    await act(workerOf(agency), handedIn, (context) =>
      submitAssignment({ assignmentId: id, text, product: null, documentNumber: null, fileIds: [] }, context),
    )
    await act(judge, locked, (context) =>
      confirmAssignment({ assignmentId: id, grade: 'adequate', note: null }, context),
    )
  }
}
