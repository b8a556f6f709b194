import { readFile } from 'node:fs/promises'
import type { Actor, Role } from '#domain/access/roles.ts'
import type { ReviewItemForm } from '#domain/plan/forms.ts'
import type { Target } from '#domain/plan/resolve-agency.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { getActor } from '#seed/actors.ts'
import { seedCalendar } from '#seed/calendar.ts'
import { officesOf } from '#seed/offices.ts'
import { seedOrganisations } from '#seed/organisations.ts'
import { acceptGaps } from '#services/plan/accept-gaps.server.ts'
import { acceptItems } from '#services/plan/accept-items.server.ts'
import { completeHeader } from '#services/plan/complete-header.server.ts'
import { importPlan, type PlanSource } from '#services/plan/import-plan.server.ts'
import { acceptItem } from '#services/plan/review-item.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { done } from '#tests/factories/filing.ts'

/** The register of Hà Nam of late 2023, which the plan names one by one, and the people of its offices; nobody signs in here. */
export async function seedRegister(): Promise<void> {
  const organisations = await seedOrganisations()
  const holders = organisations
    .filter(({ kind }) => kind !== 'commune')
    .flatMap((organisation) => officesOf(organisation).map((office) => ({ personId: newId(), office, organisation })))
  await db.person.createMany({
    data: holders.map(({ personId, office }) => ({
      id: personId,
      displayName: office.displayName,
      email: `${personId}@hanam.example`,
      createdAt: new Date('2023-10-02T01:00:00Z'),
    })),
  })
  await db.membership.createMany({
    data: holders.flatMap(({ personId, office, organisation }) =>
      office.roles.map((held) => ({ id: newId(), personId, organisationId: organisation.id, ...held })),
    ),
  })
  await seedCalendar()
}

export const command = (actor: Actor, at: string, commandId = newId()): CommandContext => ({
  actor,
  now: new Date(at),
  commandId,
})

export const coordinator = () => getActor({ organisation: 'Sở TT&TT', role: 'coordinator' })
export const leader = () => getActor({ organisation: 'UBND tỉnh', role: 'leadership' })
export const somebody = (organisation: string, role: Role) => getActor({ organisation, role })

export const readPlanFile = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url)))

export const asFile = (bytes: Uint8Array, fileName = 'ke-hoach.txt'): PlanSource => ({
  bytes,
  fileName,
  field: 'file',
  readAgain: false,
  keptFileId: null,
})

export async function seedImportedPlan(at = '2023-11-08T09:00:00+07:00'): Promise<string> {
  const { planId } = await done(importPlan(asFile(await readPlanFile()), command(await coordinator(), at)))
  return planId
}

export const organisationId = async (shortName: string): Promise<string> =>
  (await db.organisation.findFirstOrThrow({ where: { shortName }, select: { id: true } })).id

export const toOrganisation = async (shortName: string): Promise<Target> => ({
  organisationId: await organisationId(shortName),
  groupKey: null,
})

/** A decision as the review form sends it, with what the test says differently. */
export const decision = (lead: Target, changes: Partial<ReviewItemForm> = {}): ReviewItemForm => ({
  version: 1,
  lead,
  memberIds: [],
  hasTicks: false,
  coordinating: [],
  partDates: {},
  workKind: 'once',
  dueTime: null,
  urgency: 'normal',
  dueOn: null,
  undatedReason: 'project-progress',
  recurrence: null,
  product: 'Báo cáo kết quả',
  title: null,
  gapReason: null,
  ...changes,
})

/** Every sentence decided and every gap closed: ready to go before the leadership. */
export async function reviewEverything(planId: string, at = '2023-11-10T09:00:00+07:00'): Promise<void> {
  const actor = await coordinator()
  const context = () => command(actor, at)
  const items = await db.planItem.findMany({
    where: { documentId: planId },
    include: { parties: true },
    orderBy: { ordinal: 'asc' },
  })
  const anchorsOf = (kind: string, wanted: (item: (typeof items)[number]) => boolean = () => true) =>
    items.filter((item) => item.kind === kind && wanted(item)).map(({ anchor }) => anchor)
  const isStated = ({ parties }: (typeof items)[number]) =>
    parties.some(({ role, basis }) => role === 'lead' && basis === 'stated')
  await done(acceptItems({ planId, anchor: anchorsOf('target'), undatedReason: null }, context()))
  await done(acceptItems({ planId, anchor: anchorsOf('duty', isStated), undatedReason: 'continuing' }, context()))
  const dic = await toOrganisation('Sở TT&TT')
  for (const anchor of anchorsOf('task')) await done(acceptItem({ planId, anchor, form: decision(dic) }, context()))
  const members = await db.organisation.findMany({
    where: { shortName: { in: ['Sở Y tế', 'Sở Công Thương', 'Sở Nội vụ'] } },
    select: { id: true },
  })
  const others = decision(
    { organisationId: null, groupKey: 'other-departments' },
    { memberIds: members.map(({ id }) => id), hasTicks: true },
  )
  for (const anchor of anchorsOf('duty', (item) => !isStated(item)))
    await done(acceptItem({ planId, anchor, form: others }, context()))
  for (const gap of ['vague-addressee', 'second-order', 'no-product'] as const) {
    const result = await acceptGaps(
      { planId, gap, anchor: items.map(({ anchor }) => anchor), gapReason: 'Tính theo báo cáo định kỳ' },
      context(),
    )
    // A reason lets every acceptable gap of its sentence stand: the last kind may be closed already.
    if (!result.ok && result.reason !== 'nothing-ticked') throw new Error(result.reason)
  }
  await done(
    completeHeader(
      {
        planId,
        form: { number: null, issuedOn: null, signer: 'Nguyễn Đức Vượng', headerGapReason: 'Chưa có bản phát hành' },
      },
      context(),
    ),
  )
}
