import { describe, expect, it } from 'vitest'
import { findWorkAtCutOff } from '#data/period.server.ts'
import { getProvinceNow } from '#data/province-clock.server.ts'
import { TIMELINESS_CLASSES, type TimelinessClass } from '#domain/deadline/timeliness.ts'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { DEMO_SIGN_INS } from '#seed/offices.ts'
import { agencyHomeOf, countsOfList, getStanding, inboxOf, lengthOfList, today } from '#tests/factories/demo-homes.ts'
import { useDemoProvince } from '#tests/setup/use-demo-province.ts'
import { describeDemoObstacles } from './demo-obstacles.ts'

useDemoProvince()

const opensAt = instantAt(today, '08:00')

const workOf = (anchor: string, agency: string) =>
  db.assignment.findFirstOrThrow({ where: { anchor, structure: 'work', lead: { shortName: agency } } })

describe('the plan of the demo', () => {
  it('has all its 58 sentences reviewed and is published since March 2024', async () => {
    const { plan } = await getStanding()
    expect(plan).toMatchObject({ items: 58, assigned: 58 })
    const document = await db.sourceDocument.findUniqueOrThrow({ where: { id: plan.id } })
    expect(document).toMatchObject({ state: 'published', number: null, issuedOn: null })
    expect(document.gapReason).not.toBeNull()
    expect(document.publishedAt?.toISOString()).toBe('2024-03-04T08:30:00.000Z')
  })

  it('lies there once more as a draft that nobody has looked at', async () => {
    const draft = await db.sourceDocument.findFirstOrThrow({ where: { state: 'in-review' }, include: { items: true } })
    const counted = draft.items.filter(({ kind }) => ['target', 'task', 'duty'].includes(kind))
    expect(counted).toHaveLength(58)
    expect(counted.filter(({ reviewState }) => reviewState !== 'pending')).toEqual([])
  })

  it('has a reading of every target as of 30/9/2024', async () => {
    const readings = await db.targetReading.findMany({
      where: { readOn: new Date('2024-09-30') },
      select: { itemId: true },
    })
    expect(new Set(readings.map(({ itemId }) => itemId)).size).toBe(15)
  })

  it('has somebody to measure every target, work that serves it, and one reading that was corrected', async () => {
    expect(await db.targetMeasurer.count()).toBe(15)
    expect((await db.targetWork.groupBy({ by: ['targetId'] })).length).toBe(15)
    const corrected = await db.targetReading.findMany({ where: { correctedBy: { isNot: null } } })
    expect(corrected.map(({ value }) => Number(value))).toEqual([68.5])
  })
})

describe('the assignments on the Monday on which the demo opens', () => {
  it('show every official class', async () => {
    const { total } = await getStanding()
    const shown = Object.keys(TIMELINESS_CLASSES).filter((one) => one !== 'withdrawn')
    expect(Object.keys(total.counts).sort()).toEqual(shown.sort())
  })

  it('are late by one, three, six, eleven and more working days', async () => {
    const { late } = await getStanding()
    expect(late.map(({ daysOver }) => daysOver).sort((one, other) => Number(one) - Number(other))).toEqual([
      1, 3, 6, 11, 25, 25,
    ])
  })

  it('add up: each figure is the length of its list', async () => {
    const { plan, total, agencies, kinds, statistics } = await getStanding()
    const counts = Object.entries(total.counts) as [TimelinessClass, number][]
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    expect(sum(counts.map(([, count]) => count))).toBe(total.total)
    expect(sum(agencies.map((row) => row.total))).toBe(total.total)
    expect(sum(kinds.map((row) => row.total))).toBe(total.total)
    expect(sum(statistics.map((row) => row.effective))).toBe(total.total)
    expect(sum(statistics.map((row) => row.original))).toBe(total.total)
    expect(await countsOfList(plan.id)).toEqual(total.counts)
    for (const [one, count] of counts) {
      expect([one, await lengthOfList(plan.id, one)]).toEqual([one, count])
    }
  })

  it('keep the original date in sight where more time was granted', async () => {
    expect(await workOf('V.2.1', 'Sở Xây dựng')).toMatchObject({
      dueOn: new Date('2024-11-08'),
      originalDueOn: new Date('2024-09-30'),
      extensionCount: 1,
    })
  })

  it('include one without a date of which nothing was heard for more than thirty days', async () => {
    const silentSince = instantAt(plainDate('2024-10-05'))
    const silent = await db.assignment.findMany({
      where: { state: 'in-progress', dueOn: null, activityAt: { lt: silentSince }, structure: 'work' },
    })
    expect(silent.map(({ anchor }) => anchor)).toEqual(['III.1.2'])
  })

  it('stand still where a carrier cannot go on', async () => {
    const suspended = await db.assignment.findMany({
      where: { state: 'suspended', anchor: 'V.8.3' },
      include: { suspensions: true },
    })
    expect(suspended).toHaveLength(2)
    for (const { suspensions } of suspended) expect(suspensions).toMatchObject([{ endedAt: null }])
  })
})

