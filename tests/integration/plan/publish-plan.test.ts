import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { withStatementCount } from '#platform/statement-counter.server.ts'
import { approvePlan } from '#services/plan/decide-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { readLivingPlan } from '#services/plan/read-living-plan.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  command,
  coordinator,
  leader,
  organisationId,
  reviewEverything,
  seedImportedPlan,
  seedRegister,
  somebody,
} from './plan-desk.ts'

useTestDatabase()

const PUBLISHED_AT = '2024-11-04T08:00:00+07:00'
const now = new Date('2024-11-04T09:00:00+07:00')

let planId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedImportedPlan()
  await reviewEverything(planId)
  await done(submitPlan({ planId }, command(await coordinator(), '2023-11-13T09:00:00+07:00')))
  await done(approvePlan({ planId, note: '' }, command(await leader(), '2023-11-20T09:00:00+07:00')))
})

const publish = async (commandId = newId()) =>
  publishPlan({ planId }, command(await coordinator(), PUBLISHED_AT, commandId))
const rowsOf = (anchor: string) =>
  db.assignment.findMany({ where: { documentId: planId, anchor }, include: { parent: true } })
const countOf = async (anchor: string) => {
  const rows = await rowsOf(anchor)
  return Object.fromEntries(
    ['group', 'series', 'work'].map((structure) => [
      structure,
      rows.filter((row) => row.structure === structure).length,
    ]),
  )
}

describe('the published plan', () => {
  it('gives a group duty to each member under one parent, and a single duty to its agency', async () => {
    await done(publish())
    expect(await countOf('V.6.1')).toEqual({ group: 1, series: 0, work: 6 })
    expect(await countOf('V.7.1')).toEqual({ group: 1, series: 0, work: 3 })
    expect(await countOf('V.5.1')).toEqual({ group: 1, series: 0, work: 3 })
    expect(await countOf('V.2.1')).toEqual({ group: 0, series: 0, work: 1 })
    const members = (await rowsOf('V.6.1')).filter(({ structure }) => structure === 'work')
    expect(new Set(members.map(({ parent }) => parent?.structure))).toEqual(new Set(['group']))
  })

  it('makes of V.8.1 a yearly series of each enterprise, the period of 2024 open and due on 14/12', async () => {
    await done(publish())
    const enterprises = await db.organisation.count({ where: { kind: 'enterprise' } })
    expect(await countOf('V.8.1')).toEqual({ group: 1, series: enterprises, work: enterprises })
    const [occurrence] = (await rowsOf('V.8.1')).filter(({ structure }) => structure === 'work')
    expect(occurrence).toMatchObject({ occurrenceKey: '2024', dueSetBy: 'plan' })
    expect(occurrence?.dueOn?.toISOString().slice(0, 10)).toBe('2024-12-14')
    const [series] = (await rowsOf('V.8.1')).filter(({ structure }) => structure === 'series')
    // Sixty days before 14/12/2025 the next period opens.
    expect(series?.nextStepAt?.toISOString().slice(0, 10)).toBe('2025-10-15')
  })

  it('gives every work the exact sentence, its place and the reason why it has no date', async () => {
    await done(publish())
    const [work] = await rowsOf('V.2.1')
    const item = await db.planItem.findUniqueOrThrow({
      where: { documentId_anchor: { documentId: planId, anchor: 'V.2.1' } },
    })
    expect(work).toMatchObject({
      text: item.text,
      itemId: item.id,
      dueOn: null,
      undatedReason: 'continuing',
      kind: 'continuing',
      leadBasis: 'stated',
    })
  })

  it('tells every lead agency, and says so in one event', async () => {
    await done(publish())
    const leads = await db.assignment.findMany({
      where: { documentId: planId, structure: 'work' },
      distinct: ['leadId'],
      select: { leadId: true },
    })
    const told = await db.notification.findMany({
      where: { kind: 'assignment-issued' },
      distinct: ['personId'],
      select: { person: { select: { memberships: true } } },
    })
    const agencies = new Set(
      told.flatMap(({ person }) => person.memberships.map((membership) => membership.organisationId)),
    )
    expect(leads.filter(({ leadId }) => !agencies.has(leadId))).toEqual([])
    expect(await db.event.count({ where: { subjectId: planId, type: 'PlanPublished' } })).toBe(1)
    expect(await db.outbox.count({ where: { process: 'agency-clock' } })).toBeGreaterThan(0)
  })

  it('keeps the membership of its day: an enterprise that comes later has no work of it', async () => {
    await done(publish())
    const before = await countOf('V.8.2')
    const enterprise = await db.organisation.findFirstOrThrow({ where: { kind: 'enterprise' } })
    await db.organisation.create({
      data: { ...enterprise, id: newId(), name: 'CMC Telecom', shortName: 'CMC', version: 1 },
    })
    expect(await countOf('V.8.2')).toEqual(before)
  })
})

