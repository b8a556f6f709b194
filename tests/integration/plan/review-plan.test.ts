import { beforeEach, describe, expect, it } from 'vitest'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptGaps } from '#services/plan/accept-gaps.server.ts'
import { acceptItems } from '#services/plan/accept-items.server.ts'
import { completeHeader } from '#services/plan/complete-header.server.ts'
import { approvePlan, returnPlan } from '#services/plan/decide-plan.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { acceptItem, setNotATask } from '#services/plan/review-item.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  command,
  coordinator,
  decision,
  leader,
  organisationId,
  reviewEverything,
  seedImportedPlan,
  seedRegister,
  somebody,
  toOrganisation,
} from './plan-desk.ts'

useTestDatabase()

let planId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedImportedPlan()
})

const AT = '2023-11-10T09:00:00+07:00'
const today = plainDate('2023-11-10')
const review = (anchor: string | null = null) => readPlanReview(db, { planId, states: PLAN_STATES, anchor, today })
const itemOf = (anchor: string) =>
  db.planItem.findUniqueOrThrow({
    where: { documentId_anchor: { documentId: planId, anchor } },
    include: { parties: true },
  })
const gapCount = async (kind: string) => (await review())?.ledger.gaps.find((gap) => gap.kind === kind)?.anchors.length

describe('the gap ledger', () => {
  it('says of the plan as read: nothing reviewed, 21 tasks without owner, 2 duties waiting for their members', async () => {
    const ledger = (await review())?.ledger
    expect([ledger?.reviewed, ledger?.total]).toEqual([0, 58])
    expect(await gapCount('no-owner')).toBe(21)
    expect(await gapCount('group-members-to-choose')).toBe(2)
    expect(await gapCount('vague-addressee')).toBe(3)
    expect(await gapCount('second-order')).toBe(1)
    expect(await gapCount('no-date')).toBe(42)
    expect(ledger?.header).toEqual(['no-number', 'no-issued-on'])
  })

  it('is worked to zero, with every sentence reviewed', async () => {
    await reviewEverything(planId)
    const ledger = (await review())?.ledger
    expect([ledger?.reviewed, ledger?.total]).toEqual([58, 58])
    expect(ledger?.gaps.flatMap(({ anchors }) => anchors)).toEqual([])
    expect(ledger?.isHeaderOpen).toBe(false)
  })
})

describe('a sentence that names nobody', () => {
  it('shows the proposed owner as a proposal, with the duty it rests on', async () => {
    const current = (await review('III.2.3'))?.current
    const [first] = current?.choices.leads ?? []
    expect(first).toMatchObject({ value: 'group:enterprises', basis: 'proposed', basisAnchors: ['V.8.4'] })
    expect(current?.quotes['V.8.4']).toContain('tăng cường việc chia sẻ, sử dụng chung hạ tầng viễn thông')
  })

  it('accepted, has its agency as chosen by a person, never as stated', async () => {
    const form = decision(await toOrganisation('Sở TT&TT'), { dueOn: plainDate('2024-06-30'), undatedReason: null })
    await done(acceptItem({ planId, anchor: 'III.1.1', form }, command(await coordinator(), AT)))
    const item = await itemOf('III.1.1')
    expect(item).toMatchObject({ reviewState: 'accepted', dueSetBy: 'dic' })
    expect(item.parties.filter(({ role }) => role === 'lead').map(({ basis }) => basis)).toEqual(['chosen'])
    expect(await gapCount('no-owner')).toBe(20)
  })

  it('is not accepted for a day that has passed', async () => {
    const form = decision(await toOrganisation('Sở TT&TT'), { dueOn: plainDate('2023-11-09'), undatedReason: null })
    const result = await acceptItem({ planId, anchor: 'III.1.1', form }, command(await coordinator(), AT))
    expect(result).toMatchObject({ ok: false, reason: 'date-in-past', field: 'dueOn' })
  })
})