describe('the yearly plan of the enterprises, V.8.1', () => {
  it('has one occurrence of 2024 for each of them, due on Saturday 14/12', async () => {
    const occurrences = await db.assignment.findMany({ where: { anchor: 'V.8.1', structure: 'work' } })
    expect(occurrences.map(({ occurrenceKey }) => occurrenceKey)).toEqual(['2024', '2024', '2024', '2024'])
    for (const { dueOn } of occurrences) expect(dueOn).toEqual(new Date('2024-12-14'))
  })

  it('counts its reminders from Friday 13/12, and chases the decision where time was asked for', async () => {
    const nextOf = async (agency: string) => (await workOf('V.8.1', agency)).nextStepAt
    expect(await nextOf('Viettel Hà Nam')).toEqual(instantAt(plainDate('2024-11-22'), '07:30'))
    expect(await nextOf('FPT Telecom Hà Nam')).toEqual(instantAt(plainDate('2024-11-22'), '07:30'))
    expect(await nextOf('MobiFone Hà Nam')).toEqual(instantAt(plainDate('2024-11-05'), '07:30'))
  })
})

describe('the home of every role', () => {
  it('gives the coordinator something of every kind it decides', async () => {
    const kinds = (await inboxOf('Sở TT&TT', 'coordinator')).map(({ kind }) => kind)
    for (const kind of [
      'extension',
      'declined',
      'escalation',
      'submitted',
      'obstacle',
      'dossier',
      'plan-review',
    ] as const)
      expect(kinds).toContain(kind)
  })

  it('gives both people of the Office a dossier to check, one to issue and work of the DIC to judge', async () => {
    for (const mailbox of ['tonghop', 'kiemtra']) {
      const duties = await inboxOf('Văn phòng UBND tỉnh', 'office', mailbox)
      expect(duties.map(({ kind, step }) => `${kind} ${step}`)).toEqual(
        expect.arrayContaining([
          'dossier office-check',
          'dossier issuing',
          'submitted submitted',
          'escalation in-progress',
        ]),
      )
    }
  })

  it('gives the leadership a request for time and what is late for more than ten days', async () => {
    for (const mailbox of ['phochutich', 'chutich']) {
      const kinds = (await inboxOf('UBND tỉnh', 'leadership', mailbox)).map(({ kind }) => kind)
      for (const kind of ['extension', 'escalation'] as const) expect(kinds).toContain(kind)
    }
  })

  it('gives a dossier to the deputy chairman who is named for it, and not to the chairman', async () => {
    const dossiersOf = async (mailbox: string) =>
      (await inboxOf('UBND tỉnh', 'leadership', mailbox)).filter(({ kind }) => kind === 'dossier').length
    expect(await dossiersOf('phochutich')).toBeGreaterThan(0)
    expect(await dossiersOf('chutich')).toBe(0)
  })

  it('gives the administrator a change of the calendar that somebody else proposed', async () => {
    expect((await inboxOf('Sở TT&TT', 'administrator')).map(({ kind }) => kind)).toEqual(['calendar-change'])
  })

  it('gives every agency with a sign-in work that it leads', async () => {
    const workers = DEMO_SIGN_INS.filter(([mailbox]) => ['chuyenvien', 'daumoi', 'lanhdao'].includes(mailbox))
    for (const [, shortName] of workers) {
      const { items } = await agencyHomeOf(shortName)
      expect([shortName, items.some(({ isLead }) => isLead)]).toEqual([shortName, true])
    }
  })

  it('gives Sở Xây dựng one late, one near its date and one to accept', async () => {
    const { items } = await agencyHomeOf('Sở Xây dựng')
    const own = items.filter(({ isLead }) => isLead).map((item) => item.class)
    expect(own.sort()).toEqual(['near-due', 'not-started', 'overdue'])
  })

  it('gives the head of Sở TT&TT a result to sign, which nobody outside has', async () => {
    const { papers } = await agencyHomeOf('Sở TT&TT')
    expect(papers).toMatchObject([{ label: 'III.3.1', action: 'submit', state: 'pending', waitedDays: 2 }])
    expect(await workOf('III.3.1', 'Sở TT&TT')).toMatchObject({ state: 'in-progress', submittedAt: null })
  })

  it('shows the carriers their own filings with the present holder', async () => {
    for (const carrier of ['VNPT Hà Nam', 'Viettel Hà Nam'])
      expect((await agencyHomeOf(carrier)).filings.length).toBeGreaterThan(1)
  })
})

