import { beforeAll, describe, expect, it } from 'vitest'
import { listOrganisations } from '#data/organisation-register.server.ts'
import { findRehomingItems } from '#data/rehoming-items.server.ts'
import { REFORM_EXAMPLES, type ReformExampleName } from '#domain/reform/examples.ts'
import { instantAt } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { getActor } from '#seed/actors.ts'
import { settleAssignments } from '#services/clock/settle-assignments.server.ts'
import { commandBy } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { runReform, seedApprovedReform } from '#tests/factories/reform.ts'
import { useDemoProvince } from '#tests/setup/use-demo-province.ts'

useDemoProvince()

const OPEN = { structure: 'work', state: { notIn: ['completed', 'withdrawn'] } }

/** All that must be as many after a reform as before it. */
async function countEverything() {
  return {
    byState: await db.assignment.groupBy({
      by: ['structure', 'state'],
      _count: true,
      orderBy: [{ structure: 'asc' }, { state: 'asc' }],
    }),
    dated: await db.assignment.count({ where: { ...OPEN, dueOn: { not: null } } }),
    openObstacles: await db.obstacle.count({ where: { closedAt: null } }),
    openDossiers: await db.dossier.count({ where: { closedAt: null } }),
    openHoldings: await db.holding.count({ where: { endedAt: null } }),
    openRequests: await db.extensionRequest.count({ where: { state: 'open' } }),
    people: (await db.membership.groupBy({ by: ['personId'], where: { endedAt: null } })).length,
  }
}

const ledByCoordinator = {
  lead: { memberships: { some: { role: 'coordinator', endedAt: null } } },
}
/** Work that time acts on, and of it what the coordinator does not lead: only there do the steps stay as they are. */
async function findClocks() {
  const at = { nextStepAt: { not: null } }
  const ids = async (where: object) =>
    (await db.assignment.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
  return { running: await ids(at), coordinators: await ids(ledByCoordinator) }
}

/** What the clocks of the province have done by then: the counts differ by the reform alone. */
async function liveUntil(now: Date): Promise<void> {
  await setProvinceTime(db, now)
  const open = await db.assignment.findMany({
    where: { state: { notIn: ['completed', 'withdrawn'] } },
    select: { id: true },
  })
  const assignmentIds = open.map(({ id }) => id)
  await db.$transaction((tx) => settleAssignments(tx, { assignmentIds, now }), { timeout: 60_000 })
}

const datesOf = () =>
  db.assignment.findMany({
    select: { id: true, dueOn: true, dueVersion: true, originalDueOn: true },
    orderBy: { id: 'asc' },
  })

async function applyExample(name: ReformExampleName) {
  const coordinator = await getActor({ organisation: 'Sở TT&TT', role: 'coordinator' })
  const administrator = await getActor({ organisation: 'Sở TT&TT', role: 'administrator' })
  const example = REFORM_EXAMPLES[name]
  const before = `${example.basisOn}T08:00:00+07:00`
  const reformId = await seedApprovedReform(example, {
    preparer: () => commandBy(coordinator, before),
    approver: () => commandBy(administrator, before),
  })
  await setProvinceTime(db, new Date(`${example.effectiveOn}T00:01:00+07:00`))
  await runReform(reformId)
}

describe.each(['co-quan-chuyen-mon-2025', 'tinh-ninh-binh-2025'] as const)('the reform %s on the demo', (name) => {
  let before: Awaited<ReturnType<typeof countEverything>>
  let clocks: Awaited<ReturnType<typeof findClocks>>
  let dates: Awaited<ReturnType<typeof datesOf>>
  beforeAll(async () => {
    await liveUntil(instantAt(REFORM_EXAMPLES[name].effectiveOn))
    before = await countEverything()
    dates = await datesOf()
    clocks = await findClocks()
    await applyExample(name)
  })

  it('loses and doubles nothing: every count is as before', async () => {
    expect(await countEverything()).toEqual(before)
  })

  it('stops no clock, and starts one only where the coordinator leads no longer', async () => {
    const { running } = await findClocks()
    expect(running).toEqual(expect.arrayContaining(clocks.running))
    const started = running.filter((id) => !clocks.running.includes(id))
    expect(clocks.coordinators).toEqual(expect.arrayContaining(started))
  })

  it('keeps every date and every version', async () => {
    expect(await datesOf()).toEqual(dates)
  })

  it('leaves nothing open with an organisation that has ended', async () => {
    const ended = await db.organisation.findMany({ where: { validTo: { not: null } }, select: { id: true } })
    expect(ended.length).toBeGreaterThan(0)
    const left = await findRehomingItems(
      db,
      ended.map(({ id }) => id),
    )
    // Communes that ended with their district would keep it as their parent; none does here.
    expect(left).toEqual([])
  })

  it('fires no step twice and forgets no clock', async () => {
    const twice = await db.clockStep.groupBy({
      by: ['subjectType', 'subjectId', 'step', 'dueVersion', 'occurrence'],
      having: { id: { _count: { gt: 1 } } },
    })
    expect(twice).toEqual([])
    expect(await db.assignment.count({ where: { clockFault: { not: null } } })).toBe(0)
    const clocks = await db.assignment.findMany({
      where: { nextStepAt: { not: null } },
      distinct: ['leadId'],
      select: { leadId: true },
    })
    const woken = await db.outbox.findMany({
      where: { process: 'agency-clock' },
      distinct: ['targetId'],
      select: { targetId: true },
    })
    const moved = await db.rehomedItem.findMany({
      where: { reference: 'assignment.lead_id' },
      distinct: ['toId'],
      select: { toId: true },
    })
    const needed = moved.filter(({ toId }) => clocks.some(({ leadId }) => leadId === toId))
    expect(woken.map(({ targetId }) => targetId)).toEqual(expect.arrayContaining(needed.map(({ toId }) => toId)))
  })
})

describe('after both', () => {
  it('the coordinator sits in Sở KH&CN, and the register finds it by the old name', async () => {
    const rows = await listOrganisations(db, { filter: { search: 'so thong tin va truyen thong' } })
    const successor = rows.find(({ shortName }) => shortName === 'Sở KH&CN')
    expect(successor?.formerly).toContainEqual({ name: 'Sở Thông tin và Truyền thông', untilOn: '2025-03-01' })
    const holders = await db.membership.findMany({
      where: { role: 'coordinator', endedAt: null },
      include: { organisation: true },
    })
    expect([...new Set(holders.map(({ organisation }) => organisation.shortName))]).toEqual(['Sở KH&CN'])
  })

  it('network security lies with Công an tỉnh, and what was finished stays with Sở TT&TT', async () => {
    const moved = await db.assignment.findMany({ where: { ...OPEN, lead: { shortName: 'Công an tỉnh' } } })
    expect(moved.every(({ folded }) => /an ninh mang|an toan thong tin|an ninh thong tin/.test(folded))).toBe(true)
    expect(
      await db.assignment.count({ where: { state: 'completed', lead: { shortName: 'Sở TT&TT' } } }),
    ).toBeGreaterThan(0)
  })
})
