import { beforeEach, describe, expect, it } from 'vitest'
import { listPapers, type PapersQuestion } from '#data/sign-off-list.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { PAPERS_PER_PAGE } from '#domain/sign-off/list-question.ts'
import { signOffAgencies } from '#domain/sign-off/scope.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Province } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { seedAgencyThatSigns } from '#tests/factories/sign-off.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let officer: Actor
let head: Actor
let assignmentId: string

beforeEach(async () => {
  ;({ province, officer, head, assignmentId } = await seedAgencyThatSigns())
})

const HOUR_MS = 3_600_000

/** Papers of one work, an hour apart, the last one the newest. */
const seedPapers = (
  count: number,
  { state = 'signed', action = 'submit', organisationId = officer.organisationId } = {},
) =>
  db.signOff.createMany({
    data: Array.from({ length: count }, (_, place) => ({
      id: newId(),
      assignmentId,
      action,
      organisationId,
      state,
      input: {},
      preparedById: officer.personId,
      officerId: officer.personId,
      askedAt: new Date(at('2024-10-01').getTime() + place * HOUR_MS),
      ...(state === 'signed' ? { decidedById: head.personId, decidedAt: at('2024-11-01') } : {}),
      ...(state === 'stood-down' ? { reason: 'moved-on', decidedAt: at('2024-11-01') } : {}),
    })),
  })

const list = (changes: Partial<PapersQuestion> = {}, actor: Actor = officer) =>
  listPapers(db, {
    organisationIds: signOffAgencies(actor),
    filter: { state: null, action: null },
    after: null,
    ...changes,
  })

describe('the list of papers of an agency', () => {
  it('holds those that were signed and those that were not, of one kind or outcome where it is asked for', async () => {
    await seedPapers(2)
    await seedPapers(1, { state: 'stood-down', action: 'decline' })
    expect((await list()).rows).toHaveLength(3)
    const signed = await list({ filter: { state: 'signed', action: null } })
    expect(signed.rows.map(({ state, decidedBy }) => [state, decidedBy])).toEqual(
      Array(2).fill(['signed', 'Giám đốc Sở Xây dựng']),
    )
    const declines = await list({ filter: { state: null, action: 'decline' } })
    expect(declines.rows).toMatchObject([{ state: 'stood-down', reason: 'moved-on', label: 'V.2.1' }])
  })

  it('goes on page by page, the newest first, each paper once', async () => {
    await seedPapers(PAPERS_PER_PAGE + 7)
    const first = await list()
    expect([first.rows.length, first.more]).toEqual([PAPERS_PER_PAGE, true])
    const last = first.rows.at(-1)
    const second = await list({ after: last ? { askedAt: last.askedAt, id: last.id } : null })
    expect([second.rows.length, second.more]).toEqual([7, false])
    const seen = [...first.rows, ...second.rows]
    expect(new Set(seen.map(({ id }) => id)).size).toBe(PAPERS_PER_PAGE + 7)
    const times = seen.map(({ askedAt }) => askedAt.getTime())
    expect(times).toEqual(times.toSorted((one, other) => other - one))
  })

  it('is read inside the agency only', async () => {
    await seedPapers(1)
    for (const actor of [province.actor('finance', 'head'), province.actor('dic', 'coordinator')])
      expect((await list({}, actor)).rows).toEqual([])
    const leader = province.actor('committee', 'leadership')
    expect((await list({}, leader)).rows).toEqual([])
  })
})
