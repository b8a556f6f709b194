import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import fc from 'fast-check'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import type { LifeEvent } from '#domain/deadline/life-event.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import holidays from '#seed/data/holidays.json' with { type: 'json' }
import { actOut } from '#tests/factories/acts-of-life.ts'
import { anyLife, END } from '#tests/factories/clock-lives.ts'
import { consultOracle, DISTANCES } from '#tests/factories/clock-oracle.ts'
import { type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceCalendar } from '#tests/factories/province-calendar.ts'
import { at } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { useTimeSkipping } from '#tests/setup/use-time-skipping.ts'
import { describeStep, simulate } from '#tools/clock-simulate/simulate.ts'
import { parseSimulationInput } from '#tools/clock-simulate/simulation-input.ts'
import { agencyClockActivities } from '#workflows/agency-clock/activities.ts'
import { AGENCY_CLOCK } from '#workflows/agency-clock/contract.ts'
import { type Advance, wakeSignal } from '#workflows/shared/clock-contract.ts'

/*
 * Two years of two hundred assignments of three agencies: the real workflow on a server that skips time, the real
 * services on PostgreSQL, and a worker that dies. What is on record in the end is compared with the oracle, which knows
 * none of it, and with what `clock:simulate` prints for the same lives.
 */
Runtime.install({ logger: new DefaultLogger('ERROR') })
useTestDatabase()
const temporal = useTimeSkipping()

const LIVES = 200
const MOST_EVENTS = 3
const LEADS = ['construction', 'finance', 'kimBang'] as const satisfies OrganisationKey[]
/** A worker is put away and another one started after so many acts. */
const ACTS_OF_A_WORKER = 80
/** Now and then one dies before it has looked, or after its transaction and before it could say so. */
const DIES_BEFORE = 19
const DIES_AFTER = 23
const LIMIT_MS = 600_000
/** Acts come a moment before the server's time reaches them: at 7:30 they are first. */
const MOMENT_MS = 2_000
/** A look that died is made up for after fifteen seconds. */
const MOST_LATE_MS = 120_000

type Acted = { id: string; lead: OrganisationKey; life: ReturnType<typeof pickLives>[number]; done: LifeEvent[] }

const isActed = ({ kind }: LifeEvent) => kind !== 'decline' && kind !== 'insist' && kind !== 'ask-extension'
const pickLives = () =>
  fc.sample(anyLife, { numRuns: LIVES, seed: 20_241_104 }).map(({ start, events }) => ({
    facts: { ...start.facts, yearly: false, urgency: 'normal' as const },
    events: events.filter((event) => isActed(event) && event.at >= start.facts.issuedAt).slice(0, MOST_EVENTS),
  }))

let workflowCode = ''
beforeAll(async () => {
  const workflowsPath = new URL('../../workflows/registry.ts', import.meta.url).pathname
  workflowCode = (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })).code
})

let looks = 0
const mortalAdvance: Advance = async (input) => {
  looks += 1
  if (looks % DIES_BEFORE === 0) throw new Error('died before it looked')
  const answer = await agencyClockActivities.advanceAgency(input)
  if (looks % DIES_AFTER === 0) throw new Error('died before it could answer')
  return answer
}

async function startWorker(taskQueue: string): Promise<() => Promise<void>> {
  const worker = await Worker.create({
    connection: temporal().nativeConnection,
    taskQueue,
    workflowBundle: { code: workflowCode },
    activities: { advanceAgency: mortalAdvance },
  })
  const running = worker.run()
  return async () => {
    worker.shutdown()
    await running
  }
}

/** The province's time runs as the server's, from the first day of the lives on. */
async function beginTime() {
  const offsetMs = at('2024-01-01', '00:00').getTime() - (await temporal().now()).getTime()
  await db.provinceClock.update({ where: { id: 1 }, data: { isDemo: true, offsetMs: BigInt(offsetMs) } })
  return async (moment: Date) => {
    const aheadMs = moment.getTime() - offsetMs - (await temporal().now()).getTime()
    if (aheadMs > 0) await temporal().skip(aheadMs)
  }
}

const clockId = (taskQueue: string, organisationId: string) => `two-years:${taskQueue}:${organisationId}`

const wake = (taskQueue: string, organisationId: string) =>
  temporal().client.workflow.signalWithStart(AGENCY_CLOCK.workflowType, {
    workflowId: clockId(taskQueue, organisationId),
    taskQueue,
    args: [organisationId],
    signal: wakeSignal,
  })

