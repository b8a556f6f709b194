import { beforeEach, describe, expect, it } from 'vitest'
import { type BulkAct, BulkActSchema } from '#domain/bulk/bulk-acts.ts'
import { db } from '#platform/db.server.ts'
import { withStatementCount } from '#platform/statement-counter.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { actInBulk } from '#services/bulk/act-in-bulk.server.ts'
import { previewBulkAct } from '#services/bulk/preview-bulk-act.server.ts'
import { undoBulkAct } from '#services/bulk/undo-bulk-act.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let ids: string[]

const at = (time: string) => `2024-11-04T${time}:00+07:00`
const coordinator = (time: string) => commandBy(province.actor('dic', 'coordinator'), at(time))
const lead = (key: OrganisationKey) => province.organisationId[key]
const act = (input: Record<string, unknown>, of = ids): BulkAct => BulkActSchema.parse({ ids: of.join(','), ...input })
const rows = () => db.assignment.findMany({ orderBy: { anchorOrdinal: 'asc' }, include: { parties: true } })
const told = (kind: string) => db.notification.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } })

async function seed(count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, (_, place) =>
    guidanceDraft(lead(place % 2 === 0 ? 'construction' : 'finance'), {
      anchor: `V.2.${place + 1}`,
      anchorOrdinal: place,
      parties: [{ organisationId: lead('kimBang'), role: 'coordinating' }],
    }),
  )
  const issued = await seedIssued(drafts, { actor: province.actor('dic', 'coordinator') })
  return issued.map(({ id }) => id)
}

beforeEach(async () => {
  province = await seedProvince(db)
  ids = await seed(4)
})

const NOTE = { action: 'urge', note: 'Khẩn trương thực hiện' }
const NEW_DATE = { action: 'set-date', dueOn: '20/12/2024', reason: 'Lùi theo tiến độ chung' }

describe('urging many at once', () => {
  it('tells each person once, names the assignments, and keeps an event in each history', async () => {
    const { done: count } = await done(actInBulk(act(NOTE), coordinator('09:00')))
    expect(count).toBe(4)
    const urged = await told('assignment-urged')
    const { personId } = province.actor('construction', 'officer')
    expect(urged.filter((one) => one.personId === personId).map(({ params }) => params)).toMatchObject([
      { label: 'V.2.1, V.2.3', count: 2, note: 'Khẩn trương thực hiện' },
    ])
    expect(urged).toHaveLength(4)
    const events = await db.event.findMany({ where: { type: 'AssignmentUrged' } })
    expect(events.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort())
    const [batch] = await db.event.findMany({ where: { type: 'BulkActDone' } })
    expect(new Set(events.map(({ causeId }) => causeId))).toEqual(new Set([batch?.id]))
  })

  it('is done once however often the button is pressed', async () => {
    const context = coordinator('09:00')
    const [one, other] = [await done(actInBulk(act(NOTE), context)), await done(actInBulk(act(NOTE), context))]
    expect(one).toEqual(other)
    expect(await db.bulkAct.count()).toBe(1)
  })

  it('has not reached anybody for ten minutes, except about flash urgency', async () => {
    await db.assignment.update({ where: { id: ids[1] ?? '' }, data: { urgency: 'flash' } })
    await done(actInBulk(act(NOTE), coordinator('09:00')))
    const leaves = (await told('assignment-urged')).map(({ params, nextStepAt }) => [
      (params as { label: string }).label,
      nextStepAt?.toISOString(),
    ])
    expect(leaves.filter(([label]) => label === 'V.2.2').map(([, when]) => when)).toEqual(
      Array(2).fill(new Date(at('09:00')).toISOString()),
    )
    expect(leaves.filter(([label]) => label !== 'V.2.2').map(([, when]) => when)).toEqual(
      Array(4).fill(new Date(at('09:10')).toISOString()),
    )
  })
})

