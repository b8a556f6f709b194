import { beforeEach, describe, expect, it } from 'vitest'
import { findFilingChoices } from '#data/filing-choices.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { reopenAssignment } from '#services/assignment/reopen-assignment.server.ts'
import { advanceReform } from '#services/reform/advance-reform.server.ts'
import { approveReform } from '#services/reform/approve-reform.server.ts'
import { prepareReform } from '#services/reform/prepare-reform.server.ts'
import { refuseReform } from '#services/reform/refuse-reform.server.ts'
import { submitReform } from '#services/reform/submit-reform.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { actorToday, reformOf, runReform, seedApprovedReform } from '#tests/factories/reform.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const BEFORE = '2024-11-04T08:00:00+07:00'
const MERGER = 'Sáp nhập: Sở TT&TT → Sở Tài chính; Sở Xây dựng (an ninh mạng)'

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
  await setProvinceTime(db, at('2024-11-04'))
})
const coordinator = () => commandBy(province.actor('dic', 'coordinator'), BEFORE)
const head = () => commandBy({ ...province.actor('dic', 'head'), role: 'administrator' }, BEFORE)
const two = { preparer: coordinator, approver: head }
/** A piece has its place under its parent alone. */
const NOWHERE_ELSE = { documentId: null, itemId: null, orderId: null, pointId: null } as const
const rowOf = (id: string) => db.assignment.findUniqueOrThrow({ where: { id } })

/** Confirmed on 01/11/2024. */
const seedFinished = (leadId: string) =>
  seedWorkInProgress(db, {
    leadId,
    state: 'completed',
    completedAt: at('2024-11-01'),
    completedOn: new Date('2024-11-01T00:00:00Z'),
    submittedAt: at('2024-11-01'),
    nextStepAt: null,
  })

async function apply(text = MERGER): Promise<string> {
  const reformId = await seedApprovedReform(reformOf(text), two)
  await setProvinceTime(db, at('2024-11-11', '00:05'))
  await runReform(reformId)
  return reformId
}