/** The server is one for all tests, and a skip waits for every clock that is left. */
async function endClocks(taskQueue: string, province: Province): Promise<void> {
  for (const lead of LEADS)
    await temporal()
      .client.workflow.getHandle(clockId(taskQueue, province.organisationId[lead]))
      .terminate()
      .catch(() => {})
}

async function seedLives(province: Province): Promise<Acted[]> {
  const acted: Acted[] = []
  for (const [index, life] of pickLives().entries()) {
    const lead = LEADS[index % LEADS.length] ?? LEADS[0]
    const { issuedAt, dueOn } = life.facts
    const leadId = province.organisationId[lead]
    const id = await seedWorkInProgress(db, { leadId, dueOn, since: issuedAt, state: 'issued', acceptedAt: null })
    acted.push({ id, lead, life, done: [] })
  }
  return acted
}

it(
  'two years of two hundred assignments have every step once and on its day, although the worker dies now and then',
  async () => {
    const province = await seedProvince(db)
    const acted = await seedLives(province)
    const skipTo = await beginTime()
    const taskQueue = `clocks-${newId()}`
    onTestFinished(() => endClocks(taskQueue, province))
    let stopWorker = await startWorker(taskQueue)
    for (const lead of LEADS) await wake(taskQueue, province.organisationId[lead])
    const acts = acted
      .flatMap((one) => one.life.events.map((event) => ({ one, event })))
      .sort((a, b) => a.event.at.getTime() - b.event.at.getTime())
    for (const [index, { one, event }] of acts.entries()) {
      if (index % ACTS_OF_A_WORKER === ACTS_OF_A_WORKER - 1) {
        await stopWorker()
        stopWorker = await startWorker(taskQueue)
      }
      await skipTo(new Date(event.at.getTime() - MOMENT_MS))
      one.done.push(...(await actOut({ assignmentId: one.id, event, lead: one.lead, province })))
      await wake(taskQueue, province.organisationId[one.lead])
    }
    await skipTo(END)
    await stopWorker()

    const oracle = consultOracle({ rulesAt: () => ORACLE_RULES, end: END })
    for (const { id, life, done } of acted) {
      const told = await stepsOf(id)
      expect(told).toEqual(oracle({ ...life.facts, isUrgent: false, events: done }))
      expect(told).toEqual(simulated(life.facts, done))
    }
    await expectEffectsOnce()
  },
  LIMIT_MS,
)

const ORACLE_RULES = { holidays, dayOff: 'previous', distances: DISTANCES } as const

async function stepsOf(subjectId: string) {
  const steps = await db.clockStep.findMany({ where: { subjectId }, orderBy: [{ dueAt: 'asc' }, { step: 'asc' }] })
  return steps.map(({ step, dueAt, dueVersion }) => ({ step, at: `${dayAt(dueAt)}T07:30:00+07:00`, dueVersion }))
}

/** Through the contract of the command: what it cannot be told of, it need not know. */
function simulated({ issuedAt, dueOn }: { issuedAt: Date; dueOn: PlainDate | null }, done: LifeEvent[]) {
  const life = { id: 'a1', issuedAt, dueOn, yearly: false, events: done.filter(isActed) }
  const window = { from: '2024-01-01', to: '2025-12-31', dayOff: 'previous' }
  const input = parseSimulationInput(JSON.parse(JSON.stringify({ ...window, lives: [life] })))
  if (!input.ok) throw new Error(JSON.stringify(input.params))
  return simulate({ ...input.value, calendar: provinceCalendar }).map((step) => {
    const { id: _id, ...told } = describeStep(step)
    return told
  })
}

/** One event and one message a person for every step, none before its instant and none long after it. */
async function expectEffectsOnce(): Promise<void> {
  const steps = await db.clockStep.findMany()
  expect(steps.length).toBeGreaterThan(LIVES)
  expect(await db.event.count({ where: { type: 'ClockStepTaken' } })).toBe(steps.length)
  const reached = steps.map(
    ({ reached: offices }) =>
      new Set((offices as { personIds: string[] }[]).flatMap(({ personIds }) => personIds)).size,
  )
  const messages = await db.notification.count({ where: { dedupeKey: { startsWith: 'step:' } } })
  expect(messages).toBe(reached.reduce((sum, count) => sum + count, 0))
  for (const { dueAt, firedAt } of steps) {
    expect(firedAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime())
    expect(firedAt.getTime() - dueAt.getTime()).toBeLessThan(MOST_LATE_MS)
  }
}
