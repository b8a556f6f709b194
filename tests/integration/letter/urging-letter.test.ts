import { beforeEach, describe, expect, it } from 'vitest'
import { DraftLetterSchema } from '#domain/letter/forms.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { draftUrgingLetter } from '#services/letter/draft-urging-letter.server.ts'
import { readLateWork } from '#services/letter/read-late-work.server.ts'
import { recordUrgingLetter } from '#services/letter/record-urging-letter.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { wordsOfPaper } from '#tests/factories/words-of-paper.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const TODAY = plainDate('2024-12-10')
const AT = `${TODAY}T09:00:00+07:00`
const NOW = new Date(AT)

let province: Province
/** Of Sở Xây dựng: late, late, near due, in time; and one of Sở Tài chính that is late. */
let ids: string[]

beforeEach(async () => {
  province = await seedProvince(db)
  const { construction, finance } = province.organisationId
  const drafts = [
    guidanceDraft(construction, { dueOn: plainDate('2024-11-29') }),
    guidanceDraft(construction, { anchor: 'V.2.2', title: 'Rà soát quy hoạch', dueOn: plainDate('2024-12-06') }),
    guidanceDraft(construction, { anchor: 'V.2.3', title: 'Cấp phép cột ăng ten', dueOn: plainDate('2024-12-12') }),
    guidanceDraft(construction, { anchor: 'V.2.4', title: 'Báo cáo năm', dueOn: plainDate('2024-12-31') }),
    guidanceDraft(finance, { anchor: 'V.3.1', title: 'Bố trí kinh phí', dueOn: plainDate('2024-11-29') }),
  ]
  const issued = await seedIssued(drafts, { actor: coordinator() })
  ids = issued.map(({ id }) => id)
})

const coordinator = () => province.actor('dic', 'coordinator')
const late = (addresseeId: string) => readLateWork(db, { addresseeId, actor: coordinator(), now: NOW })
const sent = (works: string[], changes: object = {}) => ({
  works,
  number: '1234/STTTT-BCVT',
  sentOn: plainDate('2024-12-09'),
  addresseeId: province.organisationId.construction,
  ...changes,
})
const urgesOf = (assignmentId: string | undefined) =>
  db.event.findMany({ where: { subjectId: assignmentId ?? '', type: 'AssignmentUrged' } })

const draft = (works: string[], changes: object = {}) =>
  DraftLetterSchema.parse({
    works,
    capacity: 'KT',
    headPost: 'Giám đốc',
    signerPost: 'Phó Giám đốc',
    signerName: 'Trần Văn Bình',
    replyBy: '17/12/2024',
    ...changes,
  })

describe('what an agency has late', () => {
  it('is its own, late first, with what is near due and nothing that is in time', async () => {
    const found = await late(province.organisationId.construction)
    expect(found?.works.map((work) => [work.id, work.class, work.daysOver, work.daysLeft])).toEqual([
      [ids[0], 'overdue', 7, null],
      [ids[1], 'overdue', 2, null],
      [ids[2], 'near-due', null, 2],
    ])
    expect(found?.totals).toEqual({ overdue: 2, 'near-due': 1 })
    expect(found?.replyBy).toBe('2024-12-17')
  })

  it('of one’s own organisation, or of none, is no matter of a letter', async () => {
    expect(await late(province.organisationId.dic)).toBeUndefined()
    expect(await late(newId())).toBeUndefined()
  })
})

