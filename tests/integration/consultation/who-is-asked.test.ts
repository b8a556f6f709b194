import { beforeEach, describe, expect, it } from 'vitest'
import { findRounds } from '#data/consultation-reader.server.ts'
import { findDossierAgencies } from '#data/dossier-reader.server.ts'
import { findWaitingMatters } from '#data/inbox.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { db } from '#platform/db.server.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { coordinatorAt, roundOf, seedConsultedDossier, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const AT = '2024-11-05T10:00:00+07:00'
const opinion = { stance: 'comment', text: 'Thuộc thẩm quyền của xã.', documentNumber: null, documentOn: null } as const
const answerBy = async (key: OrganisationKey, actor: Actor) => {
  const { id: slipId } = await slipOf(province, key)
  const context = commandBy(actor, '2024-11-06T09:00:00+07:00')
  return giveOpinion({ slipId, action: 'give', opinion, fileIds: [] }, context)
}
const slipsWaitingFor = async (actor: Actor) =>
  (await findWaitingMatters(db, actor)).filter(({ kind }) => kind === 'opinion-slip')
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { kind } })).map((told) => told.personId)

describe('on a dossier of the DIC', () => {
  it('a commune is asked and answers, and so is the Office, in whose inbox its slip lies', async () => {
    const dossierId = await seedConsultedDossier(province, { agencies: ['thiSon', 'office'] })
    const [clerk, second] = [province.actor('office', 'office', 0), province.actor('office', 'office', 1)]
    expect(await toldOf('opinion-asked')).toEqual(
      expect.arrayContaining([clerk.personId, second.personId, province.actor('thiSon', 'officer').personId]),
    )
    expect(await slipsWaitingFor(clerk)).toMatchObject([{ step: 'asked', dueOn: '2024-11-12' }])
    await done(answerBy('office', clerk))
    await done(answerBy('thiSon', province.actor('thiSon', 'officer')))
    expect(await slipsWaitingFor(second)).toEqual([])
    const [round] = await findRounds(db, { id: dossierId, isSplitOff: false })
    expect(round?.slips.map(({ organisation, state }) => `${organisation} ${state}`).sort()).toEqual([
      'UBND xã Thi Sơn replied',
      'VPUB replied',
    ])
  })

  it('everybody there is may be asked but the DIC itself and the province, whose decision is prepared', async () => {
    const { consultable } = await findDossierAgencies(db, { holderId: province.organisationId.dic })
    const names = consultable.map(({ shortName }) => shortName)
    expect(names).toEqual(expect.arrayContaining(['VPUB', 'UBND xã Thi Sơn', 'Sở Xây dựng', 'Viettel']))
    expect(names).not.toContain('Sở TT&TT')
    expect(names).not.toContain('UBND tỉnh')
  })
})

describe('on a dossier about the DIC', () => {
  const office = () => commandBy(province.actor('office', 'office'), AT)
  const seedAbout = async () => {
    const filer = commandBy(province.actor('viettel', 'carrier'), AT)
    const filing = noSiteFiling({ isAboutCoordinator: true })
    const { obstacleId } = await seedCheckedFiling({ filing, filer, coordinator: office })
    return done(openDossier({ obstacleId, title: 'Kiểm định', commonCause: 'Chậm trả lời' }, office()))
  }

  it('the Office asks the DIC, which answers from its inbox; the Office is told of it, and not the DIC', async () => {
    const { dossierId } = await seedAbout()
    await done(openConsultation({ dossierId, ...roundOf(province, ['dic']) }, office()))
    const coordinator = province.actor('dic', 'coordinator')
    expect(await slipsWaitingFor(coordinator)).toHaveLength(1)
    await done(answerBy('dic', coordinator))
    for (const kind of ['opinion-given', 'opinions-complete']) {
      const told = await toldOf(kind)
      expect(told, kind).toContain(office().actor.personId)
      expect(told, kind).not.toContain(coordinator.personId)
    }
  })

  it('the Office does not ask itself, and the DIC asks nobody', async () => {
    const { dossierId } = await seedAbout()
    const asks = (key: OrganisationKey, context = office()) =>
      openConsultation({ dossierId, ...roundOf(province, [key]) }, context)
    expect(await asks('office')).toMatchObject({ reason: 'agency-cannot-be-asked' })
    expect(await asks('finance', coordinatorAt(province, AT))).toMatchObject({ reason: 'action-not-open' })
  })
})
