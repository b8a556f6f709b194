import { expect, it } from 'vitest'
import { db } from '#platform/db.server.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { answerSlip, seedConsultedDossier, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { actorToday, reformOf, runReform, seedApprovedReform } from '#tests/factories/reform.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

it('goes to whoever takes over the work of its agency, with its day; days until then stay with the agency', async () => {
  const province = await seedProvince(db)
  await setProvinceTime(db, at('2024-11-05', '10:30'))
  await seedConsultedDossier(province, { agencies: ['construction', 'kimBang'] })
  const { id: slipId, stepDueOn } = await slipOf(province, 'construction')
  const by = (role: 'coordinator' | 'administrator') => () =>
    commandBy({ ...province.actor('dic', role === 'coordinator' ? role : 'head'), role }, '2024-11-05T11:00:00+07:00')
  const merger = reformOf('Sáp nhập: Sở Xây dựng → Sở Tài chính')
  const reformId = await seedApprovedReform(merger, { preparer: by('coordinator'), approver: by('administrator') })
  await setProvinceTime(db, at('2024-11-11', '00:05'))
  await runReform(reformId)

  const { construction, finance } = province.organisationId
  expect(await db.opinionSlip.findUniqueOrThrow({ where: { id: slipId } })).toMatchObject({
    holderId: finance,
    state: 'asked',
    stepDueOn,
  })
  const held = await db.holding.findMany({ where: { subjectId: slipId }, orderBy: { startedAt: 'asc' } })
  expect(held.map(({ organisationId, endedAt }) => [organisationId, endedAt === null])).toEqual([
    [construction, false],
    [finance, true],
  ])
  const opinion = { stance: 'comment', text: 'Đề nghị bổ sung.', documentNumber: null, documentOn: null } as const
  const officer = await actorToday(province.actor('finance', 'officer'))
  const context = commandBy(officer, '2024-11-11T09:00:00+07:00')
  await done(giveOpinion({ slipId, action: 'give', opinion, fileIds: [] }, context))
  await done(answerSlip(province, 'kimBang', { at: '2024-11-11T10:00:00+07:00' }))
})