it('keeps what the text states as stated: Sở Xây dựng leads V.2.1, Sở TT&TT takes part', async () => {
  const dic = await toOrganisation('Sở TT&TT')
  const form = decision(await toOrganisation('Sở Xây dựng'), { coordinating: [dic] })
  await done(acceptItem({ planId, anchor: 'V.2.1', form }, command(await coordinator(), AT)))
  const { parties } = await itemOf('V.2.1')
  expect(parties.map(({ role, basis }) => `${role} ${basis}`).sort()).toEqual(['coordinating stated', 'lead stated'])
})

describe('a group that a person has to choose', () => {
  const others = { organisationId: null, groupKey: 'other-departments' } as const

  it('with no member ticked is refused', async () => {
    const result = await acceptItem(
      { planId, anchor: 'V.5.1', form: decision(others, { hasTicks: true }) },
      command(await coordinator(), AT),
    )
    expect(result).toMatchObject({ ok: false, reason: 'members-missing' })
  })

  it('keeps the ticked members and no other', async () => {
    const memberIds = [await organisationId('Sở Y tế'), await organisationId('Sở Nội vụ')]
    await done(
      acceptItem(
        { planId, anchor: 'V.5.1', form: decision(others, { memberIds, hasTicks: true }) },
        command(await coordinator(), AT),
      ),
    )
    const leads = (await itemOf('V.5.1')).parties.filter(({ role }) => role === 'lead')
    expect(leads.map((lead) => lead.organisationId).sort()).toEqual([...memberIds].sort())
    expect(new Set(leads.map(({ groupKey }) => groupKey))).toEqual(new Set(['other-departments']))
  })

  it('does not take an agency that is no member of it', async () => {
    const memberIds = [await organisationId('Viettel Hà Nam')]
    const result = await acceptItem(
      { planId, anchor: 'V.5.1', form: decision(others, { memberIds, hasTicks: true }) },
      command(await coordinator(), AT),
    )
    expect(result).toMatchObject({ ok: false, reason: 'organisation-unknown' })
  })
})

describe('two people at one sentence', () => {
  it('the second is told who was first, and nothing of the first is lost', async () => {
    const lead = await toOrganisation('Sở TT&TT')
    const actor = await coordinator()
    const first = acceptItem(
      { planId, anchor: 'III.1.1', form: decision(lead, { product: 'Quyết định' }) },
      command(actor, AT),
    )
    const second = acceptItem(
      { planId, anchor: 'III.1.1', form: decision(lead, { product: 'Tờ trình' }) },
      command(actor, AT),
    )
    const outcomes = await Promise.all([first, second])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = outcomes.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ reason: 'item-changed', params: { person: actor.personName } })
    const item = await itemOf('III.1.1')
    expect([item.version, await db.event.count({ where: { subjectId: item.id } })]).toEqual([2, 1])
  })
})

describe('many sentences at once', () => {
  it('accepts the targets together', async () => {
    const anchors = (await db.planItem.findMany({ where: { documentId: planId, kind: 'target' } })).map(
      ({ anchor }) => anchor,
    )
    expect(
      await done(acceptItems({ planId, anchor: anchors, undatedReason: null }, command(await coordinator(), AT))),
    ).toEqual({ count: 15 })
  })

  it('accepts duties of named agencies with one reason, and keeps the date that V.8.1 states', async () => {
    await done(
      acceptItems(
        { planId, anchor: ['V.2.1', 'V.8.1'], undatedReason: 'continuing' },
        command(await coordinator(), AT),
      ),
    )
    expect(await itemOf('V.2.1')).toMatchObject({
      reviewState: 'accepted',
      workKind: 'continuing',
      undatedReason: 'continuing',
    })
    expect(await itemOf('V.8.1')).toMatchObject({
      reviewState: 'accepted',
      workKind: 'recurring',
      undatedReason: null,
      dueSetBy: 'plan',
    })
  })

  it('never accepts a proposed owner this way', async () => {
    const result = await acceptItems(
      { planId, anchor: ['V.2.1', 'III.1.1'], undatedReason: 'continuing' },
      command(await coordinator(), AT),
    )
    expect(result).toMatchObject({ ok: false, reason: 'owner-only-proposed', params: { anchor: 'III.1.1' } })
    expect((await itemOf('V.2.1')).reviewState).toBe('pending')
  })

  it('does not let a missing date stand with a reason of its own kind', async () => {
    const result = await acceptGaps(
      { planId, gap: 'no-date', anchor: ['V.2.1'], gapReason: 'x' },
      command(await coordinator(), AT),
    )
    expect(result).toMatchObject({ ok: false, reason: 'gap-must-be-filled' })
  })
})

