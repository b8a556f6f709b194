import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toCrosswalk } from './crosswalk.ts'
import { readPlan } from './read-plan.ts'

const { items } = readPlan(
  readFileSync(new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url), 'utf8'),
)
const undecided = items.map((read) => ({
  read,
  reviewState: 'pending' as const,
  leadIds: [] as string[],
  proposals: [],
}))
const nobody = () => new Set<string>()

describe('the crosswalk of Hà Nam’s plan', () => {
  const { carried, orphanTasks, orphanDuties } = toCrosswalk({ items: undecided, addressed: nobody })

  it('puts every task beside a duty or among the orphans', () => {
    expect(carried.length + orphanTasks.length).toBe(21)
  })
  it('rests sharing of infrastructure on the duty of the enterprises that says so', () => {
    expect(carried.find(({ anchor }) => anchor === 'III.2.3')).toMatchObject({ isDecided: false })
    expect(carried.find(({ anchor }) => anchor === 'III.2.3')?.duties).toContain('V.8.4')
  })
  it('lists the duties that carry no task, each once', () => {
    const carrying = new Set(carried.flatMap(({ duties }) => duties))
    const duties = items.filter(({ kind }) => kind === 'duty').map(({ anchor }) => anchor)
    expect(orphanDuties.map(({ anchor }) => anchor)).toEqual(duties.filter((anchor) => !carrying.has(anchor)))
    expect(orphanDuties.length).toBeGreaterThan(0)
  })
})

describe('a task whose lead is decided', () => {
  const decidedBy = (leadIds: string[], addressed: (group: string) => ReadonlySet<string>) =>
    toCrosswalk({
      items: undecided.map((one) => (one.read.anchor === 'III.2.3' ? { ...one, leadIds } : one)),
      addressed,
    })

  it('is carried by the duties of that lead only', () => {
    const { carried } = decidedBy(['vnpt'], (group) => new Set(group === 'V.8' ? ['vnpt'] : []))
    expect(carried.find(({ anchor }) => anchor === 'III.2.3')).toMatchObject({ isDecided: true })
  })
  it('is an orphan when none of its duties speaks of it', () => {
    const { orphanTasks } = decidedBy(['elsewhere'], nobody)
    expect(orphanTasks.map(({ anchor }) => anchor)).toContain('III.2.3')
  })
})

it('a task that was set aside is no orphan', () => {
  const setAside = undecided.map((one) => ({ ...one, reviewState: 'not-a-task' as const }))
  expect(toCrosswalk({ items: setAside, addressed: nobody })).toEqual({
    carried: [],
    orphanTasks: [],
    orphanDuties: [],
  })
})