describe('a merger of the coordinator into another department', () => {
  it('changes nothing before its day, and everything open on it, each agency in its own transaction', async () => {
    const work = await seedWorkInProgress(db, { leadId: province.organisationId.dic, dueOn: plainDate('2024-12-06') })
    const reformId = await seedApprovedReform(reformOf(MERGER), two)
    await runReform(reformId)
    expect((await rowOf(work)).leadId).toBe(province.organisationId.dic)

    await setProvinceTime(db, at('2024-11-11', '00:05'))
    expect(await advanceReform({ reformId, now: new Date() })).toEqual({ closed: false, lookAgainInMs: 1 })
    await runReform(reformId)
    expect((await rowOf(work)).leadId).toBe(province.organisationId.finance)
    const filer = { organisationId: province.organisationId.viettel, withDossiers: false }
    const { receivers } = await findFilingChoices(db, filer)
    expect(receivers).toMatchObject({ coordinator: { name: 'Sở Tài chính' }, office: { name: 'VPUB' } })
    const reform = await db.reform.findUniqueOrThrow({ where: { id: reformId } })
    expect(reform).toMatchObject({ state: 'applied', nextStepAt: null })
    const dic = await db.organisation.findUniqueOrThrow({ where: { id: province.organisationId.dic } })
    expect(dic.validTo).toEqual(new Date('2024-11-10T00:00:00Z'))
  })

  it('keeps dates, versions and steps: nothing fires twice, nothing is lost', async () => {
    const lead = { leadId: province.organisationId.construction, dueOn: plainDate('2024-11-13') }
    const late = await seedWorkInProgress(db, lead)
    const before = await rowOf(late)
    const reformId = await seedApprovedReform(reformOf('Sáp nhập: Sở Xây dựng → Sở Tài chính'), two)
    await setProvinceTime(db, at('2024-11-11', '00:05'))
    await runReform(reformId)
    const after = await rowOf(late)
    expect(after).toMatchObject({ leadId: province.organisationId.finance, dueOn: before.dueOn, dueVersion: 1 })
    const steps = await db.clockStep.findMany({ where: { subjectId: late }, orderBy: { dueAt: 'asc' } })
    expect(steps.map(({ step }) => step)).toEqual(['remind-7', 'remind-3'])
    expect(after.nextStepAt).toEqual(at('2024-11-12', '07:30'))
    expect(
      await db.outbox.count({ where: { process: 'agency-clock', targetId: province.organisationId.finance } }),
    ).toBeGreaterThan(0)
  })

  it('sends matters to another receiver by their words, or by choice', async () => {
    const network = await seedWorkInProgress(db, {
      leadId: province.organisationId.dic,
      title: 'Bảo đảm an ninh mạng cho hạ tầng số',
    })
    const other = await seedWorkInProgress(db, { leadId: province.organisationId.dic })
    await apply()
    expect((await rowOf(network)).leadId).toBe(province.organisationId.construction)
    expect((await rowOf(other)).leadId).toBe(province.organisationId.finance)
  })

  it('lets the successor judge the pieces that were given, but never its own', async () => {
    const { construction, finance, kimBang } = province.organisationId
    const parentId = await seedWorkInProgress(db, { leadId: construction })
    const given = { ...NOWHERE_ELSE, parentId, givenById: construction, dueSetBy: 'giver' }
    const [elsewhere, own] = [
      await seedWorkInProgress(db, { ...given, leadId: kimBang }),
      await seedWorkInProgress(db, { ...given, leadId: finance }),
    ]
    await apply('Sáp nhập: Sở Xây dựng → Sở Tài chính')
    expect(await rowOf(elsewhere)).toMatchObject({ leadId: kimBang, givenById: finance, dueSetBy: 'giver' })
    expect(await rowOf(own)).toMatchObject({ leadId: finance, givenById: null, dueSetBy: 'dic' })
  })

  it('leaves finished work under the old name, open to its successor by an old link', async () => {
    const finished = await seedFinished(province.organisationId.construction)
    await apply('Sáp nhập: Sở Xây dựng → Sở Tài chính')
    expect((await rowOf(finished)).leadId).toBe(province.organisationId.construction)
    const actor = await actorToday(province.actor('finance', 'officer'))
    const opened = await readAssignment(db, { id: finished, actor, now: at('2024-11-11') })
    expect(opened?.page.lead.shortName).toBe('Sở Xây dựng')
  })

  it('gives finished work that is opened again to the successor', async () => {
    const finished = await seedFinished(province.organisationId.construction)
    await apply('Sáp nhập: Sở Xây dựng → Sở Tài chính')
    const later = commandBy(province.actor('dic', 'coordinator'), '2024-11-11T09:00:00+07:00')
    await done(reopenAssignment({ assignmentId: finished, reason: 'Xác nhận nhầm' }, later))
    expect(await rowOf(finished)).toMatchObject({ leadId: province.organisationId.finance, state: 'in-progress' })
  })

  it('makes the successor the DIC, which does not judge its own work', async () => {
    const own = await seedWorkInProgress(db, {
      leadId: province.organisationId.finance,
      dueOn: plainDate('2024-12-06'),
    })
    await apply()
    expect(await getCoordinatorOrganisationId(db)).toBe(province.organisationId.finance)
    const actor = await actorToday(province.actor('dic', 'coordinator'))
    expect(actor.organisationShortName).toBe('Sở Tài chính')
    const read = await readAssignment(db, { id: own, actor, now: at('2024-11-11') })
    expect(read?.actions).not.toContain('urge')
  })

  it('moves open obstacles with who filed and who holds them, the place stays', async () => {
    const filing = noSiteFiling({ placeId: province.organisationId.thiSon })
    const filer = commandBy(province.actor('viettel', 'carrier'), BEFORE)
    const { obstacleId } = await seedCheckedFiling({ filing, filer, coordinator })
    await apply()
    const obstacle = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })
    expect(obstacle).toMatchObject({
      holderId: province.organisationId.finance,
      placeId: province.organisationId.thiSon,
    })
    const holdings = await db.holding.findMany({ where: { subjectId: obstacleId }, orderBy: { startedAt: 'asc' } })
    expect(holdings.at(-1)).toMatchObject({ organisationId: province.organisationId.finance, endedAt: null })
    expect(holdings.at(-2)?.organisationId).toBe(province.organisationId.dic)
  })

  it('lets its people go on in the new organisation', async () => {
    const officer = province.actor('construction', 'officer')
    const issued = await seedWorkInProgress(db, {
      leadId: province.organisationId.construction,
      state: 'issued',
      acceptedAt: null,
    })
    await apply('Sáp nhập: Sở Xây dựng → Sở Tài chính')
    const actor = await actorToday(officer)
    expect(actor.organisationShortName).toBe('Sở Tài chính')
    await done(acceptAssignment({ assignmentId: issued }, commandBy(actor, '2024-11-11T08:00:00+07:00')))
    const told = await db.notification.findMany({ where: { kind: 'reform-applied', personId: officer.personId } })
    expect(told).toHaveLength(1)
  })
})

describe('four eyes', () => {
  it('whoever prepared a reform cannot approve it', async () => {
    const { reformId } = await done(prepareReform(reformOf(MERGER), coordinator()))
    await done(submitReform({ reformId }, coordinator()))
    expect(await approveReform({ reformId, note: null }, coordinator())).toMatchObject({
      reason: 'reform-own-proposal',
    })
  })

  it('until it is applied all of it can be taken back, afterwards nothing', async () => {
    const reformId = await seedApprovedReform(reformOf(MERGER), two)
    await done(refuseReform({ reformId, note: 'Hoãn' }, coordinator()))
    await setProvinceTime(db, at('2024-11-12'))
    expect(await advanceReform({ reformId, now: new Date() })).toEqual({ closed: true })
    const applied = await (async () => {
      const id = await seedApprovedReform(reformOf(MERGER), two)
      await runReform(id)
      return id
    })()
    expect(await refuseReform({ reformId: applied, note: null }, coordinator())).toMatchObject({
      reason: 'reform-decided',
    })
  })
})

describe('a reform that cannot be', () => {
  it.each([
    ['Sáp nhập: Sở Không Có → Sở Tài chính', 'reform-line-unknown'],
    ['Gộp: Sở Xây dựng → Sở Tài chính', 'reform-line-unreadable'],
    ['Chia tách: Sở Xây dựng → Sở Tài chính', 'reform-split-into-one'],
    ['Sáp nhập: Sở Xây dựng → Sở Tài chính\nSáp nhập: Sở Tài chính → Sở TT&TT', 'reform-receiver-ends'],
    ['Sáp nhập: Sở TT&TT → Viettel', 'reform-cannot-coordinate'],
    ['Chuyển vai trò điều phối: Sở Xây dựng → Sở Tài chính', 'reform-not-coordinator'],
  ])('is refused: %s', async (text, reason) => {
    expect(await prepareReform(reformOf(text), coordinator())).toMatchObject({ reason, field: 'text' })
  })
})
