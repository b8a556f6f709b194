import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { type EnterReadingForm, EnterReadingSchema } from '#domain/target/forms.ts'
import { readTarget } from '#domain/target/read-target.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { withStatementCount } from '#platform/statement-counter.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { keepFile } from '#services/file/keep-file.server.ts'
import { approvePlan } from '#services/plan/decide-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { readLivingPlan } from '#services/plan/read-living-plan.server.ts'
import { acceptTarget } from '#services/plan/review-item.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import { chooseMeasurer } from '#services/target/choose-measurer.server.ts'
import { correctTarget } from '#services/target/correct-target.server.ts'
import { enterReading } from '#services/target/enter-reading.server.ts'
import { linkTargetWork } from '#services/target/link-target-work.server.ts'
import { readTargetPage } from '#services/target/read-target.server.ts'
import { readTargetsOfPlan } from '#services/target/read-targets-of-plan.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  command,
  coordinator,
  leader,
  organisationId,
  reviewEverything,
  seedImportedPlan,
  seedRegister,
  somebody,
} from '../plan/plan-desk.ts'

useTestDatabase()

const NOW = '2024-11-04T08:00:00+07:00'
const today = plainDate('2024-11-04')
const anchor = 'II.1.3'

let planId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedImportedPlan()
})

async function publish(): Promise<void> {
  await reviewEverything(planId)
  await done(submitPlan({ planId }, command(await coordinator(), '2023-11-13T09:00:00+07:00')))
  await done(approvePlan({ planId, note: '' }, command(await leader(), '2023-11-20T09:00:00+07:00')))
  await done(publishPlan({ planId }, command(await coordinator(), '2024-03-04T15:30:00+07:00')))
}

const measuredBy = async (agency: string) =>
  done(
    chooseMeasurer(
      { planId, anchor, measurer: await organisationId(agency), everyMonths: 3 },
      command(await coordinator(), '2024-03-05T09:00:00+07:00'),
    ),
  )
const form = (changes: Record<string, string> = {}): EnterReadingForm =>
  EnterReadingSchema.parse({ readOn: '30/9/2024', value: '21,4', ...changes })
const enter = (actor: Actor, changes: Record<string, string> = {}, fileIds: string[] = [], commandId = newId()) =>
  enterReading({ planId, anchor, ...form(changes), fileIds }, command(actor, NOW, commandId))
const page = async (actor: Actor) => readTargetPage(db, { planId, anchor, actor, today })
const construction = () => somebody('Sở Xây dựng', 'officer')

describe('a reading', () => {
  beforeEach(async () => {
    await publish()
    await measuredBy('Sở Xây dựng')
  })

  it('is entered by an officer of the agency that measures, and stands beside the sentence', async () => {
    const officer = await construction()
    await done(enter(officer, { readOn: '31/12/2023', value: '17,6' }))
    await done(enter(officer, { source: 'Báo cáo quý III' }))
    const living = await readLivingPlan(db, {
      planId,
      actor: await coordinator(),
      now: instantAt(today, '09:00'),
      filter: { agency: null, status: null },
    })
    const { standings } = living?.plan.items.find((item) => item.anchor === anchor)?.target ?? {}
    expect(standings?.[0]?.trajectory).toMatchObject({
      state: 'on-track',
      latest: { value: 21.4, readOn: '2024-09-30' },
    })
    const [newest] = (await page(officer))?.readings ?? []
    expect(newest).toMatchObject({
      enteredByName: officer.personName,
      enteredFor: 'Sở Xây dựng',
      source: 'Báo cáo quý III',
    })
  })

  it('is refused to an agency that does not measure it', async () => {
    const other = await somebody('Sở Y tế', 'officer')
    expect(await enter(other)).toMatchObject({ ok: false, reason: 'not-yours' })
    expect((await page(other))?.mayEnter).toBe(false)
    expect(await db.targetReading.count()).toBe(0)
  })

  it('entered by the coordinator for the agency says where it is from', async () => {
    expect(await enter(await coordinator())).toMatchObject({ reason: 'source-missing', field: 'source' })
    await done(enter(await coordinator(), { source: 'Công văn 812/SXD-HT' }))
  })

  it('is refused beside its field when it cannot be true', async () => {
    const officer = await construction()
    expect(await enter(officer, { readOn: '05/11/2024' })).toMatchObject({
      reason: 'reading-in-the-future',
      field: 'readOn',
    })
    expect(await enter(officer, { value: '101' })).toMatchObject({ reason: 'share-over-100', field: 'value' })
    expect(await enter(officer, { value: '' })).toMatchObject({ reason: 'value-missing', field: 'value' })
  })

  it('sent twice under one command is one reading', async () => {
    const officer = await construction()
    const commandId = newId()
    const [first, second] = [
      await done(enter(officer, {}, [], commandId)),
      await done(enter(officer, {}, [], commandId)),
    ]
    expect(second).toEqual(first)
    expect(await db.targetReading.count()).toBe(1)
    expect(await db.event.count({ where: { commandId } })).toBe(1)
  })

  it('that was wrong stays visible beside the one that corrects it, with who and why', async () => {
    const officer = await construction()
    const { readingId } = await done(enter(officer, { value: '12,4' }))
    const correction = { corrects: readingId, correctionReason: 'Nhập nhầm chữ số' }
    await done(enter(officer, correction))
    const { readings = [], standings } = (await page(officer)) ?? {}
    expect(readings.map(({ value, isCorrected, corrected }) => [value, isCorrected, corrected?.value ?? null])).toEqual(
      [
        [21.4, false, 12.4],
        [12.4, true, null],
      ],
    )
    expect(standings?.[0]?.trajectory.latest?.value).toBe(21.4)
    expect(await enter(officer, { ...correction, value: '22' })).toMatchObject({ reason: 'reading-corrected-already' })
  })

  it('cannot be changed or removed by the application itself', async () => {
    await done(enter(await construction()))
    await expect(db.targetReading.updateMany({ data: { value: 99 } })).rejects.toThrow()
    await expect(db.targetReading.deleteMany({})).rejects.toThrow()
  })

  it('carries its evidence, which whoever may read the plan may open', async () => {
    const officer = await construction()
    const bytes = new TextEncoder().encode('Số liệu quý III')
    const file = await keepFile({
      bytes,
      name: 'so-lieu.txt',
      mediaType: 'text/plain',
      actor: officer,
      now: new Date(NOW),
    })
    const { readingId } = await done(enter(officer, {}, [file.id]))
    expect((await page(officer))?.readings[0]?.files.map(({ name }) => name)).toEqual(['so-lieu.txt'])
    const hung = { subjectType: 'target-reading', subjectId: readingId, uploadedById: officer.personId } as const
    expect(await canReadFile(db, { file: hung, actor: await somebody('Sở Y tế', 'officer') })).toBe(true)
  })
})