describe('the preview', () => {
  it('shows from what to what, what is refused and why, and who is written to, and does nothing', async () => {
    await db.assignment.update({ where: { id: ids[0] ?? '' }, data: { dueSetBy: 'plan' } })
    const actor = province.actor('dic', 'coordinator')
    const preview = await previewBulkAct(db, { act: act(NEW_DATE), actor, now: new Date(at('09:00')) })
    expect(preview.rows.map(({ label, changes }) => [label, changes])).toEqual(
      ['V.2.2', 'V.2.3', 'V.2.4'].map((label) => [label, [{ field: 'due', from: '2024-11-29', to: '2024-12-20' }]]),
    )
    expect(preview.refused).toMatchObject([{ label: 'V.2.1', refusal: { reason: 'action-not-open' } }])
    expect(preview.mails).toEqual([
      { agency: 'Sở Xây dựng', people: 2 },
      { agency: 'Sở Tài chính', people: 2 },
      { agency: 'UBND huyện Kim Bảng', people: 1 },
    ])
    expect(await db.event.count({ where: { type: 'DueDateSet' } })).toBe(0)
    const { done: count, refused } = await done(actInBulk(act(NEW_DATE), coordinator('09:01')))
    expect([count, refused]).toEqual([3, 1])
  })
})

describe('undoing', () => {
  it('an hour that was set for all takes the hour back, in the same version of the date', async () => {
    const { bulkActId } = await done(
      actInBulk(act({ ...NEW_DATE, dueOn: '29/11/2024', dueTime: '14:00' }), coordinator('09:00')),
    )
    const seen = async () => (await rows()).map(({ dueTime, dueVersion }) => [dueTime, dueVersion])
    expect(await seen()).toEqual(Array(4).fill(['14:00', 1]))
    await done(undoBulkAct({ bulkActId }, coordinator('09:05')))
    expect(await seen()).toEqual(Array(4).fill([null, 1]))
  })

  it('puts every date back as a version of its own, and its mails never leave', async () => {
    const before = await rows()
    const { bulkActId } = await done(actInBulk(act(NEW_DATE), coordinator('09:00')))
    expect((await rows()).map(({ dueOn }) => dueOn?.toISOString().slice(0, 10))).toEqual(Array(4).fill('2024-12-20'))
    await done(undoBulkAct({ bulkActId }, coordinator('09:05')))
    const after = await rows()
    const dates = (list: typeof before) =>
      list.map(({ dueOn, originalDueOn, dueSetBy }) => [dueOn, originalDueOn, dueSetBy])
    expect(dates(after)).toEqual(dates(before))
    expect(after.map(({ dueVersion }) => dueVersion)).toEqual([3, 3, 3, 3])
    expect(after.every(({ nextStepAt }) => nextStepAt !== null)).toBe(true)
    const said = await told('due-date-set')
    expect(said.map(({ causeGoneAt, nextStepAt }) => [causeGoneAt?.toISOString(), nextStepAt])).toEqual(
      said.map(() => [new Date(at('09:05')).toISOString(), null]),
    )
    expect(await told('bulk-undone')).toEqual([])
  })

  it('gives re-routed work back to who had it, with who took part, and leaves what was accepted meanwhile', async () => {
    const [, , third] = ids
    const before = await rows()
    const reroute = { action: 'reroute', leadId: lead('kimBang'), reason: 'Đúng địa bàn' }
    const { bulkActId } = await done(actInBulk(act(reroute), coordinator('09:00')))
    expect((await rows()).map(({ leadId, parties }) => [leadId, parties.length])).toEqual(
      Array(4).fill([lead('kimBang'), 0]),
    )
    const officer = commandBy(province.actor('kimBang', 'officer'), at('09:03'))
    await done(acceptAssignment({ assignmentId: third ?? '' }, officer))
    const { undone, left } = await done(undoBulkAct({ bulkActId }, coordinator('09:05')))
    expect([undone, left]).toEqual([3, 1])
    const after = await rows()
    const known = (list: typeof before) =>
      list
        .filter(({ id }) => id !== third)
        .map(({ leadId, state, issuedAt, acceptedAt, parties }) => ({
          leadId,
          state,
          issuedAt,
          acceptedAt,
          parties,
        }))
    expect(known(after)).toEqual(known(before))
    expect(after.find(({ id }) => id === third)).toMatchObject({ leadId: lead('kimBang'), state: 'in-progress' })
    const result = await db.bulkActRow.findMany({ where: { bulkActId, undo: 'moved-on' } })
    expect(result.map(({ assignmentId }) => assignmentId)).toEqual([third])
    const { personId } = province.actor('kimBang', 'officer')
    const stillTold = (await told('assignment-issued')).filter(
      (one) => one.personId === personId && one.causeGoneAt === null,
    )
    expect(stillTold.map(({ subjectId }) => subjectId)).toEqual([third])
  })

  it('takes an edit back, and its search words with it', async () => {
    const edit = {
      action: 'edit',
      product: 'Công văn hướng dẫn',
      addFollowingIds: lead('office'),
      addCoordinatingIds: '',
      reason: 'Theo ý kiến của lãnh đạo',
    }
    const before = await rows()
    const { bulkActId } = await done(actInBulk(act(edit), coordinator('09:00')))
    const changed = await rows()
    expect(changed[0]).toMatchObject({ product: 'Công văn hướng dẫn' })
    expect(changed[0]?.folded).toContain('cong van huong dan')
    expect(changed[0]?.parties.map(({ role }) => role).sort()).toEqual(['coordinating', 'following'])
    await done(undoBulkAct({ bulkActId }, coordinator('09:02')))
    const known = (list: typeof before) => list.map(({ product, folded, parties }) => ({ product, folded, parties }))
    expect(known(await rows())).toEqual(known(before))
    const actor = province.actor('dic', 'coordinator')
    const page = await readAssignment(db, { id: ids[0] ?? '', actor, now: new Date(at('10:00')) })
    const acts = page?.record.history.map(({ type }) => type).filter((type) => type !== 'ClockStepTaken')
    expect(acts).toEqual(['BulkActTakenBack', 'AssignmentEdited', 'AssignmentIssued'])
  })

  it('puts an urgency back', async () => {
    const urgent = { action: 'set-urgency', urgency: 'very-urgent', reason: 'Theo ý kiến của lãnh đạo' }
    const { bulkActId } = await done(actInBulk(act(urgent), coordinator('09:00')))
    expect((await rows()).map(({ urgency }) => urgency)).toEqual(Array(4).fill('very-urgent'))
    await done(undoBulkAct({ bulkActId }, coordinator('09:02')))
    expect((await rows()).map(({ urgency }) => urgency)).toEqual(Array(4).fill('normal'))
  })

  it('corrects what a mail server has taken already', async () => {
    const { bulkActId } = await done(actInBulk(act(NOTE), coordinator('09:00')))
    const { personId } = province.actor('construction', 'officer')
    const said = await db.notification.findFirstOrThrow({ where: { personId, subjectId: bulkActId } })
    const mail = { address: 'a@b.vn', messageId: '<1@b.vn>', shard: 0, state: 'sent', attempts: 1, triesInDoubt: 1 }
    const sentAt = new Date(at('09:01'))
    const { id: mailId } = await db.mail.create({
      data: { id: said.id, personId, ...mail, createdAt: sentAt, sentAt },
    })
    await db.notification.update({ where: { id: said.id }, data: { mailId, nextStepAt: null } })
    await done(undoBulkAct({ bulkActId }, coordinator('09:05')))
    expect((await told('bulk-undone')).map((one) => one.personId)).toEqual([personId])
  })

  it('is refused after ten minutes, to others, and a second time', async () => {
    const { bulkActId } = await done(actInBulk(act(NOTE), coordinator('09:00')))
    const other = commandBy(province.actor('office', 'office'), at('09:01'))
    expect(await undoBulkAct({ bulkActId }, other)).toMatchObject({ ok: false, reason: 'not-found' })
    expect(await undoBulkAct({ bulkActId }, coordinator('09:10'))).toMatchObject({ ok: false, reason: 'undo-late' })
    await done(undoBulkAct({ bulkActId }, coordinator('09:09')))
    expect(await undoBulkAct({ bulkActId }, coordinator('09:09'))).toMatchObject({ ok: false, reason: 'undo-done' })
  })
})

describe('a thousand at once', () => {
  it.each([
    NOTE,
    NEW_DATE,
    {
      action: 'edit',
      product: 'Báo cáo',
      addCoordinatingIds: '',
      addFollowingIds: '',
      reason: 'Gấp',
    },
  ])('$action takes as few statements as for ten', async (input) => {
    const many = await seed(1000)
    const countOf = async (of: string[]): Promise<number> => {
      const tally = { statements: 0, durationMs: 0 }
      await withStatementCount(tally, () => done(actInBulk(act(input, of), coordinator('09:00'))))
      return tally.statements
    }
    const few = await countOf(ids)
    expect(await countOf(many)).toBeLessThanOrEqual(few + 5)
  })
})