describe('the draft', () => {
  it('is a Word file with the letterhead, the chosen work, the signature and the copies', async () => {
    const file = await draftUrgingLetter(db, {
      addresseeId: province.organisationId.construction,
      draft: draft([ids[0] ?? '', ids[2] ?? '']),
      actor: coordinator(),
      now: NOW,
    })
    expect(file?.name).toBe('Công văn đôn đốc Sở Xây dựng 2024-12-10.docx')
    const text = await wordsOfPaper(file?.bytes ?? new Uint8Array())
    for (const words of [
      'UBND TỈNH HÀ NAM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Kính gửi: Sở Xây dựng',
      'còn 02 nhiệm vụ đã quá hạn và 01 nhiệm vụ sắp đến hạn chưa hoàn thành, trong đó có 02 nhiệm vụ sau đây:',
      'Hướng dẫn tích hợp hạ tầng số trong quy hoạch, đầu tư và cấp phép xây dựng (mục V.2.1)',
      'Cấp phép cột ăng ten (mục V.2.3)',
      'chậm nhất ngày 17/12/2024',
      'KT. GIÁM ĐỐC',
      '- Lưu: VT.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Rà soát quy hoạch')
    expect(text).not.toContain('Bố trí kinh phí')
  })

  it('takes in no work of another agency, and is none when nothing chosen is late', async () => {
    const question = { addresseeId: province.organisationId.construction, actor: coordinator(), now: NOW }
    expect(await draftUrgingLetter(db, { ...question, draft: draft([ids[4] ?? '']) })).toBeUndefined()
    expect(await draftUrgingLetter(db, { ...question, draft: draft([ids[3] ?? '']) })).toBeUndefined()
  })
})

describe('a letter that has left', () => {
  it('is an urge of each of its assignments, under its number and day, and the agency is told once of each', async () => {
    const works = [ids[0] ?? '', ids[1] ?? '']
    const context = commandBy(coordinator(), AT)
    const first = await done(recordUrgingLetter(sent(works), context))
    expect(first).toEqual({ count: 2, number: '1234/STTTT-BCVT' })
    expect(await done(recordUrgingLetter(sent(works), context))).toEqual(first)
    for (const id of works) {
      const urges = await urgesOf(id)
      expect(urges).toHaveLength(1)
      expect(urges[0]?.personId).toBe(coordinator().personId)
      expect(urges[0]?.payload).toMatchObject({ note: 'Công văn số 1234/STTTT-BCVT ngày 09/12/2024' })
    }
    const officer = province.actor('construction', 'officer').personId
    const told = await db.notification.findMany({ where: { personId: officer, kind: 'assignment-urged' } })
    expect(told.map(({ subjectId }) => subjectId).sort()).toEqual(works.toSorted())
  })

  it('is not recorded twice for the same work, whoever enters it', async () => {
    await done(recordUrgingLetter(sent([ids[0] ?? '']), commandBy(coordinator(), AT)))
    const again = await recordUrgingLetter(sent([ids[0] ?? '', ids[1] ?? '']), commandBy(coordinator(), AT))
    expect(again).toMatchObject({ ok: false, reason: 'letter-recorded', field: 'number', params: { label: 'V.2.1' } })
    expect(await urgesOf(ids[1])).toHaveLength(0)
    const next = sent([ids[0] ?? ''], { number: '1300/STTTT-BCVT' })
    await done(recordUrgingLetter(next, commandBy(coordinator(), AT)))
    expect(await urgesOf(ids[0])).toHaveLength(2)
  })

  it('is recorded for all of its work or for none', async () => {
    await done(
      acceptAssignment({ assignmentId: ids[1] ?? '' }, commandBy(province.actor('construction', 'officer'), AT)),
    )
    await done(suspendAssignment({ assignmentId: ids[1] ?? '', reason: 'Chờ quy hoạch' }, commandBy(coordinator(), AT)))
    const refused = await recordUrgingLetter(sent([ids[0] ?? '', ids[1] ?? '']), commandBy(coordinator(), AT))
    expect(refused).toMatchObject({ ok: false, reason: 'letter-work-moved-on', params: { label: 'V.2.2' } })
    expect(await urgesOf(ids[0])).toHaveLength(0)
  })

  it('is not dated tomorrow, and holds no work of another agency', async () => {
    const tomorrow = sent([ids[0] ?? ''], { sentOn: plainDate('2024-12-11') })
    expect(await recordUrgingLetter(tomorrow, commandBy(coordinator(), AT))).toMatchObject({
      reason: 'letter-of-tomorrow',
      field: 'sentOn',
    })
    expect(await recordUrgingLetter(sent([ids[4] ?? '']), commandBy(coordinator(), AT))).toMatchObject({
      reason: 'letter-work-of-another',
    })
  })
})