describe('published twice', () => {
  it('under one command gives the same answer and no second assignment', async () => {
    const commandId = newId()
    const first = await done(publish(commandId))
    const count = await db.assignment.count()
    expect(await done(publish(commandId))).toEqual(first)
    expect(await db.assignment.count()).toBe(count)
  })

  it('by two people at the same moment happens once; the other sees why', async () => {
    const outcomes = await Promise.all([publish(), publish()])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'action-not-open', params: { state: 'published' } })
    expect(await countOf('V.6.1')).toEqual({ group: 1, series: 0, work: 6 })
  })

  it('is not possible before the leadership has approved', async () => {
    await db.sourceDocument.update({ where: { id: planId }, data: { state: 'awaiting-approval' } })
    expect(await publish()).toMatchObject({ ok: false, reason: 'action-not-open' })
    expect(await db.assignment.count()).toBe(0)
  })
})

describe('the living plan', () => {
  const read = async (
    actor: Awaited<ReturnType<typeof coordinator>>,
    filter = { agency: null as string | null, status: null as never },
  ) => {
    const living = await readLivingPlan(db, { planId, actor, now, filter })
    if (!living) throw new Error('the plan is not shown')
    return living
  }
  const marginOf = (living: Awaited<ReturnType<typeof read>>, anchor: string) =>
    living.plan.items.find((item) => item.anchor === anchor)?.margin

  it('shows beside each sentence how its agencies stand, and counts every work once', async () => {
    await done(publish())
    const living = await read(await coordinator())
    expect(marginOf(living, 'V.6.1')).toMatchObject({ leads: { count: 6, kind: 'district', basis: 'stated' } })
    expect(marginOf(living, 'III.1.1')).toMatchObject({ leads: { name: 'Sở TT&TT', basis: 'chosen' } })
    const counted = living.counts.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(await db.assignment.count({ where: { documentId: planId, structure: 'work' } }))
  })

  it('says that 14/12/2024 is a Saturday: V.8.1 is acted upon by Friday 13/12', async () => {
    await done(publish())
    const item = (await read(await coordinator())).plan.items.find(({ anchor }) => anchor === 'V.8.1')
    expect(item?.actOn).toBe('2024-12-13')
  })

  it('takes four statements, so that a page with its session stays within five', async () => {
    await done(publish())
    const actor = await coordinator()
    await read(actor)
    const tally = { statements: 0, durationMs: 0 }
    await withStatementCount(tally, () => read(actor))
    expect(tally.statements).toBeGreaterThan(0)
    expect(tally.statements).toBeLessThanOrEqual(4)
  })

  it('shows an enterprise its own state only, of nobody else', async () => {
    await done(publish())
    const carrier = await somebody('Viettel Hà Nam', 'carrier')
    const living = await read(carrier)
    const known = living.plan.items.flatMap(({ margin }) => margin?.works ?? []).filter(({ state }) => state !== null)
    expect(known.length).toBeGreaterThan(0)
    expect(new Set(known.map(({ leadId }) => leadId))).toEqual(new Set([carrier.organisationId]))
    expect(living.openObstacles).toBeNull()
  })

  it('lets an agency open what it leads or takes part in, and shows how the others stand', async () => {
    await done(publish())
    const officer = await somebody('Sở Xây dựng', 'officer')
    const works = (await read(officer)).plan.items.flatMap(({ margin }) => margin?.works ?? [])
    expect(works.every(({ state }) => state !== null)).toBe(true)
    expect(
      works
        .filter(({ isOpenable }) => isOpenable)
        .every(({ leadId, coordinatingIds }) => [leadId, ...coordinatingIds].includes(officer.organisationId)),
    ).toBe(true)
  })

  it('filtered by an agency, finds the sentences it leads and takes part in', async () => {
    await done(publish())
    const living = await read(await coordinator(), {
      agency: await organisationId('Sở Xây dựng'),
      status: null as never,
    })
    const matches = living.plan.items.filter(({ match }) => match.isMatch).map(({ anchor }) => anchor)
    expect(matches).toEqual(expect.arrayContaining(['V.2.1', 'V.2.2', 'V.1.1']))
    expect(living.sentenceCounts).toMatchObject({ total: matches.length, leading: 2 })
  })

  it('is not shown to an agency before it is published', async () => {
    const officer = await somebody('Sở Xây dựng', 'officer')
    expect(
      await readLivingPlan(db, { planId, actor: officer, now, filter: { agency: null, status: null } }),
    ).toBeUndefined()
  })
})
