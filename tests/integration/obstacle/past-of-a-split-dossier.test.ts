import { beforeEach, describe, expect, it } from 'vitest'
import { findDossierPage } from '#data/dossier-reader.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { closeConsultation } from '#services/consultation/close-consultation.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { splitDossier } from '#services/dossier/split-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { draftOfDossier } from '#services/drafting/draft-of-dossier.server.ts'
import { writePaper } from '#services/drafting/write-paper.server.ts'
import { answerQuestion } from '#services/question/answer-question.server.ts'
import { askQuestion } from '#services/question/ask-question.server.ts'
import { answerSlip, coordinatorAt, roundOf, seedConsultedDossier } from '#tests/factories/consulted-dossier.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { clerkAt, leaderAt } from '#tests/factories/resolution.ts'
import { passTo } from '#tests/factories/submitted-dossier.ts'
import { wordsOfPaper } from '#tests/factories/words-of-paper.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let fromId: string

const WORDS = 'Không thống nhất: vị trí ngoài quy hoạch.'

/** One agency differs, one is silent; the Office sends it back once, then passes it to the leadership on 15/11/2024. */
beforeEach(async () => {
  province = await seedProvince(db)
  fromId = await seedConsultedDossier(province)
  const dossierId = fromId
  await done(answerSlip(province, 'construction', { text: WORDS }))
  const coordinator = (time: string) => coordinatorAt(province, `2024-11-${time}:00+07:00`)
  const clerk = (time: string) => clerkAt(province, `2024-11-${time}:00+07:00`)
  await done(closeConsultation({ dossierId }, coordinator('13T09:00')))
  await done(submitDossier({ dossierId, submissionNumber: '' }, coordinator('13T10:00')))
  const points = [{ kind: 'funding' as const, text: '' }]
  await done(returnDossier({ dossierId, points, note: '' }, clerk('14T09:00')))
  const asked = (await findDossierPage(db, dossierId))?.openMissing ?? []
  const replies = asked.map(({ id }) => ({ pointId: id, isTicked: true, text: 'Đã nêu nguồn kinh phí.' }))
  await done(submitDossier({ dossierId, submissionNumber: '', replies }, coordinator('14T10:00')))
  await done(passOfficeCheck(passTo(province, dossierId), clerk('15T09:00')))
  const second = { kind: 'answer', text: 'Bố trí vị trí khác', ordinal: 2, id: newId() }
  await db.resolutionPoint.create({ data: { ...second, dossierId } })
})

/** The first filing and point are decided; the id of what goes on. */
async function split(rest: 'leadership' | 'coordinator' = 'coordinator', at = '2024-11-18T09:00:00+07:00') {
  const page = await findDossierPage(db, fromId)
  const input = {
    dossierId: fromId,
    points: [page?.proposedPoints[0]?.id ?? ''],
    filings: [page?.filings[0]?.id ?? ''],
    directionText: 'Đồng ý điểm 1.',
    rest,
    restText: 'Bổ sung phương án.',
  }
  await done(splitDossier(input, leaderAt(province, at)))
  const later = await db.dossier.findFirstOrThrow({ where: { splitFromId: fromId } })
  return later.id
}
const page = async (id: string) => {
  const found = await findDossierPage(db, id)
  if (!found) throw new Error(`no dossier ${id}`)
  return found
}

