import { beforeEach, describe, expect, it } from 'vitest'
import { findOwnMatters } from '#data/owed.server.ts'
import { db } from '#platform/db.server.ts'
import { askAgencies } from '#services/consultation/ask-agencies.server.ts'
import { closeConsultation } from '#services/consultation/close-consultation.server.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { answerSlip, coordinatorAt, roundOf, seedConsultedDossier, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedSignedPdf } from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let dossierId: string

/** Viettel and VNPT have a filing each in the dossier; VNPT and the department of construction are asked. */
beforeEach(async () => {
  province = await seedProvince(db)
  dossierId = await seedConsultedDossier(province, { agencies: ['construction', 'vnpt'] })
})

describe('an enterprise that is consulted', () => {
  it('finds its own slip among what it owes, and no other one', async () => {
    const { id } = await slipOf(province, 'vnpt')
    const own = await findOwnMatters(db, province.organisationId.vnpt)
    expect(own.slips).toMatchObject([{ id, title: 'Vị trí trạm tại xã Thi Sơn', dueOn: '2024-11-12' }])
    expect((await findOwnMatters(db, province.organisationId.viettel)).slips).toEqual([])
  })

  it('cannot answer for another agency: the slip is unknown to it', async () => {
    const { id: slipId } = await slipOf(province, 'construction')
    const opinion = { stance: 'agree', text: '', documentNumber: null, documentOn: null } as const
    const stranger = commandBy(province.actor('vnpt', 'carrier'), '2024-11-07T09:00:00+07:00')
    expect(await giveOpinion({ slipId, action: 'give', opinion, fileIds: [] }, stranger)).toMatchObject({
      ok: false,
      reason: 'not-found',
    })
  })

  it('is told in no message what others answered or who filed', async () => {
    await done(answerSlip(province, 'construction', { text: 'Ý kiến của Sở.' }))
    const people = [province.actor('vnpt', 'carrier').personId, province.actor('vnpt', 'head').personId]
    const told = await db.notification.findMany({ where: { personId: { in: people }, subjectType: 'opinion-slip' } })
    expect(told.map(({ kind }) => kind)).toEqual(people.map(() => 'opinion-asked'))
    expect(JSON.stringify(told)).not.toMatch(/Viettel|Ý kiến của Sở|HS-/)
  })

  it('opens no file of another one’s answer; the DIC and the Office do', async () => {
    const officer = province.actor('construction', 'officer')
    const fileId = await seedSignedPdf(officer)
    await done(answerSlip(province, 'construction', { fileIds: [fileId] }))
    const file = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } })
    const opens = (actor: typeof officer) => canReadFile(db, { file: { ...file, subjectType: 'opinion-slip' }, actor })
    expect(await opens(province.actor('vnpt', 'carrier'))).toBe(false)
    expect(await opens(province.actor('finance', 'officer'))).toBe(false)
    for (const actor of [officer, province.actor('dic', 'coordinator'), province.actor('office', 'office')])
      expect(await opens(actor)).toBe(true)
  })

  it('is not asked in words that name another filer', async () => {
    await done(closeConsultation({ dossierId }, coordinatorAt(province, '2024-11-13T09:00:00+07:00')))
    const at = coordinatorAt(province, '2024-11-13T10:00:00+07:00')
    const questions = 'Theo phản ánh của Viettel, có dùng chung được không?'
    const named = { dossierId, ...roundOf(province, ['vnpt'], { questions }) }
    expect(await openConsultation(named, at)).toMatchObject({
      ok: false,
      reason: 'filer-named',
      params: { name: 'Viettel', organisation: 'VNPT' },
    })
    await done(openConsultation({ ...named, agencyIds: [province.organisationId.viettel] }, at))
    const further = { dossierId, agencyIds: [province.organisationId.vnpt] }
    const later = coordinatorAt(province, '2024-11-13T11:00:00+07:00')
    expect(await askAgencies(further, later)).toMatchObject({ ok: false, reason: 'filer-named', field: 'agencyIds' })
  })
})
