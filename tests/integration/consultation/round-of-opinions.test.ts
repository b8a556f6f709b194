import { beforeEach, describe, expect, it } from 'vitest'
import { findRounds } from '#data/consultation-reader.server.ts'
import { findWaitingMatters } from '#data/inbox.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { askAgencies } from '#services/consultation/ask-agencies.server.ts'
import { closeConsultation } from '#services/consultation/close-consultation.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { withdrawSlip } from '#services/consultation/withdraw-slip.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { answerSlip, coordinatorAt, roundOf, seedConsultedDossier, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done } from '#tests/factories/filing.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { seedSignedPdf } from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let dossierId: string

beforeEach(async () => {
  province = await seedProvince(db)
  dossierId = await seedConsultedDossier(province)
})

const coordinator = (at = '2024-11-08T09:00:00+07:00') => coordinatorAt(province, at)
const afterItsDay = () => coordinator('2024-11-13T09:00:00+07:00')
const stateOf = async () => (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).state
const slipsOf = async (round = 0) => (await findRounds(db, { id: dossierId, isSplitOff: false }))[round]?.slips ?? []
const toldOf = (kind: string) => db.notification.findMany({ where: { kind } })

describe('a round', () => {
  it('gives each agency a slip with the day of the step’s limit, and tells its people', async () => {
    expect(await stateOf()).toBe('consultation')
    expect(await slipsOf()).toMatchObject([
      { organisation: 'Sở Xây dựng', state: 'asked', dueOn: '2024-11-12' },
      { organisation: 'Sở Tài chính', state: 'asked', dueOn: '2024-11-12' },
    ])
    const told = (await toldOf('opinion-asked')).map(({ personId }) => personId)
    expect(told).toContain(province.actor('construction', 'officer').personId)
    expect(told).toContain(province.actor('finance', 'head').personId)
  })

  it('takes a later day and none that is nearer', async () => {
    const other = await seedConsultedDossier(province, { dueOn: plainDate('2024-11-20') })
    expect((await findRounds(db, { id: other, isSplitOff: false }))[0]?.dueOn).toBe('2024-11-20')
    await done(closeConsultation({ dossierId: other }, coordinator('2024-11-21T09:00:00+07:00')))
    const early = { dossierId: other, ...roundOf(province, ['finance'], { dueOn: plainDate('2024-11-22') }) }
    expect(await openConsultation(early, coordinator('2024-11-21T10:00:00+07:00'))).toMatchObject({
      ok: false,
      reason: 'due-too-early',
      params: { on: '2024-11-28' },
    })
  })

  it('keeps the dossier from being submitted, and says who has not answered', async () => {
    await done(answerSlip(province, 'finance'))
    expect(await submitDossier({ dossierId, submissionNumber: '' }, coordinator())).toMatchObject({
      ok: false,
      reason: 'consultation-open',
      params: { names: 'Sở Xây dựng' },
    })
    await done(answerSlip(province, 'construction'))
    expect(await submitDossier({ dossierId, submissionNumber: '' }, coordinator())).toMatchObject({
      ok: false,
      reason: 'consultation-answered',
    })
  })

  it('leaves the proposal open to work on, and the dossier where it is', async () => {
    const points = [{ kind: 'answer' as const, text: 'Dùng chung', leadId: null, dueOn: null, unblocks: false }]
    await done(
      editProposal(
        { title: 'Chưa có vị trí dựng trạm', dossierId, commonCause: 'Quy hoạch', proposal: 'Giao huyện', points },
        coordinator(),
      ),
    )
    expect(await stateOf()).toBe('consultation')
  })

  it('asks nobody who prepares or decides the dossier, and nobody twice', async () => {
    const asks = (key: 'dic' | 'committee' | 'finance') =>
      askAgencies({ dossierId, agencyIds: [province.organisationId[key]] }, coordinator())
    for (const key of ['dic', 'committee'] as const)
      expect(await asks(key)).toMatchObject({ ok: false, reason: 'agency-cannot-be-asked' })
    expect(await asks('finance')).toMatchObject({ ok: false, reason: 'agency-asked-already' })
  })

  it('can be widened, and who is added has the full time', async () => {
    await done(askAgencies({ dossierId, agencyIds: [province.organisationId.kimBang] }, coordinator()))
    expect(await slipsOf()).toMatchObject([{}, {}, { organisation: 'UBND huyện Kim Bảng', dueOn: '2024-11-15' }])
    const holding = await db.holding.findFirstOrThrow({ where: { subjectId: dossierId, endedAt: null } })
    expect(holding).toMatchObject({ step: 'consultation', dueOn: new Date('2024-11-18') })
  })
})