it('sets aside a sentence that assigns nothing, with its reason', async () => {
  await done(
    setNotATask(
      { planId, anchor: 'III.3.3', form: { version: 1, notATaskReason: 'Khuyến khích chung' } },
      command(await coordinator(), AT),
    ),
  )
  expect(await itemOf('III.3.3')).toMatchObject({
    reviewState: 'not-a-task',
    gapReason: 'Khuyến khích chung',
    parties: [],
  })
  expect((await review())?.ledger.reviewed).toBe(1)
})

describe('number, day and signer', () => {
  const form = { number: '2950', issuedOn: plainDate('2023-10-20'), signer: 'Nguyễn Đức Vượng', headerGapReason: null }
  it('are filled in any time before the submission', async () => {
    await done(completeHeader({ planId, form }, command(await coordinator(), AT)))
    expect((await review())?.ledger.header).toEqual([])
  })
  it('cannot lie in the future', async () => {
    const result = await completeHeader(
      { planId, form: { ...form, issuedOn: plainDate('2023-11-11') } },
      command(await coordinator(), AT),
    )
    expect(result).toMatchObject({ ok: false, reason: 'issued-in-the-future' })
  })
})

describe('the way to the leadership', () => {
  it('is closed while gaps are open, and says how many', async () => {
    const result = await submitPlan({ planId }, command(await coordinator(), AT))
    expect(result).toMatchObject({ ok: false, reason: 'gaps-open', params: { pending: 58, header: 2 } })
  })

  it('leads through approval, and back with a reason', async () => {
    await reviewEverything(planId)
    await done(submitPlan({ planId }, command(await coordinator(), AT)))
    const leadership = await leader()
    expect(await db.notification.count({ where: { kind: 'plan-for-approval', personId: leadership.personId } })).toBe(1)
    await done(returnPlan({ planId, note: 'Rà soát lại V.3.1' }, command(leadership, AT)))
    expect(await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
      state: 'in-review',
      approvalNote: 'Rà soát lại V.3.1',
    })
    await done(submitPlan({ planId }, command(await coordinator(), AT)))
    await done(approvePlan({ planId, note: '' }, command(leadership, AT)))
    expect((await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })).state).toBe('approved')
  })

  it('is decided by the leadership alone: the coordinator cannot approve its own list', async () => {
    await reviewEverything(planId)
    await done(submitPlan({ planId }, command(await coordinator(), AT)))
    const result = await approvePlan({ planId, note: '' }, command(await coordinator(), AT))
    expect(result).toMatchObject({ ok: false, reason: 'action-not-open' })
  })

  it('shuts the review: a sentence cannot be changed under the eyes of the leadership', async () => {
    await reviewEverything(planId)
    await done(submitPlan({ planId }, command(await coordinator(), AT)))
    const { version } = await itemOf('III.1.1')
    const result = await acceptItem(
      { planId, anchor: 'III.1.1', form: decision(await toOrganisation('Sở TT&TT'), { version }) },
      command(await coordinator(), AT),
    )
    expect(result).toMatchObject({ ok: false, reason: 'action-not-open' })
  })

  it('is hidden from an agency: a draft is not found', async () => {
    const officer = await somebody('Sở Xây dựng', 'officer')
    expect(await submitPlan({ planId }, command(officer, AT))).toMatchObject({ ok: false, reason: 'not-found' })
  })
})
