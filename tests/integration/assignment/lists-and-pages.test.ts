import { beforeEach, describe, expect, it } from 'vitest'
import { findListFrame, type ListedAssignment, listAssignments } from '#data/assignment-list.server.ts'
import { COUNTED_CLASSES } from '#domain/assignment/class-filter.ts'
import type { AssignmentFilter, ListQuestion, ListSort } from '#domain/assignment/list-question.ts'
import { ASSIGNMENTS_PER_PAGE, LIST_SORTS } from '#domain/assignment/list-question.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { ASSIGNMENT_STATES } from '#domain/assignment/states.ts'
import { DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { classBoundaries, TIMELINESS_CLASSES, type TimelinessClass, timeliness } from '#domain/deadline/timeliness.ts'
import { addDays, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { withStatementCount } from '#platform/statement-counter.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { explainAssignmentClock } from '#services/clock/explain-assignment-clock.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const TODAY = plainDate('2024-11-04')
const boundaries = classBoundaries({ now: instantAt(TODAY, '08:00'), calendar, policy: DEFAULT_CLOCK_POLICY })
const ALL_CLASSES = Object.keys(TIMELINESS_CLASSES) as TimelinessClass[]

let province: Province

beforeEach(async () => {
  province = await seedProvince(db)
})

const question = (changes: Partial<ListQuestion> = {}): ListQuestion => ({
  filter: {},
  classes: COUNTED_CLASSES,
  sort: { by: 'due', descending: false },
  cursor: null,
  ...changes,
})
const list = (changes: Partial<ListQuestion> = {}) =>
  listAssignments(db, { scope: 'all', question: question(changes), boundaries })
const searched = async (filter: AssignmentFilter) => (await list({ filter })).rows.map((row) => row.title)

/** Rows in every state, around every boundary of the classes, as no life would bring them about so soon. */
async function seedEveryStanding(): Promise<void> {
  const days = [null, -30, -2, 0, 0, 0, 1, 7, 8, 40]
  const leads = [province.organisationId.construction, province.organisationId.kimBang]
  const drafts = ASSIGNMENT_STATES.flatMap((_, state) =>
    days.map((_, day) => guidanceDraft(leads[(state + day) % 2] ?? '', { anchorOrdinal: state * 100 + day })),
  )
  const issued = await seedIssued(drafts, { actor: province.actor('dic', 'coordinator') })
  const entries = ASSIGNMENT_STATES.flatMap((state) => days.map((offset) => ({ state, offset })))
  /** Before, at and after the hour of the look, of the submissions and of the pauses. */
  const hours = [null, '07:59', '08:00', '10:00']
  for (const [index, { state, offset }] of entries.entries()) {
    const dueOn = offset === null ? null : new Date(`${addDays(TODAY, offset)}T00:00:00Z`)
    const at = new Date('2024-11-02T10:00:00+07:00')
    await db.assignment.update({
      where: { id: issued[index]?.id ?? '' },
      data: {
        state,
        dueOn,
        originalDueOn: dueOn,
        dueTime: dueOn && (hours[index % hours.length] ?? null),
        isReturned: index % 3 === 0,
        nextStepAt: null,
        ...(state === 'submitted' ? { submittedAt: at } : {}),
        ...(state === 'suspended' ? { suspendedAt: at } : {}),
        ...(state === 'completed'
          ? { completedAt: at, submittedAt: at, completedOn: new Date('2024-11-02T00:00:00Z') }
          : {}),
      },
    })
  }
}

describe('the official classes', () => {
  it('are the same in SQL and in the pure rule, for rows in every state around every boundary', async () => {
    await seedEveryStanding()
    for (const own of ALL_CLASSES) {
      const { rows } = await list({ classes: [own] })
      expect(rows.map((row) => timeliness({ facts: row, boundaries, calendar }).class)).toEqual(rows.map(() => own))
    }
  })

  it('counts as many of each class as its list has rows, and no row twice', async () => {
    await seedEveryStanding()
    const { counts } = await findListFrame(db, { scope: 'all', filter: {}, boundaries })
    for (const own of ALL_CLASSES) expect((await list({ classes: [own] })).rows).toHaveLength(counts[own] ?? 0)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ASSIGNMENT_STATES.length * 10)
  })
})

describe('a list of more than a page', () => {
  const SORTS: ListSort[] = LIST_SORTS.flatMap((by) => [
    { by, descending: false },
    { by, descending: true },
  ])

  it.each(SORTS)('meets every row once on the way forth and back, by $by (descending: $descending)', async (sort) => {
    await seedEveryStanding()
    const classes = ALL_CLASSES
    const cursorOf = (row: ListedAssignment | undefined, backwards: boolean) => ({
      key: row?.sortKey ?? null,
      id: row?.id ?? '',
      backwards,
    })
    const first = await list({ sort, classes })
    expect(first).toMatchObject({ more: true })
    expect(first.rows).toHaveLength(ASSIGNMENTS_PER_PAGE)
    const second = await list({ sort, classes, cursor: cursorOf(first.rows.at(-1), false) })
    expect(second).toMatchObject({ more: false })
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect(new Set(ids).size).toBe(ASSIGNMENT_STATES.length * 10)
    const back = await list({ sort, classes, cursor: cursorOf(second.rows[0], true) })
    expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id))
  })

  it('stands in the order of dates, with undated work last', async () => {
    await seedEveryStanding()
    const { rows } = await list({ classes: ['overdue', 'near-due', 'in-time', 'undated'] })
    const dates = rows.map((row) => row.dueOn)
    const dated = dates.filter((day) => day !== null)
    expect(dates.slice(0, dated.length)).toEqual([...dated].sort())
    expect(dates.slice(dated.length).every((day) => day === null)).toBe(true)
  })
})