describe('an opinion', () => {
  it('brings its files to whoever reads the dossier', async () => {
    const fileId = await seedSignedPdf(province.actor('construction', 'officer'))
    await done(answerSlip(province, 'construction', { fileIds: [fileId] }))
    const { slipFiles } = await findMatterRecord(db, { type: 'dossier', id: dossierId })
    const slip = await db.opinionSlip.findFirstOrThrow({ where: { holderId: province.organisationId.construction } })
    expect(slipFiles).toMatchObject([{ id: fileId, slipId: slip.id }])
  })

  it('is kept word for word and told to the DIC at once; when all have answered it is told that too', async () => {
    await done(answerSlip(province, 'construction', { text: 'Vị trí ngoài quy hoạch.' }))
    expect(await slipsOf()).toMatchObject([
      { state: 'replied', opinion: { stance: 'differ', text: 'Vị trí ngoài quy hoạch.' } },
      {},
    ])
    const dic = province.actor('dic', 'coordinator').personId
    expect((await toldOf('opinion-given')).map(({ personId }) => personId)).toEqual([dic])
    expect(await toldOf('opinions-complete')).toEqual([])
    await done(answerSlip(province, 'finance', { stance: 'agree', text: '' }))
    expect((await toldOf('opinions-complete')).map(({ personId }) => personId)).toEqual([dic])
  })

  it('is corrected until the round is closed, and the earlier words stay', async () => {
    await done(answerSlip(province, 'construction'))
    await done(
      answerSlip(province, 'construction', { action: 'correct', stance: 'comment', text: 'Bổ sung quy hoạch.' }),
    )
    const [slip] = await slipsOf()
    expect(slip).toMatchObject({
      opinion: { stance: 'comment', text: 'Bổ sung quy hoạch.' },
      earlier: [{ stance: 'differ' }],
    })
    await done(closeConsultation({ dossierId }, afterItsDay()))
    const late = { action: 'correct', at: '2024-11-14T09:00:00+07:00' } as const
    expect(await answerSlip(province, 'construction', late)).toMatchObject({ ok: false, reason: 'slip-not-open' })
  })

  it('is not withdrawn once it is given', async () => {
    await done(answerSlip(province, 'construction'))
    const { id: slipId } = await slipOf(province, 'construction')
    expect(await withdrawSlip({ dossierId, slipId, reason: 'Không cần.' }, coordinator())).toMatchObject({
      ok: false,
      reason: 'slip-answered',
    })
  })
})

describe('the end of a round', () => {
  it('makes nobody silent before its day: the slip is withdrawn, or waited for', async () => {
    await done(answerSlip(province, 'finance'))
    expect(await closeConsultation({ dossierId }, coordinator())).toMatchObject({
      ok: false,
      reason: 'consultation-running',
      params: { names: 'Sở Xây dựng', until: '2024-11-12' },
    })
    const { id: slipId } = await slipOf(province, 'construction')
    await done(withdrawSlip({ dossierId, slipId, reason: 'Đã có ý kiến tại cuộc họp.' }, coordinator()))
    await done(closeConsultation({ dossierId }, coordinator()))
    expect(await slipsOf()).toMatchObject([{ state: 'withdrawn' }, { state: 'replied' }])
    expect(await stateOf()).toBe('consolidated')
  })

  it('records who has not answered as silent and tells it; its later answer is recorded as late', async () => {
    await done(answerSlip(province, 'finance'))
    await done(closeConsultation({ dossierId }, afterItsDay()))
    expect(await slipsOf()).toMatchObject([{ state: 'silent', opinion: null }, { state: 'replied' }])
    const told = (await toldOf('opinion-unanswered')).map(({ personId }) => personId)
    expect(told).toContain(province.actor('construction', 'officer').personId)
    expect(told).not.toContain(province.actor('finance', 'officer').personId)
    await done(answerSlip(province, 'construction', { action: 'give-late', at: '2024-11-14T09:00:00+07:00' }))
    expect(await slipsOf()).toMatchObject([{ state: 'late', opinion: { isLate: true, stance: 'differ' } }, {}])
    expect(await toldOf('opinion-late')).toHaveLength(1)
    await done(submitDossier({ dossierId, submissionNumber: '' }, coordinator('2024-11-14T10:00:00+07:00')))
  })

  it('lets a second round follow, numbered on', async () => {
    await done(closeConsultation({ dossierId }, afterItsDay()))
    await done(
      openConsultation({ dossierId, ...roundOf(province, ['construction']) }, coordinator('2024-11-14T09:00:00+07:00')),
    )
    expect((await findRounds(db, { id: dossierId, isSplitOff: false })).map(({ round }) => round)).toEqual([1, 2])
    expect(await slipsOf(1)).toMatchObject([{ organisation: 'Sở Xây dựng', state: 'asked' }])
  })

  it('waits in the inbox of the DIC only when nobody may answer any more', async () => {
    const waiting = async () =>
      (await findWaitingMatters(db, province.actor('dic', 'coordinator'))).filter(({ kind }) => kind === 'dossier')
    await done(answerSlip(province, 'finance'))
    expect(await waiting()).toEqual([])
    await done(answerSlip(province, 'construction'))
    expect(await waiting()).toMatchObject([{ subjectId: dossierId, step: 'consultation' }])
  })
})

describe('the papers of the dossier', () => {
  const blocksOf = async (slug: string) => {
    const { actor, now } = afterItsDay()
    return JSON.stringify((await draftOfDossier(db, { dossierId, slug, actor, now }))?.draft)
  }

  it('ask on the slip what the round asks, of the agencies it asks, by its day', async () => {
    const paper = await blocksOf('phieu-lay-y-kien')
    expect(paper).toContain('Vị trí thay thế có phù hợp quy hoạch không?')
    expect(paper).toContain('12/11/2024')
    expect(paper).toContain('"addressees":["Sở Xây dựng","Sở Tài chính"]')
  })

  it('keep differing opinions word for word in the submission, and silence as silence', async () => {
    await done(answerSlip(province, 'construction', { text: 'Vị trí ngoài quy hoạch chung 2030.' }))
    await done(closeConsultation({ dossierId }, afterItsDay()))
    const paper = await blocksOf('to-trinh')
    expect(paper).toContain('["1","Sở Xây dựng","Không thống nhất","Vị trí ngoài quy hoạch chung 2030."]')
    expect(paper).toContain('["2","Sở Tài chính","Không trả lời",""]')
  })
})
