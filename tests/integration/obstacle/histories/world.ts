import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { commandBy, type OrganisationKey, type Province } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'

export const FILERS = [
  'viettel',
  'vnpt',
  'kimBang',
  'construction',
  'dic',
] as const satisfies readonly OrganisationKey[]
export type Filer = (typeof FILERS)[number]
const FILER_ROLES = {
  viettel: 'carrier',
  vnpt: 'carrier',
  kimBang: 'officer',
  construction: 'officer',
  dic: 'coordinator',
} as const satisfies Record<Filer, string>
const WORKS_EACH = 4
const MANY_LOOKS = 50

/** The province beside the model: who acts, and when. */
export type World = {
  province: Province
  /** Work that each filer already has, to be blocked. */
  blockable: Record<Filer, string[]>
  /** Of the leadership beside the one who is in charge first. */
  otherLeader: Actor
}

export async function openWorld(province: Province): Promise<World> {
  const blockable: World['blockable'] = { viettel: [], vnpt: [], kimBang: [], construction: [], dic: [] }
  for (const filer of FILERS)
    for (let count = 0; count < WORKS_EACH; count += 1)
      blockable[filer].push(await seedWorkInProgress(db, { leadId: province.organisationId[filer] }))
  const colleague = { name: 'Phó Chủ tịch khác', role: 'leadership', title: 'Phó Chủ tịch' } as const
  const otherLeader = await seedColleague(province.actor('committee', 'leadership'), colleague)
  return { province, blockable, otherLeader }
}

const ROLES = {
  coordinator: ['dic', 'coordinator', 0],
  clerk: ['office', 'office', 0],
  'second-person': ['office', 'office', 1],
  'asked-agency': ['finance', 'officer', 0],
  leader: ['committee', 'leadership', 0],
} as const
export type Who = keyof typeof ROLES | Filer | 'other-leader'

export function commandOf(world: World, who: Who, now: Date): CommandContext {
  if (who === 'other-leader') return commandBy(world.otherLeader, now.toISOString())
  if (who in ROLES) {
    const [key, role, place] = ROLES[who as keyof typeof ROLES]
    return commandBy(world.province.actor(key, role, place), now.toISOString())
  }
  const key = who as Filer
  const role = FILER_ROLES[key]
  return commandBy(world.province.actor(key, role), now.toISOString())
}

/** The engine without Temporal: every clock that is due looks, until none is. */
export async function runClocks(now: Date): Promise<void> {
  await setProvinceTime(db, now)
  for (let look = 0; look < MANY_LOOKS; look += 1) {
    const matters = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM obstacle WHERE next_step_at <= ${now} UNION ALL SELECT id FROM dossier WHERE next_step_at <= ${now}
      UNION ALL SELECT id FROM dossier_question WHERE next_step_at <= ${now}
      UNION ALL SELECT id FROM opinion_slip WHERE next_step_at <= ${now}`
    const agencies = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT lead_id AS id FROM assignment WHERE next_step_at <= ${now}`
    if (matters.length + agencies.length === 0) return
    for (const { id } of matters) await advanceMatter({ subjectId: id, now: new Date() })
    for (const { id } of agencies) await advanceAgency({ organisationId: id, now: new Date() })
  }
  throw new Error('the clocks never rest')
}