describe('what is known of a target', () => {
  it('is confirmed in the review as it was read, or corrected there', async () => {
    const target = {
      ...readTarget('Tỷ lệ dùng chung vị trí trạm BTS đạt 25-30%.'),
      valueMin: 26,
      by: plainDate('2025-06-30'),
    }
    await done(
      acceptTarget(
        {
          planId,
          anchor,
          form: {
            version: 1,
            title: null,
            measurer: await organisationId('Sở Xây dựng'),
            everyMonths: 6,
            targets: [target],
          },
        },
        command(await coordinator(), '2023-11-09T09:00:00+07:00'),
      ),
    )
    const shown = await readTargetPage(db, { planId, anchor, actor: await coordinator(), today })
    expect(shown?.targets).toMatchObject([{ valueMin: 26, valueMax: 30, by: '2025-06-30', isConfirmed: true }])
    expect(shown?.measurer).toMatchObject({ shortName: 'Sở Xây dựng', everyMonths: 6, askedOn: '2023-11-09' })
  })

  it('is corrected later by the coordinator, with what was changed in the history', async () => {
    await publish()
    const target = { ...readTarget('Tỷ lệ dùng chung vị trí trạm BTS đạt 25-30%.'), valueMax: 35 }
    await done(correctTarget({ planId, anchor, targets: [target] }, command(await coordinator(), NOW)))
    expect((await page(await coordinator()))?.targets[0]?.valueMax).toBe(35)
    const event = await db.event.findFirstOrThrow({ where: { type: 'TargetCorrected' } })
    expect(event.payload).toMatchObject({ anchor, targets: [{ valueMax: 35 }] })
    const officer = await construction()
    expect(await correctTarget({ planId, anchor, targets: [target] }, command(officer, NOW))).toMatchObject({
      reason: 'action-not-open',
    })
  })

  it('includes the work that serves it: proposed by its words, linked by a person, shown on both sides', async () => {
    await publish()
    const proposed = (await page(await coordinator()))?.linking?.filter(({ sharedPhrases }) => sharedPhrases !== null)
    const served = await readTargetPage(db, { planId, anchor: 'II.1.1', actor: await coordinator(), today })
    const likely = served?.linking?.filter(({ sharedPhrases }) => sharedPhrases !== null).map((one) => one.anchor)
    expect(likely).toContain('III.2.2')
    expect(proposed?.every(({ isLinked }) => !isLinked)).toBe(true)
    const work = await db.planItem.findMany({ where: { documentId: planId, anchor: { in: ['III.2.2'] } } })
    await done(
      linkTargetWork({ planId, anchor: 'II.1.1', work: work.map(({ id }) => id) }, command(await coordinator(), NOW)),
    )
    const { id } = await db.assignment.findFirstOrThrow({ where: { documentId: planId, anchor: 'III.2.2' } })
    const assignment = await readAssignment(db, { id, actor: await coordinator(), now: new Date(NOW) })
    expect(assignment?.page.targets.map((one) => one.anchor)).toEqual(['II.1.1'])
    const foreign = await linkTargetWork({ planId, anchor, work: [newId()] }, command(await coordinator(), NOW))
    expect(foreign).toMatchObject({ reason: 'work-unknown' })
  })

  it('is read in few statements, whatever there is to show', async () => {
    await publish()
    await measuredBy('Sở Xây dựng')
    await done(enter(await construction()))
    const actor = await coordinator()
    const count = async (read: () => Promise<unknown>) => {
      const tally = { statements: 0, durationMs: 0 }
      await withStatementCount(tally, read)
      return tally.statements
    }
    expect(await count(() => readTargetsOfPlan(db, { planId, actor, today }))).toBe(1)
    expect(await count(() => page(actor))).toBeLessThanOrEqual(4)
  })
})

describe('the targets of a plan', () => {
  it('name the period whose reading has not come', async () => {
    await publish()
    await measuredBy('Sở Xây dựng')
    const at = async (day: string) => {
      const plan = await readTargetsOfPlan(db, { planId, actor: await construction(), today: plainDate(day) })
      return plan?.items.find((item) => item.anchor === anchor)
    }
    expect((await at('2024-11-04'))?.missing).toMatchObject({ endedOn: '2024-09-30', isLate: true })
    await done(enter(await construction()))
    expect((await at('2024-11-04'))?.missing).toBeNull()
    expect((await at('2025-01-02'))?.missing).toMatchObject({ endedOn: '2024-12-31', isLate: false })
    expect((await at('2024-11-04'))?.isOwn).toBe(true)
  })
})
