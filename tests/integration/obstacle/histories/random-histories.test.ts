import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { listObstacles } from '#data/obstacle-register.server.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { db } from '#platform/db.server.ts'
import { seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import type { Act } from './act.ts'
import { ROUND_ACTS, SLIP_ACTS } from './consultation-acts.ts'
import { CORRECTION_ACTS } from './correction-acts.ts'
import { DOCUMENT_ACTS } from './document-acts.ts'
import { DOSSIER_ACTS } from './dossier-acts.ts'
import { FILING_ACTS } from './filing-acts.ts'
import {
  canFile,
  checkedFilings,
  consolidate,
  emptiableDossiers,
  empty,
  file,
  linkSame,
  newFilings,
} from './growth-acts.ts'
import { MINISTRY_ACTS } from './ministry-acts.ts'
import { emptyRegister, letTimePass, pictureOf, type Register } from './model.ts'
import { QUESTION_ACTS } from './question-acts.ts'
import { SPLIT_ACTS } from './split-acts.ts'
import { findViolations } from './violations.ts'
import { WORK_ACTS } from './work-acts.ts'
import { commandOf, FILERS, openWorld, runClocks, type World } from './world.ts'

useTestDatabase()

/** HISTORIES=n tries n histories that nobody has seen; without it the same few are repeated on every build. */
const SEEDS = process.env.HISTORIES
  ? Array.from({ length: Number(process.env.HISTORIES) }, () => Math.floor(Math.random() * 2 ** 31))
  : [20_241_104, 20_250_301, 20_250_701, 20_261_201]
const ACTS_EACH = 800
const RARE_STEPS = 15
const MINUTE_MS = 60_000
const HISTORY_MS = 4 * MINUTE_MS
const ACTS_OF_DOSSIERS = {
  ...DOSSIER_ACTS,
  ...DOCUMENT_ACTS,
  ...CORRECTION_ACTS,
  ...ROUND_ACTS,
  ...SLIP_ACTS,
  ...MINISTRY_ACTS,
  ...QUESTION_ACTS,
  ...SPLIT_ACTS,
}
const ACTS = { ...FILING_ACTS, ...ACTS_OF_DOSSIERS, ...WORK_ACTS }
const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[]
const OF_DOSSIERS = Object.keys(ACTS_OF_DOSSIERS) as (keyof typeof ACTS)[]

/** A history in which nothing happens proves nothing. */
const taken = new Map<string, number>()
const timesTaken = (name: string): number => taken.get(name) ?? 0

/** Chance alone would send most dossiers back before they reach their end. */
const FORWARD_ACTS: readonly (keyof typeof ACTS)[] = [
  'acknowledge',
  'check',
  'settle',
  'propose',
  'submit',
  'close-consultation',
  'pass-check',
  'agree',
  'record',
  'confirm',
  'accept-work',
  'submit-work',
  'confirm-work',
]

type Model = { register: Register }
type Command = fc.AsyncCommand<Model, World>

/** After every act: the product shows what the register on paper shows, and no invariant is broken. */
async function compare(world: World, register: Register): Promise<void> {
  const { organisationId } = world.province
  const keyOf = new Map(Object.entries(organisationId).map(([key, id]) => [id, key]))
  const filings = await db.obstacle.findMany({
    select: { id: true, filerId: true, state: true, dossierId: true, filedAt: true },
  })
  const dossiers = await db.dossier.findMany({ select: { id: true, state: true } })
  const slips = await db.opinionSlip.findMany({ select: { id: true, holderId: true, state: true } })
  const works = await db.assignment.findMany({ where: { pointId: { not: null } }, select: { id: true, state: true } })
  expect(
    Object.fromEntries([
      ...filings.map(({ id, filerId, state, dossierId, filedAt }) => [
        id,
        `${keyOf.get(filerId)} ${state} in ${dossierId ?? 'none'} since ${filedAt.toISOString()}`,
      ]),
      ...slips.map(({ id, holderId, state }) => [id, `${keyOf.get(holderId)} ${state}`]),
      ...[...dossiers, ...works].map(({ id, state }) => [id, state]),
    ]),
  ).toEqual(pictureOf(register))
  expect(await findViolations(register.now)).toEqual([])
}

/** I11: an enterprise sees its own filings, all of them and nothing else; an agency sees its own at least. */
async function compareSight(world: World, register: Register): Promise<void> {
  for (const filer of FILERS) {
    const scope = obstacleScope(commandOf(world, filer, register.now).actor)
    const rows = await listObstacles(db, { scope, filter: {} })
    const own = [...register.filings.values()].filter((filing) => filing.filer === filer)
    const seen = rows.map(({ id }) => id)
    expect(seen).toEqual(expect.arrayContaining(own.map(({ id }) => id)))
    if (filer === 'viettel' || filer === 'vnpt') expect(seen).toHaveLength(own.length)
  }
}

const step = (
  label: string,
  check: Command['check'],
  change: (model: Model, world: World) => Promise<void>,
): Command => ({
  check,
  toString: () => label,
  run: async (model, world) => {
    letTimePass(model.register, new Date(model.register.now.getTime() + MINUTE_MS))
    // The engine comes after the act: what was due before it has to be settled by the act itself.
    await change(model, world)
    await runClocks(model.register.now)
    await compare(world, model.register)
  },
})

type Try = { name: keyof typeof ACTS; pick: number; isStranger: boolean; mayBeClosed: boolean }

async function take({ name, pick, isStranger, mayBeClosed }: Try, register: Register, world: World): Promise<void> {
  const act = ACTS[name] as unknown as Act<{ id: string }>
  const targets = act.targets(register)
  const open = targets.filter((target) => act.isOpen(target, register))
  const pool = open.length > 0 && !mayBeClosed ? open : targets
  const target = pool[pick % pool.length]
  if (!target) return
  const who = act.by(target)
  const stranger = who === 'vnpt' ? 'viettel' : 'vnpt'
  const isExpected = !isStranger && act.isOpen(target, register)
  const outcome = await act.run(commandOf(world, isStranger ? stranger : who, register.now), target, world)
  expect(`${name} ${outcome.ok ? 'taken' : `refused: ${outcome.reason}`}`).toMatch(isExpected ? / taken$/ : / refused/)
  if (!outcome.ok) return
  await act.note(target, register)
  taken.set(name, timesTaken(name) + 1)
}

/** Tried on whatever there is: what the register does not expect has to be refused, and a stranger always. */
const actStep = (name: keyof typeof ACTS, pick: number, isStranger: boolean): Command => {
  const act = ACTS[name] as unknown as Act<{ id: string }>
  return step(
    `${isStranger ? 'a stranger tries ' : ''}${name} ${pick}`,
    ({ register }) => act.targets(register).length > 0,
    ({ register }, world) => take({ name, pick, isStranger, mayBeClosed: pick % 4 === 0 }, register, world),
  )
}

/** Chance alone seldom comes to the rare ways of a dossier: of the acts that are open now, one that has been taken least. */
const rareStep = (pick: number): Command =>
  step(
    `the rarest that is open ${pick}`,
    () => true,
    async ({ register }, world) => {
      const open = OF_DOSSIERS.filter((name) => {
        const act = ACTS[name] as unknown as Act<{ id: string }>
        return act.targets(register).some((target) => act.isOpen(target, register))
      })
      const least = Math.min(...open.map(timesTaken))
      const rare = open.filter((name) => timesTaken(name) === least)
      const name = rare[pick % rare.length]
      if (name) await take({ name, pick, isStranger: false, mayBeClosed: false }, register, world)
    },
  )

const numbers = fc.nat({ max: 999_999 })
const COMMANDS = [
  ...Array.from({ length: RARE_STEPS }, () => numbers.map(rareStep)),
  ...NAMES.flatMap((name) =>
    Array.from({ length: FORWARD_ACTS.includes(name) ? 3 : 1 }, () =>
      fc.tuple(numbers, fc.nat({ max: 9 })).map(([pick, odd]) => actStep(name, pick, odd === 0)),
    ),
  ),
  ...Array.from({ length: 5 }, () =>
    numbers.map((pick) =>
      step(
        `file ${pick}`,
        ({ register }) => canFile(register),
        ({ register }, world) => file(world, register, pick),
      ),
    ),
  ),
  ...Array.from({ length: 8 }, () =>
    numbers.map((pick) =>
      step(
        `consolidate ${pick}`,
        ({ register }) => checkedFilings(register).length > 0,
        ({ register }, world) => consolidate(world, register, pick),
      ),
    ),
  ),
  numbers.map((pick) =>
    step(
      `find that one says the same ${pick}`,
      ({ register }) => newFilings(register).length > 0,
      ({ register }, world) => linkSame(world, register, pick),
    ),
  ),
  numbers.map((pick) =>
    step(
      `empty a dossier ${pick}`,
      ({ register }) => emptiableDossiers(register).length > 0,
      ({ register }, world) => empty(world, register, pick),
    ),
  ),
  fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 23 })).map(([days, hours]) =>
    step(
      `${days} days and ${hours} hours pass`,
      () => true,
      async ({ register }, world) => {
        letTimePass(register, new Date(register.now.getTime() + (days * 24 + hours) * 60 * MINUTE_MS))
        await compareSight(world, register)
      },
    ),
  ),
]

describe('fifty filings and ten dossiers', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld(await seedProvince(db))
  })

  it.each(SEEDS)(
    'go every way that is open and no other, whatever happens in whatever order (history %i)',
    async (seed) => {
      const history = fc.array(fc.oneof(...COMMANDS), { minLength: ACTS_EACH, maxLength: ACTS_EACH })
      await fc.assert(
        fc.asyncProperty(history, async (commands) => {
          await fc.asyncModelRun(
            () => ({ model: { register: emptyRegister(at('2024-11-04')) }, real: world }),
            commands,
          )
        }),
        // The database cannot go back: a history that fails is told as it is, not made shorter.
        { seed, numRuns: 1, endOnFailure: true },
      )
    },
    HISTORY_MS,
  )

  it('take every way at least once between them', () => {
    expect(NAMES.filter((name) => !taken.has(name))).toEqual([
      'agree-without-being-in-charge',
      'confirm-by-the-same-person',
      'confirm-own-correction',
    ])
  })
})