describe('the rest of a dossier that was split', () => {
  it('shows the rounds and the checks of before the split, word for word, as the past of the dossier it came from', async () => {
    const laterId = await split()
    const from = await page(fromId)
    const later = await page(laterId)
    expect(later.rounds).toMatchObject([
      {
        round: 1,
        from: { id: fromId, code: from.code },
        slips: [
          { state: 'replied', opinion: { stance: 'differ', text: WORDS } },
          { state: 'silent', opinion: null },
        ],
      },
    ])
    expect(later.officeChecks).toMatchObject([
      { round: 2, isPassed: true, from: { code: from.code } },
      { round: 1, isPassed: false, points: [{ kind: 'funding', reply: 'Đã nêu nguồn kinh phí.' }] },
    ])
    expect(later.openMissing).toEqual([])
    expect(await db.consultation.count()).toBe(1)
    expect(await db.officeCheck.count()).toBe(2)
  })

  it('has the past of both in its history, and of the dossier it came from nothing that happened afterwards', async () => {
    const laterId = await split()
    const { code } = await page(fromId)
    const { history } = await findMatterRecord(db, { type: 'dossier', id: laterId })
    const types = history.map(({ type, of }) => [type, of])
    expect(types).toContainEqual(['ConsultationOpened', code])
    expect(types).toContainEqual(['DossierReturnedByOffice', code])
    expect(types).toContainEqual(['DossierSplitOff', null])
    expect(types.map(([type]) => type)).not.toContain('DossierSplit')
    const own = await findMatterRecord(db, { type: 'dossier', id: fromId })
    expect(own.history.every(({ of }) => of === null)).toBe(true)
  })

  it('keeps the differing opinion and the silence in its own submission, with the dossier in which they were asked', async () => {
    const laterId = await split()
    const { code } = await page(fromId)
    for (const slug of ['to-trinh', 'bao-cao']) {
      const { actor, now } = coordinatorAt(province, '2024-11-19T09:00:00+07:00')
      const made = await draftOfDossier(db, { dossierId: laterId, slug, actor, now })
      if (!made) throw new Error(`no ${slug}`)
      const words = await wordsOfPaper(await writePaper(db, made))
      expect(words).toContain(WORDS)
      expect(words).toContain('Không trả lời')
      expect(words).toContain(`(lần 1, tại hồ sơ ${code} trước khi tách)`)
    }
  })

  it('has an answer that came after the split too, as the dossier has it that was asked', async () => {
    const laterId = await split()
    await done(
      answerSlip(province, 'finance', { at: '2024-11-20T09:00:00+07:00', text: 'Chưa có nguồn.', action: 'give-late' }),
    )
    for (const id of [fromId, laterId])
      expect((await page(id)).rounds[0]?.slips).toContainEqual(
        expect.objectContaining({ state: 'late', opinion: expect.objectContaining({ text: 'Chưa có nguồn.' }) }),
      )
  })

  it('counts on: its own round is the second, its own check the third', async () => {
    const laterId = await split()
    const at = (time: string) => coordinatorAt(province, `2024-11-${time}:00+07:00`)
    await done(openConsultation({ dossierId: laterId, ...roundOf(province, ['finance']) }, at('19T09:00')))
    expect((await page(laterId)).rounds.map(({ round }) => round)).toEqual([1, 2])
    await done(answerSlip(province, 'finance', { at: '2024-11-20T09:00:00+07:00' }))
    await done(closeConsultation({ dossierId: laterId }, at('20T10:00')))
    await done(submitDossier({ dossierId: laterId, submissionNumber: '' }, at('20T11:00')))
    const office = clerkAt(province, '2024-11-21T09:00:00+07:00')
    await done(passOfficeCheck(passTo(province, laterId), office))
    expect((await page(laterId)).officeChecks.map(({ round }) => round)).toEqual([3, 2, 1])
    expect((await page(fromId)).rounds.map(({ round }) => round)).toEqual([1])
  })
})

describe('a question that waits when the dossier is split', () => {
  const ask = async () => {
    const question = {
      dossierId: fromId,
      askedId: province.organisationId.construction,
      questionTitle: 'Vị trí thay thế',
      question: 'Ở đâu?',
      dueOn: plainDate('2024-11-25'),
    }
    await done(askQuestion(question, leaderAt(province, '2024-11-18T08:00:00+07:00')))
    return (await db.dossierQuestion.findFirstOrThrow()).id
  }
  const openLine = async (dossierId: string) =>
    (await findMatterRecord(db, { type: 'dossier', id: dossierId })).holdings.find(({ endedAt }) => !endedAt)

  it('goes with what stays at the leadership, whose limit goes on with its answer', async () => {
    const questionId = await ask()
    const laterId = await split('leadership')
    expect((await page(fromId)).questions).toEqual([])
    expect((await page(laterId)).questions).toMatchObject([{ id: questionId, state: 'open' }])
    expect(await openLine(fromId)).toMatchObject({ step: 'issuing' })
    expect(await openLine(laterId)).toMatchObject({ step: 'question', limitDays: null })
    const officer = commandBy(province.actor('construction', 'officer'), '2024-11-20T09:00:00+07:00')
    await done(answerQuestion({ questionId, answer: 'Cạnh trường học.', fileIds: [] }, officer))
    expect(await openLine(laterId)).toMatchObject({ step: 'with-leadership', limitDays: 2 })
    expect((await page(laterId)).questions).toMatchObject([{ state: 'answered', answer: 'Cạnh trường học.' }])
  })

  it('is withdrawn when the rest goes back to be completed, and whoever was asked is told', async () => {
    const questionId = await ask()
    const laterId = await split('coordinator')
    expect((await page(laterId)).questions).toMatchObject([{ id: questionId, state: 'withdrawn' }])
    expect(
      await db.notification.count({ where: { kind: 'question-withdrawn', subjectId: questionId } }),
    ).toBeGreaterThan(0)
  })
})