describeDemoObstacles()

describe('the record of the past', () => {
  it('leaves no clock that waits in the past, and none that failed', async () => {
    const isPast = { nextStepAt: { lte: opensAt } }
    const isFaulty = { clockFault: { not: null } }
    const where = { OR: [isPast, isFaulty] }
    expect(await db.assignment.count({ where })).toBe(0)
    expect(await db.obstacle.count({ where })).toBe(0)
    expect(await db.dossier.count({ where })).toBe(0)
    expect(await db.opinionSlip.count({ where })).toBe(0)
  })

  it('leaves only mails of the last working day to be sent', async () => {
    const waiting = await db.notification.findMany({
      where: { nextStepAt: { not: null } },
      select: { createdAt: true },
    })
    const lastWorkingDay = instantAt(plainDate('2024-11-01'))
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.length).toBeLessThan(60)
    expect(waiting.filter(({ createdAt }) => createdAt < lastWorkingDay)).toEqual([])
    expect(await db.mail.count({ where: { state: { not: 'sent' } } })).toBe(0)
  })

  it('has one event for every act, none after the demo opens', async () => {
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT c.name FROM command c WHERE (SELECT count(*) FROM event e WHERE e.command_id = c.id) <> 1`
    expect(wrong).toEqual([])
    expect(await db.event.count({ where: { at: { gt: opensAt } } })).toBe(0)
  })

  it('leaves no file that hangs nowhere', async () => {
    expect(await db.storedFile.count({ where: { subjectId: null } })).toBe(0)
  })

  it('ends at eight on Monday 04/11/2024', async () => {
    const now = await getProvinceNow(db)
    expect(now.getTime()).toBeGreaterThanOrEqual(opensAt.getTime())
    expect(now.getTime() - opensAt.getTime()).toBeLessThan(10 * 60_000)
  })
})

describe('the figures of a period', () => {
  it('read from the record of what happened are those of the rows, for all work of the demo', async () => {
    const now = await getProvinceNow(db)
    const read = await findWorkAtCutOff(db, { cutOff: today, knownAt: now })
    const rows = await db.assignment.findMany({ where: { structure: 'work', givenById: null } })
    const facts = new Map(
      rows.map((row) => [
        row.id,
        {
          state: row.state,
          leadId: row.leadId,
          dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
          completedOn: row.completedOn?.toISOString().slice(0, 10) ?? null,
          isReturned: row.isReturned,
        },
      ]),
    )
    expect(read).toHaveLength(rows.length)
    for (const { id, label, state, organisationId, dueOn, completedOn, isReturned } of read) {
      expect({ state, leadId: organisationId, dueOn, completedOn, isReturned }, label).toEqual(facts.get(id))
    }
  })
})