describe('searching and filtering', () => {
  beforeEach(async () => {
    const dic = province.actor('dic', 'coordinator')
    const coordinating = [{ organisationId: province.organisationId.finance, role: 'coordinating' as const }]
    await seedIssued(
      [
        guidanceDraft(province.organisationId.construction, { title: 'Thuỷ lợi và hạ tầng số', parties: coordinating }),
        guidanceDraft(province.organisationId.viettel, {
          title: 'Dựng trạm BTS',
          kind: 'continuing',
          dueOn: null,
          dueSetBy: null,
        }),
        guidanceDraft(province.organisationId.vnpt, { title: 'Dùng chung cột 100%_x' }),
      ],
      { actor: dic },
    )
  })

  it('finds without diacritics and whichever way the tone is written, word by word', async () => {
    expect(await searched({ search: 'thuy loi' })).toEqual(['Thuỷ lợi và hạ tầng số'])
    expect(await searched({ search: 'ha tang Thủy' })).toEqual(['Thuỷ lợi và hạ tầng số'])
    expect(await searched({ search: 'DỰNG TRẠM' })).toEqual(['Dựng trạm BTS'])
    expect(await searched({ search: 'NV-2024-002' })).toEqual(['Dựng trạm BTS'])
  })

  it('takes signs of a pattern as what they are', async () => {
    expect(await searched({ search: '100%_x' })).toEqual(['Dùng chung cột 100%_x'])
    expect(await searched({ search: '1_0' })).toEqual([])
  })

  it('filters by kind, agency, kind of agency and own part', async () => {
    const { finance, construction } = province.organisationId
    expect(await searched({ kind: 'continuing' })).toEqual(['Dựng trạm BTS'])
    expect(await searched({ leadId: construction })).toEqual(['Thuỷ lợi và hạ tầng số'])
    expect((await searched({ leadKind: 'enterprise' })).sort()).toEqual(['Dùng chung cột 100%_x', 'Dựng trạm BTS'])
    expect(await searched({ part: { role: 'coordinating', organisationId: finance } })).toEqual([
      'Thuỷ lợi và hạ tầng số',
    ])
    expect(await searched({ part: { role: 'lead', organisationId: finance } })).toEqual([])
  })

  it('shows an enterprise its own work, an agency what it leads and takes part in, the auditor all', async () => {
    const seenBy = async (...who: Parameters<Province['actor']>) => {
      const scope = assignmentScope(province.actor(...who))
      return (await listAssignments(db, { scope, question: question(), boundaries })).rows.length
    }
    expect(await seenBy('viettel', 'carrier')).toBe(1)
    expect(await seenBy('finance', 'officer')).toBe(1)
    expect(await seenBy('kimBang', 'officer')).toBe(0)
    expect(await seenBy('committee', 'leadership')).toBe(3)
    expect(
      (
        await listAssignments(db, {
          scope: assignmentScope({ role: 'administrator', organisationId: '' }),
          question: question(),
          boundaries,
        })
      ).rows,
    ).toEqual([])
  })
})

describe('the page of an assignment', () => {
  it('names as the next step the one that its row waits for, in four statements', async () => {
    const [issued] = await seedIssued([guidanceDraft(province.organisationId.construction)], {
      actor: province.actor('dic', 'coordinator'),
    })
    const id = issued?.id ?? ''
    const officer = province.actor('construction', 'officer')
    await done(acceptAssignment({ assignmentId: id }, commandBy(officer, '2024-10-29T09:00:00+07:00')))
    const now = new Date('2024-11-04T08:00:00+07:00')
    await readAssignment(db, { id, actor: officer, now })
    const tally = { statements: 0, durationMs: 0 }
    const read = await withStatementCount(tally, () => readAssignment(db, { id, actor: officer, now }))
    expect(tally.statements).toBeLessThanOrEqual(4)
    const row = await db.assignment.findUniqueOrThrow({ where: { id } })
    expect(read?.clock?.future[0]?.at).toEqual(row.nextStepAt)
    await setProvinceTime(db, now)
    const explained = await explainAssignmentClock(id)
    expect(explained?.clock?.future[0]?.at).toEqual(row.nextStepAt)
    expect(await explainAssignmentClock('NV-0000-000')).toBeUndefined()
    expect(read?.actions).toContain('report-progress')
    expect(read?.record.history.map((entry) => entry.type)).toEqual(['AssignmentAccepted', 'AssignmentIssued'])
  })

  it('does not exist for another enterprise, and shows an agency that takes part no act but its own', async () => {
    const parties = [{ organisationId: province.organisationId.finance, role: 'coordinating' as const }]
    const [issued] = await seedIssued([guidanceDraft(province.organisationId.viettel, { parties })], {
      actor: province.actor('dic', 'coordinator'),
    })
    const seen = (actor: Parameters<typeof readAssignment>[1]['actor']) =>
      readAssignment(db, { id: issued?.id ?? '', actor, now: new Date('2024-11-04T08:00:00+07:00') })
    expect(await seen(province.actor('vnpt', 'carrier'))).toBeUndefined()
    expect((await seen(province.actor('finance', 'officer')))?.actions).toEqual(['set-internal-date', 'contribute'])
  })
})
