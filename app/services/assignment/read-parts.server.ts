import type { AssignmentPage } from '#data/assignment-reader.server.ts'
import type { AssignmentRecord, RecordEntry } from '#data/assignment-record.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { evidenceOfPart, type PartStanding, partStanding } from '#domain/assignment/contribution.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import { type DateToExplain, type ExplainedDate, explainDates, seesDate } from '#domain/deadline/explain-dates.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { type ClockRules, rulesFor } from '#services/clock/load-clock-rules.server.ts'

type Question = { page: AssignmentPage; record: AssignmentRecord; actor: Actor; now: Date }

export type ReadPart = {
  organisationId: string
  role: string
  agency: string
  contribution: string | null
  documentNumber: string | null
  contributedAt: Date | null
  dueOn: PlainDate | null
  standing: PartStanding
  files: AssignmentRecord['files']
}

/** Who takes part or watches, each with how it stands with its part, as far as this person may know. */
export function readParts({ page, record, actor, now }: Question): ReadPart[] {
  const dates = visibleDates({ page, actor })
  return page.parties.map((party) => {
    const { organisationId, role, contribution, documentNumber, contributedAt, partState } = party
    const date = dates.find((one) => one.purpose === 'contribution' && one.organisationId === organisationId)
    const dueOn = (role === 'coordinating' ? date?.dueOn : null) ?? null
    return {
      organisationId,
      role,
      agency: party.organisation.shortName,
      contribution,
      documentNumber,
      contributedAt,
      dueOn,
      standing: partStanding({
        part: { state: partState, dueOn, contributedAt },
        assignmentState: page.state,
        now,
      }),
      files: record.files.filter(({ purpose }) => purpose === evidenceOfPart(organisationId)),
    }
  })
}

const visibleDates = ({ page, actor }: Pick<Question, 'page' | 'actor'>) =>
  page.agencyDates.filter((date) => seesDate(actor, date))

/** The day this person's agency has set itself, if any. */
export const readInternalDate = ({ page, actor }: Pick<Question, 'page' | 'actor'>): PlainDate | null =>
  visibleDates({ page, actor }).find(({ purpose, endedAt }) => purpose === 'internal-date' && endedAt === null)
    ?.dueOn ?? null

/** The clocks of those dates that run. */
export function readDateClocks(question: Question & { assignment: ClockFacts; rules: ClockRules }): ExplainedDate[] {
  const { record, assignment, rules, now } = question
  const dates = visibleDates(question)
    .filter(({ endedAt }) => endedAt === null)
    .map(
      ({ dueVersionAt, organisation, ...date }): DateToExplain => ({
        ...date,
        dueVersionBeganAt: dueVersionAt,
        agency: organisation.shortName,
      }),
    )
  return dates.flatMap((date) =>
    explainDates({ assignment, dates: [date], record, ...rulesFor(rules, date.organisationId), now }),
  )
}

/** Lines of the history that tell of a contribution's date. */
const OF_PART_DATES = ['AgencyDateStepTaken', 'PartDateSet']

/** An enterprise reads nothing of another agency's dates. */
export const readHistory = ({ record, actor }: Pick<Question, 'record' | 'actor'>): RecordEntry[] =>
  actor.organisationKind === 'enterprise'
    ? record.history.filter(({ type, payload }) => !OF_PART_DATES.includes(type) || 'within' in payload)
    : record.history
