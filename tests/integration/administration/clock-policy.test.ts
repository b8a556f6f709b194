import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/access/roles.ts'
import { type ChangeClockPolicy, stepField } from '#domain/deadline/change-clock-policy.ts'
import { CLOCK_STEP_NAMES, DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { catchUpClocks } from '#services/clock/catch-up-clocks.server.ts'
import { changeClockPolicy } from '#services/clock-policy/change-clock-policy.server.ts'
import { previewClockPolicy } from '#services/clock-policy/preview-clock-policy.server.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const AT = '2024-11-04T08:00:00+07:00'
let province: Province
let administrator: Actor
beforeEach(async () => {
  province = await seedProvince(db)
  administrator = { ...province.actor('dic', 'head'), role: 'administrator' }
})

/** The form as it stands, with the first reminder ten working days before the date. */
function earlierReminder(expectedVersion = DEFAULT_CLOCK_POLICY.version): ChangeClockPolicy {
  const fields = CLOCK_STEP_NAMES.flatMap((step) => {
    const { days, everyDays, audience, template } = DEFAULT_CLOCK_POLICY.steps[step]
    return [
      [stepField(step, 'on'), 'yes'],
      [stepField(step, 'days'), step === 'remind-7' ? '10' : String(days)],
      ...(everyDays === null ? [] : [[stepField(step, 'every'), String(everyDays)]]),
      [stepField(step, 'to'), audience],
      [stepField(step, 'template'), template],
    ]
  })
  return { ...Object.fromEntries(fields), scope: 'all', expectedVersion }
}
/** Due on Friday 22/11: reminded on 13/11, ten working days before it on 08/11. */
const seedDueWork = () =>
  seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn: plainDate('2024-11-22') })
/** What the worker does after a change of the rules. */
const catchUp = async () => {
  while (await catchUpClocks());
}
const rowOf = (id: string) => db.assignment.findUniqueOrThrow({ where: { id } })

describe('the rules of the clock', () => {
  it('show first which open clocks would fire otherwise, when and to whom, and move nothing', async () => {
    const work = await seedDueWork()
    await seedWorkInProgress(db, { leadId: province.organisationId.finance, dueOn: null })
    const preview = await previewClockPolicy(earlierReminder(), { now: new Date(AT) })
    expect(preview).toMatchObject({
      ok: true,
      value: {
        count: 1,
        shown: [
          {
            organisation: 'Sở Xây dựng',
            step: 'remind-7',
            audience: ['officer', 'lead-contact'],
            from: new Date('2024-11-13T07:30:00+07:00'),
            to: new Date('2024-11-08T07:30:00+07:00'),
          },
        ],
      },
    })
    expect((await rowOf(work)).nextStepAt).toEqual(new Date('2024-11-13T07:30:00+07:00'))
  })

  it('put into force are a new version, and every open clock follows them', async () => {
    const work = await seedDueWork()
    expect(await changeClockPolicy(earlierReminder(), commandBy(administrator, AT))).toMatchObject({
      value: { version: 2 },
    })
    await catchUp()
    expect((await rowOf(work)).nextStepAt).toEqual(new Date('2024-11-08T07:30:00+07:00'))
    expect(await db.setting.findMany()).toMatchObject([
      { key: 'clock-policy', version: 2, setById: administrator.personId },
    ])
  })

  it('are not changed over the head of somebody who changed them meanwhile', async () => {
    await changeClockPolicy(earlierReminder(), commandBy(administrator, AT))
    expect(await changeClockPolicy(earlierReminder(), commandBy(administrator, AT))).toMatchObject({
      reason: 'policy-changed-meanwhile',
    })
    expect(await db.setting.count()).toBe(1)
  })

  it('take what was due before them under the old version', async () => {
    const work = await seedDueWork()
    await changeClockPolicy(earlierReminder(), commandBy(administrator, '2024-11-14T09:00:00+07:00'))
    await catchUp()
    expect(await db.clockStep.findMany({ where: { subjectId: work } })).toMatchObject([
      { step: 'remind-7', policyVersion: DEFAULT_CLOCK_POLICY.version, countedDays: 7 },
    ])
    expect((await rowOf(work)).nextStepAt).toEqual(new Date('2024-11-19T07:30:00+07:00'))
  })
})
