import { beforeEach, describe, expect, it } from 'vitest'
import { findListFrame, listAssignments } from '#data/assignment-list.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { aggregate } from '#domain/assignment/aggregate.ts'
import { COUNTED_CLASSES } from '#domain/assignment/class-filter.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { classBoundaries } from '#domain/deadline/timeliness.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceCalendar as calendar } from '#tests/factories/province-calendar.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const NOW = new Date('2024-11-06T09:00:00+07:00')
const boundaries = classBoundaries({ now: NOW, calendar, policy: DEFAULT_CLOCK_POLICY })

let province: Province
let groupId: string
let workOf: Record<'construction' | 'finance' | 'viettel', string>

beforeEach(async () => {
  province = await seedProvince(db)
  const { dic, construction, finance, viettel } = province.organisationId
  const issued = await seedIssued(
    [
      guidanceDraft(dic, { ref: 'group', structure: 'group', dueOn: null, dueSetBy: null }),
      ...[construction, finance, viettel].map((leadId) =>
        guidanceDraft(leadId, { parentRef: 'group', dueOn: plainDate('2024-11-01') }),
      ),
    ],
    { actor: province.actor('dic', 'coordinator') },
  )
  const [group, ...works] = issued.map(({ id }) => id)
  groupId = group ?? ''
  workOf = { construction: works[0] ?? '', finance: works[1] ?? '', viettel: works[2] ?? '' }
  const work = { assignmentId: workOf.construction }
  const officer = (at: string) => commandBy(province.actor('construction', 'officer'), at)
  await done(acceptAssignment(work, officer('2024-10-29T08:00:00+07:00')))
  const result = { ...work, text: 'Đã ban hành.', product: null, documentNumber: '12/HD-SXD', fileIds: [] }
  await done(submitAssignment(result, officer('2024-10-30T08:00:00+07:00')))
  const judge = commandBy(province.actor('dic', 'coordinator'), '2024-10-31T08:00:00+07:00')
  await done(confirmAssignment({ ...work, grade: 'good', note: null }, judge))
  const finance2 = (at: string) => commandBy(province.actor('finance', 'officer'), at)
  await done(acceptAssignment({ assignmentId: workOf.finance }, finance2('2024-10-29T08:00:00+07:00')))
  const report = { percent: 50, text: 'Đang làm.', product: null, documentNumber: null, fileIds: [] }
  await done(reportProgress({ assignmentId: workOf.finance, ...report }, finance2('2024-10-30T08:00:00+07:00')))
})

const open = (id: string, actor: Actor) => readAssignment(db, { id, actor, now: NOW })

describe('a duty that several agencies share', () => {
  it('says on its own page how many are done, how far they are and who is late by name', async () => {
    const read = await open(groupId, province.actor('dic', 'coordinator'))
    expect(read?.page.state).toBe('in-progress')
    expect(read?.known).toMatchObject({ total: 3, done: 1, percent: 50, kind: null })
    expect(read?.known?.late.map(({ lead, daysOver }) => [lead, daysOver])).toEqual([
      ['Sở Tài chính', 3],
      ['Viettel', 3],
    ])
  })

  it('opens each figure as its list, with the same numbers above it', async () => {
    const filter = { containerId: groupId }
    const { counts, container } = await findListFrame(db, { scope: 'all', filter, boundaries })
    expect(counts).toEqual({ 'done-in-time': 1, overdue: 2 })
    expect(aggregate({ members: container?.members ?? [], now: NOW, calendar })).toMatchObject({
      done: 1,
      total: 3,
    })
    const sort = { by: 'due', descending: false } as const
    const question = { filter, classes: COUNTED_CLASSES, sort, cursor: null }
    const { rows } = await listAssignments(db, { scope: 'all', question, boundaries })
    expect(rows.map(({ id }) => id).sort()).toEqual(Object.values(workOf).sort())
  })

  it('shows an enterprise of it nothing but its own part', async () => {
    const carrier = province.actor('viettel', 'carrier')
    expect(await open(groupId, carrier)).toBeUndefined()
    expect((await open(workOf.viettel, carrier))?.known).toBeNull()
    const frame = await findListFrame(db, {
      scope: assignmentScope(carrier),
      filter: { containerId: groupId },
      boundaries,
    })
    expect(frame).toMatchObject({ container: null, counts: { overdue: 1 } })
  })
})
